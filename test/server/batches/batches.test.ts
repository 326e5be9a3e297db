import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchesReply, BatchReply, BatchResults } from '../../../server/schemas/batches.ts';
import { openOwnStorage } from '../routes/open-app.ts';
import {
  graded,
  look,
  ndjson,
  openBatchApp,
  resultsOf,
  row,
  send,
  slowly,
  until,
  when,
} from './batch-app.ts';

const { storage, folder, remove } = await openOwnStorage();
const limits = { bytes: 3_000_000, rows: 30_000 };
const app = await openBatchApp({ storage, dataFolder: folder, batchLimits: limits });
afterAll(async () => {
  await app.close();
  await remove();
});

const ROWS = [row('s1'), { ...row('s2'), learner: 'ben', answers: { d: '3' } }, { id: 's3' }];
const NDJSON = ROWS.map((each) => JSON.stringify(each)).join('\n');
const ARRAY = JSON.stringify(ROWS);
const CSV = 'id,learner,exercise,d\ns1,,graph-c-a-2b,2\ns2,ben,graph-c-a-2b,3\ns3,,,\n';
const RESULTS = [
  { id: 's1', parts: { d: { verdict: 'correct' } } },
  { id: 's2', learner: 'ben', parts: { d: { verdict: 'incorrect' } } },
  { id: 's3', error: { code: 'invalid-row' } },
];

