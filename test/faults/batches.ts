import type { z } from 'zod';
import { BatchReply } from '../../server/schemas/batches.ts';
import type { Client } from './client.ts';

export type Batch = z.output<typeof BatchReply>;

/** Uploads NDJSON. @throws where it is not taken */
export async function upload(
  client: Client,
  origin: string,
  file: string,
  idempotencyKey: string,
  query = '',
): Promise<Batch> {
  const { status, body } = await client.call(`${origin}/v1/batches${query}`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': idempotencyKey },
  });
  if (status !== 202) throw new Error(`The batch is not taken: ${status} ${body}`);
  return BatchReply.parse(JSON.parse(body));
}

export async function batchOf(client: Client, origin: string, id: string): Promise<Batch> {
  const { body } = await client.call(`${origin}/v1/batches/${id}`);
  return BatchReply.parse(JSON.parse(body));
}

/** The results as NDJSON. */
export async function resultsOf(client: Client, origin: string, id: string): Promise<string> {
  const { body } = await client.call(`${origin}/v1/batches/${id}/results?format=ndjson`);
  return body;
}
