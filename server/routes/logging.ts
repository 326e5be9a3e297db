import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FaultCode } from '../faults/codes.ts';
import type { GradeSummary } from '../grading/written-grade.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log says of a request besides its route: never an answer. */
    logged: { caller?: string; exercise?: string };
    /** What came of the answers that were to be graded. */
    graded: GradeSummary | undefined;
    /** Why the request could not be served. */
    fault: FaultCode | undefined;
  }
}

const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** The caller's id where it is harmless, else a new one. */
export function requestId(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** One line for each request when it is done. The address is not in it, only the route: a query could tell. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('logged');
  app.decorateRequest('graded');
  app.decorateRequest('fault');
  // Hooks of every request are not async: each promise would cost it microseconds.
  app.addHook('onRequest', (request, reply, done) => {
    request.logged = {};
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 100) / 100,
        ...request.logged,
        ...(request.fault && { fault: request.fault }),
        ...(request.graded && { exercise: request.graded.exercise, verdicts: request.graded.verdicts }),
      },
      'request',
    );
    done();
  });
}

/** An error for the log: its kind and where it came from. Its message is left out, for it could quote an answer. */
export function errorForLog(error: unknown): { type: string; code?: unknown; stack: readonly string[] } {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const frames = (error.stack ?? '').slice(error.message.length).split('\n');
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    stack: frames.filter((frame) => /^ {4}at .*:\d+:\d+\)?$/.test(frame)).map((frame) => frame.trim()),
  };
}

/** Logs failures of ours in grading: `where` is the part, which is left undecided. */
export function logFailure(request: FastifyRequest): (where: string, error: unknown) => void {
  return (where, error) => {
    request.log.error({ ...request.logged, where, error: errorForLog(error) }, 'grading failed');
  };
}
