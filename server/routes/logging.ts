import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Grade, Verdict } from '../../grader/result.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the log says of a request besides its route: never an answer. */
    logged: { exercise?: string; verdicts?: Partial<Record<Verdict, number>> };
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
  app.addHook('onRequest', async (request, reply) => {
    request.logged = {};
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 100) / 100,
        ...request.logged,
      },
      'request',
    );
  });
}

/** How many parts have each verdict. */
export function countVerdicts(grade: Grade): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of Object.values(grade.parts)) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
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