function field([name, value]: [string, string]): string {
  return `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}

/** A form with a file and fields before and behind it. */
function form(file: string | Buffer, name = 'a', before: object = {}, behind: object = {}): Buffer {
  return Buffer.concat([
    Buffer.from(Object.entries(before).map(field).join('')),
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    Buffer.from(file),
    Buffer.from(`\r\n${Object.entries(behind).map(field).join('')}--x--\r\n`),
  ]);
}
const FORM = 'multipart/form-data; boundary=x';

/** Entries of the folder of batches besides the lock. */
async function kept(): Promise<readonly string[]> {
  return (await readdir(join(folder, 'batches'))).filter((name) => !name.startsWith('lock'));
}

describe('the same rows, however they come', () => {
  it.each([
    { id: 'NDJSON', payload: NDJSON, type: 'application/x-ndjson', format: 'ndjson' },
    { id: 'NDJSON by another name', payload: NDJSON, type: 'application/jsonl', format: 'ndjson' },
    { id: 'a JSON array', payload: ARRAY, type: 'application/json; charset=utf-8', format: 'json' },
    { id: 'CSV', payload: CSV, type: 'text/csv', format: 'csv' },
    { id: 'a packed file', payload: gzipSync(CSV), type: 'application/gzip', format: 'csv' },
    { id: 'bytes of any kind', payload: `\ufeff${ARRAY}`, type: 'application/octet-stream', format: 'json' },
    { id: 'a form', payload: form(CSV), type: FORM, format: 'csv' },
    {
      id: 'a packed file in a form',
      payload: form(gzipSync(NDJSON), 'a.ndjson.gz'),
      type: FORM,
      format: 'ndjson',
    },
  ])('$id', async ({ payload, type, format }) => {
    const batch = await graded(app, payload, { type });
    expect(batch).toMatchObject({ state: 'done', format, total: 3, done: 3, errors: 1, feedback: 'full' });
    const results = BatchResults.parse(JSON.parse(await resultsOf(app, batch.id)));
    expect(results).toMatchObject(RESULTS);
  });

  it('packed, as Content-Encoding says', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const batch = await graded(app, gzipSync(ARRAY), { type: 'application/json', headers });
    expect(JSON.parse(await resultsOf(app, batch.id))).toMatchObject(RESULTS);
  });

  it('with empty lines, which are no rows', async () => {
    expect(await graded(app, `\n\n${NDJSON}\n \n`)).toMatchObject({ total: 3, done: 3 });
  });

  it('and none at all', async () => {
    const batch = await graded(app, '[]', { type: 'application/json' });
    expect(batch).toMatchObject({ total: 0, done: 0 });
    expect(JSON.parse(await resultsOf(app, batch.id))).toEqual([]);
    expect(await resultsOf(app, batch.id, 'ndjson')).toBe('');
  });
});

describe('what is said of the rows', () => {
  it.each([
    { id: 'in the address', payload: NDJSON, sent: { query: '?feedback=none' } },
    { id: 'before the file', payload: form(NDJSON, 'a', { feedback: 'none' }), sent: { type: FORM } },
    { id: 'behind the file', payload: form(NDJSON, 'a', {}, { feedback: 'none' }), sent: { type: FORM } },
  ])('$id', async ({ payload, sent }) => {
    const batch = await graded(app, payload, sent);
    expect(batch.feedback).toBe('none');
    expect(await resultsOf(app, batch.id)).not.toContain('"read"');
  });
});

describe('the results', () => {
  it('come as JSON, NDJSON and CSV, each to be saved under a name', async () => {
    const { id } = await graded(app, NDJSON);
    const lines = (await resultsOf(app, id, 'ndjson')).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject(RESULTS);
    const rows = parse(await resultsOf(app, id, 'csv'), { bom: true, columns: true });
    expect(rows).toMatchObject([
      { id: 's1', d: 'correct', error: '' },
      { id: 's2', learner: 'ben', d: 'incorrect' },
      { id: 's3', d: '', error: expect.stringContaining('line 3: ') as string },
    ]);
    const { headers } = await app.inject({ url: `/v1/batches/${id}/results?format=csv` });
    expect(headers['content-disposition']).toBe(`attachment; filename="results-${id}.csv"`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('of many rows are in their order, and each is there once', async () => {
    const batch = await graded(app, ndjson(20_000));
    const results = JSON.parse(await resultsOf(app, batch.id)) as readonly { id: number }[];
    expect(results.map(({ id }) => id)).toEqual(Array.from({ length: 20_000 }, (_, i) => i));
  }, 30_000);
});

describe('a file that is refused', () => {
  it.each([
    { id: 'JSON that is no array', payload: '{}', type: 'application/json', code: 'unreadable-batch' },
    { id: 'CSV without a header', payload: 'a,b\n1,2\n', type: 'text/csv', code: 'unreadable-batch' },
    { id: 'UTF-16', payload: Buffer.from([0xff, 0xfe, 0x5b, 0]), type: 'text/csv', code: 'unreadable-batch' },
    {
      id: 'damaged gzip',
      payload: gzipSync(ndjson(9000)).subarray(0, -9),
      type: 'application/gzip',
      code: 'unreadable-batch',
    },
    {
      id: 'a form without its end',
      payload: form(NDJSON).subarray(0, -30),
      type: FORM,
      code: 'unreadable-batch',
    },
    {
      id: 'a field that is none',
      payload: form(NDJSON, 'a', { feedbak: 'none' }),
      type: FORM,
      code: 'invalid-request',
    },
    {
      id: 'too many rows',
      payload: '{}\n'.repeat(30_001),
      type: 'application/x-ndjson',
      code: 'batch-too-large',
    },
    {
      id: 'too many bytes',
      payload: ' '.repeat(3_000_001),
      type: 'application/x-ndjson',
      code: 'batch-too-large',
    },
    {
      id: 'too many bytes, packed',
      payload: gzipSync(Buffer.alloc(3_000_001, ' ')),
      type: 'application/gzip',
      code: 'batch-too-large',
    },
    { id: 'nothing', payload: '', type: '', code: 'unsupported-media-type' },
  ])('$id, and nothing is left of it', async ({ payload, type, code }) => {
    const before = await kept();
    const reply = await send(app, payload, { type });
    expect(reply.json()).toMatchObject({ code });
    expect(await kept()).toEqual(before);
  });

  it.each([
    {
      id: 'an unknown packing',
      sent: { headers: { 'content-encoding': 'br' } },
      code: 'unsupported-media-type',
    },
    { id: 'an unknown level', sent: { query: '?feedback=some' }, code: 'invalid-request' },
    {
      id: 'a webhook that cannot be signed',
      sent: { query: '?webhook=https://lms.example' },
      code: 'webhook-refused',
    },
  ])('for $id', async ({ sent, code }) => {
    expect((await send(app, NDJSON, sent)).json()).toMatchObject({ code });
  });
});

/** What a request with an Idempotency-Key is sent with. */
function key(name: string) {
  return { headers: { 'idempotency-key': name } };
}

describe('an Idempotency-Key', () => {
  it('gets the same batch again, however it is packed', async () => {
    const first = await graded(app, NDJSON, key('a'));
    const again = await send(app, gzipSync(NDJSON), key('a'));
    expect(again.json()).toEqual(first);
    expect(await kept()).toContain(first.id);
  });

  it('is for one file', async () => {
    await graded(app, NDJSON, key('b'));
    const before = await kept();
    expect((await send(app, `${NDJSON}\n{}`, key('b'))).json()).toMatchObject({
      code: 'idempotency-mismatch',
    });
    expect((await send(app, NDJSON, { ...key('b'), query: '?feedback=none' })).json()).toMatchObject({
      code: 'idempotency-mismatch',
    });
    expect(await kept()).toEqual(before);
  });

  it('is told that its file is still coming in', async () => {
    const replies = await Promise.all([send(app, ndjson(5000), key('c')), send(app, ndjson(5000), key('c'))]);
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([202, 409]));
  });
});

describe('batches that are not finished', () => {
  it('say how far they are, have no results yet, and can be cancelled', async () => {
    const reply = await send(app, slowly(2000));
    const { id } = BatchReply.parse(reply.json());
    expect(reply.headers.location).toBe(`/v1/batches/${id}`);
    await when(app, id, ({ done }) => done > 0);
    const early = await app.inject({ url: `/v1/batches/${id}/results` });
    expect(early.json()).toMatchObject({ code: 'batch-not-finished' });
    expect(Number(early.headers['retry-after'])).toBeGreaterThan(0);

    expect((await app.inject({ method: 'DELETE', url: `/v1/batches/${id}` })).statusCode).toBe(204);
    const cancelled = await look(app, id);
    expect(cancelled).toMatchObject({ state: 'cancelled', total: 2000 });
    expect(cancelled.done).toBeLessThan(2000);
    expect(JSON.parse(await resultsOf(app, id))).toHaveLength(cancelled.done);
    expect(await look(app, id)).toEqual(cancelled);
  }, 30_000);

  it('are gone once they are finished and deleted', async () => {
    const { id } = await graded(app, NDJSON);
    await app.inject({ method: 'DELETE', url: `/v1/batches/${id}` });
    expect((await app.inject({ url: `/v1/batches/${id}` })).json()).toMatchObject({
      code: 'batch-not-found',
    });
    expect(await kept()).not.toContain(id);
  });
});

it('are listed page by page, the newest first', async () => {
  const first = await graded(app, NDJSON);
  const second = await graded(app, NDJSON);
  const page = BatchesReply.parse((await app.inject({ url: '/v1/batches?limit=1' })).json());
  expect(page.batches).toEqual([second]);
  const next = await app.inject({ url: `/v1/batches?limit=1&cursor=${page.next}` });
  expect(BatchesReply.parse(next.json()).batches).toEqual([first]);
});

it('go on where they stopped when another server takes over', async () => {
  const own = await openOwnStorage();
  const parts = { storage: own.storage, dataFolder: own.folder };
  const one = await openBatchApp(parts);
  const { id } = BatchReply.parse((await send(one, slowly(300))).json());
  await when(one, id, ({ done }) => done > 0);
  const other = await openBatchApp(parts);
  await one.close();
  const { done } = await look(other, id);
  expect(done).toBeLessThan(300);
  await until(other, id, 'done');
  const ids = (JSON.parse(await resultsOf(other, id)) as readonly { id: number }[]).map(
    (result) => result.id,
  );
  expect(ids).toEqual(Array.from({ length: 300 }, (_, i) => i));
  await other.close();
  await own.remove();
}, 60_000);
