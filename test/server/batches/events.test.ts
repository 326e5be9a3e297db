import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchReply } from '../../../server/schemas/batches.ts';
import { graded, ndjson, openBatchApp, send, slowly } from './batch-app.ts';

const app = await openBatchApp();
await app.listen({ host: '127.0.0.1', port: 0 });
const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
afterAll(() => app.close());

interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

function open(id: string, last?: string): Promise<Response> {
  const headers: Record<string, string> = last === undefined ? {} : { 'last-event-id': last };
  return fetch(`${origin}/v1/batches/${id}/events`, { headers });
}

/** The events of a text, without what only says how to come again. */
function eventsIn(text: string): readonly Event[] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('id: '));
  return blocks.map((block) => {
    const fields = block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2));
    return Object.fromEntries(fields) as Event;
  });
}

/** Reads events until one is of a sort, and breaks off. */
async function readUntil(response: Response, sort: (event: Event) => boolean): Promise<Event> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const found = eventsIn(text).find(sort);
    if (found !== undefined) return found;
  }
  throw new Error('The events ended before.');
}

describe('the events of a batch', () => {
  it('say how far it is, and at last that it is done', async () => {
    const { id } = BatchReply.parse((await send(app, ndjson(3000))).json());
    const response = await open(id);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = eventsIn(await response.text());
    expect(events.map(({ event }) => event)).toEqual([...Array(events.length - 1).fill('progress'), 'done']);
    const done = events.map(({ data }) => BatchReply.parse(JSON.parse(data)).done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(3000);
    expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
  });

  it('go on behind the one that arrived last', async () => {
    const { id } = BatchReply.parse((await send(app, slowly(200))).json());
    const seen = await readUntil(await open(id), ({ event }) => event === 'progress');
    const later = eventsIn(await (await open(id, seen.id)).text());
    expect(later.map((event) => event.id)).not.toContain(seen.id);
    expect(later.at(-1)).toMatchObject({ id: '200.done', event: 'done' });
  }, 30_000);

  it('end for good with the last one, so that a browser does not come again', async () => {
    const { id } = await graded(app, ndjson(1));
    expect(eventsIn(await (await open(id)).text())).toMatchObject([{ id: '1.done', event: 'done' }]);
    expect((await open(id, '1.done')).status).toBe(204);
  });

  it('end when the batch is cancelled', async () => {
    const { id } = BatchReply.parse((await send(app, slowly(2000))).json());
    const response = await open(id);
    await app.inject({ method: 'DELETE', url: `/v1/batches/${id}` });
    expect(eventsIn(await response.text()).at(-1)).toMatchObject({ event: 'cancelled' });
  }, 30_000);

  it('do not keep a server from stopping', async () => {
    const other = await openBatchApp();
    await other.listen({ host: '127.0.0.1', port: 0 });
    const { id } = BatchReply.parse((await send(other, slowly(2000))).json());
    const { port } = other.server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/batches/${id}/events`);
    await other.close();
    expect(eventsIn(await response.text()).at(-1)?.event).toBe('progress');
  }, 30_000);
});
