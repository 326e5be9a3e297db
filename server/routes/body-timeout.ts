import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerBrokenRequest } from './connection-faults.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a file, which may take as long as the server lets any request take. */
    slowBody?: boolean;
  }
}

const TIMED_OUT = Object.assign(new Error('The body did not arrive.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });

/** A request whose body is on its way. */
interface Arriving {
  readonly reply: FastifyReply;
  /** As of `performance.now()`. */
  readonly since: number;
}

/**
 * Answers a request whose body does not arrive in time. Node has one such limit for all routes, which has to leave room for
 * files; this one is for the others.
 * @param timeout milliseconds
 * @param interval milliseconds between two looks at which are late: a timer for each request would cost it microseconds
 */
export function limitBodies(app: FastifyInstance, timeout: number, interval: number): void {
  const arriving = new Map<FastifyRequest, Arriving>();
  app.addHook('onRequest', (request, reply, done) => {
    const { headers, routeOptions } = request;
    const hasBody = 'transfer-encoding' in headers || (headers['content-length'] ?? '0') !== '0';
    if (hasBody && routeOptions.config.slowBody !== true)
      arriving.set(request, { reply, since: performance.now() });
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    arriving.delete(request);
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    arriving.delete(request);
    done();
  });
  const look = setInterval(() => {
    for (const [request, { reply, since }] of arriving) {
      if (performance.now() - since < timeout) continue;
      arriving.delete(request);
      refuse(reply, timeout);
    }
  }, interval).unref();
  app.addHook('onClose', async () => clearInterval(look));
}

function refuse({ raw, request }: FastifyReply, timeout: number): void {
  const { socket } = request.raw;
  if (raw.headersSent) socket.destroy();
  else answerBrokenRequest(TIMED_OUT, socket, timeout);
}
