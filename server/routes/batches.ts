import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { batchEvents, eventId } from '../batches/events.ts';
import { batchResults } from '../batches/results.ts';
import type { BatchService } from '../batches/service.ts';
import { isFinished, shownBatch } from '../batches/shown-batch.ts';
import { Fault } from '../faults/fault.ts';
import type { BatchFormat } from '../schemas/batch-state.ts';
import { cursorAt } from '../schemas/submission-requests.ts';
import type { BatchRow } from '../storage/tables.ts';
import { readUpload, streamBodies } from './batch-body.ts';
import { CREATE, EVENTS, LIST, REMOVE, RESULTS, SHOW } from './batch-schemas.ts';
import { callerOf } from './guard.ts';
import { validatorCompiler } from './validate-input.ts';

/** Seconds after which results are there, for a batch of which nobody can tell. */
const A_WHILE = 5;

const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const satisfies Record<BatchFormat, string>;

/** Whole files of submissions: taken in, graded while others are served, and given back. */
export async function batchRoutes(
  plain: FastifyInstance,
  { batches }: { batches: BatchService },
): Promise<void> {
  await streamBodies(plain);
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const stopping = new AbortController();
  app.addHook('preClose', async () => stopping.abort());

  // The body is not there to be checked: its rows are, one by one.
  app.setValidatorCompiler<z.ZodType>((route) =>
    route.httpPart === 'body' ? accepted : validatorCompiler(route),
  );
  app.post('/batches', { schema: CREATE, config: { slowBody: true } }, async (request, reply) => {
    const batch = await batches.add({
      caller: callerOf(request).id,
      idempotencyKey: request.headers['idempotency-key'],
      read: (store) => readUpload(request, request.query, store),
    });
    return reply.status(202).header('location', `/v1/batches/${batch.id}`).send(shown(batch));
  });

  app.get('/batches', { schema: LIST }, async ({ query: { limit, cursor } }) => {
    const rows = await batches.list(cursor, limit + 1);
    const page = rows.slice(0, limit);
    return {
      batches: page.map(shown),
      ...(rows.length > limit && { next: cursorAt(page.at(-1)!.id) }),
    };
  });

  app.get('/batches/:id', { schema: SHOW }, async ({ params }) => shown(await find(params.id)));

  app.get('/batches/:id/events', { schema: EVENTS }, async (request, reply) => {
    const { id } = request.params;
    const last = request.headers['last-event-id'];
    const batch = await find(id);
    // A browser that has seen the end would come again for ever, but for this status.
    if (isFinished(batch) && eventId(batch) === last) return reply.status(204).send();
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const stop = AbortSignal.any([stopping.signal, gone.signal]);
    const events = batchEvents(() => batches.find(id), last, stop);
    reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no');
    return reply.type('text/event-stream').send(Readable.from(events));
  });

  app.get('/batches/:id/results', { schema: RESULTS }, async (request, reply) => {
    const batch = await find(request.params.id);
    if (!isFinished(batch)) throw notFinished(batch);
    if (!(await batches.hasResults(batch))) throw new Fault('batch-not-found');
    return sendResults(reply, batch, request.query.format);
  });

  app.delete('/batches/:id', { schema: REMOVE }, async ({ params }, reply) => {
    const { id } = await find(params.id);
    await batches.remove(id);
    return reply.status(204).send();
  });

  /** @throws {Fault} batch-not-found */
  async function find(id: string): Promise<BatchRow> {
    const batch = await batches.find(id);
    if (batch === undefined) throw new Fault('batch-not-found');
    return batch;
  }

  function sendResults(reply: FastifyReply, batch: BatchRow, format: BatchFormat): FastifyReply {
    const results = batchResults(batch, batches.resultsOf(batch.id), format);
    reply.header('content-disposition', `attachment; filename="results-${batch.id}.${format}"`);
    return reply.type(MEDIA_TYPES[format]).send(Readable.from(results));
  }
}

function shown(batch: BatchRow): object {
  return shownBatch(batch, new Date());
}

function accepted(value: unknown): { value: unknown } {
  return { value };
}

function notFinished(batch: BatchRow): Fault {
  const { expectedAt } = shownBatch(batch, new Date());
  const left = expectedAt === undefined ? A_WHILE : Math.ceil((Date.parse(expectedAt) - Date.now()) / 1000);
  const { done, total } = batch;
  return new Fault('batch-not-finished', { done, total }, [], { 'retry-after': String(Math.max(1, left)) });
}
