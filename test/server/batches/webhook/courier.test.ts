import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchReply } from '../../../../server/schemas/batches.ts';
import { openOwnStorage } from '../../routes/open-app.ts';
import { graded, ndjson, openBatchApp, send, when } from '../batch-app.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const webhooks = { secret, allowHttp: true, allowPrivate: true, pauseAfter: soon };
const app = await openBatchApp({ webhooks });
const servers: Server[] = [];
afterAll(async () => {
  await app.close();
  for (const server of servers) server.close();
});

/** Three attempts, one after another. */
function soon(attempts: number): number | undefined {
  return attempts < 3 ? 0 : undefined;
}

interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers with these statuses in turn, the last one for ever; 0 is no answer. */
async function receiver(...statuses: readonly number[]): Promise<{ url: string; messages: Message[] }> {
  const messages: Message[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    messages.push({ headers: request.headers, body: await text(request) });
    const status = statuses[Math.min(messages.length, statuses.length) - 1]!;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('secret of the receiver');
  };
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, messages };
}

async function tell(url: string, state: string) {
  const { id } = await graded(app, ndjson(2), { query: `?webhook=${encodeURIComponent(url)}` });
  return (await when(app, id, ({ webhook }) => webhook!.state === state)).webhook!;
}

describe('whoever wants to be told that a batch is finished', { concurrent: true, timeout: 30_000 }, () => {
  it('gets a message that is signed as Standard Webhooks has it', async () => {
    const { url, messages } = await receiver(204);
    expect(await tell(url, 'delivered')).toEqual({ url, state: 'delivered', attempts: 1 });
    const [{ body, headers }] = messages as [Message];
    const message = new Webhook(secret).verify(body, headers as Record<string, string>) as {
      data: object;
    };
    expect(message).toMatchObject({ type: 'batch.done', data: { state: 'done', total: 2, done: 2 } });
    expect(BatchReply.parse(message.data)).toEqual(message.data);
    expect(headers['content-type']).toBe('application/json');
  });

  it.each([
    { id: 'is down for a while', statuses: [503, 0, 200], told: { state: 'delivered', attempts: 3 } },
    { id: 'stays down', statuses: [500], told: { state: 'given-up', attempts: 3, failure: '500' } },
    { id: 'breaks off', statuses: [0], told: { state: 'given-up', attempts: 3, failure: 'ECONNRESET' } },
    { id: 'sends on, which is not followed', statuses: [302], told: { state: 'given-up', failure: '302' } },
    { id: 'is gone', statuses: [410], told: { state: 'given-up', attempts: 1, failure: '410' } },
  ])('and $id: gets the same message again', async ({ statuses, told }) => {
    const { url, messages } = await receiver(...statuses);
    expect(await tell(url, told.state)).toMatchObject(told);
    expect(new Set(messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const { body, headers } of messages) {
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    }
  });

  it('is told after a restart, too', async () => {
    const own = await openOwnStorage();
    const parts = { storage: own.storage, dataFolder: own.folder };
    const { url, messages } = await receiver(503, 200);
    const one = await openBatchApp({ ...parts, webhooks: { ...webhooks, pauseAfter: () => 1500 } });
    const { id } = await graded(one, ndjson(2), { query: `?webhook=${encodeURIComponent(url)}` });
    await when(one, id, ({ webhook }) => webhook!.attempts === 1);
    await one.close();
    const other = await openBatchApp({ ...parts, webhooks });
    await when(other, id, ({ webhook }) => webhook!.state === 'delivered');
    expect(messages).toHaveLength(2);
    await other.close();
    await own.remove();
  });

  it('is not reached on this machine, by address or by name, where that is not allowed', async () => {
    const strict = await openBatchApp({ webhooks: { ...webhooks, allowPrivate: false } });
    const { url, messages } = await receiver(200);
    const refused = await send(strict, ndjson(1), { query: `?webhook=${encodeURIComponent(url)}` });
    expect(refused.json()).toMatchObject({ code: 'webhook-refused', errors: [{ pointer: '?webhook' }] });
    const byName = url.replace('127.0.0.1', 'localhost');
    const { id } = await graded(strict, ndjson(1), { query: `?webhook=${encodeURIComponent(byName)}` });
    const { webhook } = await when(strict, id, (batch) => batch.webhook!.state === 'given-up');
    expect(webhook).toMatchObject({ failure: 'private-address' });
    expect(messages).toEqual([]);
    await strict.close();
  });
});
