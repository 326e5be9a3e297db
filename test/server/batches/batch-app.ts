import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { expect, vi } from 'vitest';
import type { z } from 'zod';
import { BatchReply } from '../../../server/schemas/batches.ts';
import type { Parts } from '../../../server/routes/app.ts';
import { openApp } from '../routes/open-app.ts';

/** Fewer exercises are loaded sooner by the threads. */
export const EXERCISES = fileURLToPath(new URL('../../../exercises/computational-graphs', import.meta.url));

export type Batch = z.output<typeof BatchReply>;

export function openBatchApp(parts: Partial<Parts> = {}): Promise<FastifyInstance> {
  return openApp({ exercises: EXERCISES, ...parts });
}

/** A row that is right in one of its parts. */
export const row = (id: string | number) => ({ id, exercise: 'graph-c-a-2b', answers: { d: '2' } });

export function ndjson(count: number): string {
  return Array.from({ length: count }, (_, i) => `${JSON.stringify(row(i))}\n`).join('');
}

/** Rows that each have a variant of their own, which takes milliseconds to make. */
export function slowly(count: number): string {
  return Array.from({ length: count }, (_, i) => `${JSON.stringify({ ...row(i), seed: i + 1 })}\n`).join('');
}

export interface Sent {
  readonly type?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file. */
export function send(
  app: FastifyInstance,
  payload: string | Buffer,
  { type = 'application/x-ndjson', query = '', headers = {} }: Sent = {},
) {
  return app.inject({
    method: 'POST',
    url: `/v1/batches${query}`,
    payload,
    headers: { 'content-type': type, ...headers },
  });
}

/** The batch as it is now. */
export async function look(app: FastifyInstance, id: string): Promise<Batch> {
  const reply = await app.inject({ url: `/v1/batches/${id}` });
  const batch = BatchReply.parse(reply.json());
  expect(batch).toEqual(reply.json());
  return batch;
}

/** The batch once something holds of it. */
export function when(app: FastifyInstance, id: string, holds: (batch: Batch) => boolean): Promise<Batch> {
  const found = async (): Promise<Batch> => {
    const batch = await look(app, id);
    expect(batch).toSatisfy(holds);
    return batch;
  };
  return vi.waitFor(found, { timeout: 20_000, interval: 10 });
}

/** The batch once it is of a state. */
export function until(app: FastifyInstance, id: string, state: Batch['state']): Promise<Batch> {
  return when(app, id, (batch) => batch.state === state);
}

/** Sends a file that is taken, and waits for its end. */
export async function graded(app: FastifyInstance, payload: string | Buffer, sent?: Sent): Promise<Batch> {
  const reply = await send(app, payload, sent);
  expect(reply.statusCode).toBe(202);
  return until(app, BatchReply.parse(reply.json()).id, 'done');
}

export async function resultsOf(app: FastifyInstance, id: string, format = 'json'): Promise<string> {
  const reply = await app.inject({ url: `/v1/batches/${id}/results?format=${format}` });
  expect(reply.statusCode).toBe(200);
  return reply.body;
}
