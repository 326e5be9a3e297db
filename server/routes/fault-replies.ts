import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, FAULT_MEDIA_TYPE } from '../faults/fault.ts';
import { faultPage } from '../web/fault-page.ts';
import { faultOf } from './fault-of-error.ts';
import { errorForLog } from './logging.ts';
import { allowedMethods } from './allowed-methods.ts';

/** Every failed request is told what is wrong as problem details (RFC 9457), or on a page where a page was asked for. */
export function replyWithFaults(app: FastifyInstance): void {
  const methodsAt = allowedMethods(app);
  app.setErrorHandler((error, request, reply) => sendFault(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsAt(request.url);
    if (methods.length === 0) return sendFault(new Fault('route-not-found'), request, reply);
    const allowed = methods.join(', ');
    return sendFault(new Fault('method-not-allowed', { allowed }, [], { allow: allowed }), request, reply);
  });
}

export function sendFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = faultOf(error);
  request.fault = fault.code;
  if (fault.code === 'internal-error' || fault.code === 'storage-unavailable')
    request.log.error({ error: errorForLog(error) }, fault.code);
  reply.status(fault.status).headers({ 'x-request-id': request.id, ...fault.headers });
  if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(faultPage(fault));
  // A string is sent as it is: what a route says about its replies does not apply to faults.
  return reply.type(FAULT_MEDIA_TYPE).send(JSON.stringify(fault.details(request.id)));
}

/** Pages are for browsers, the API is not. */
function wantsPage(request: FastifyRequest): boolean {
  const acceptsHtml = request.headers.accept?.includes('text/html') ?? false;
  return acceptsHtml && !request.url.startsWith('/v1/');
}
