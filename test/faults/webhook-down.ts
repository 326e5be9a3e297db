import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { type Batch, batchOf, upload } from './batches.ts';
import { Client } from './client.ts';
import { Findings } from './findings.ts';
import { Server } from './server.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;

/** A message that a receiver got. */
interface Message {
  readonly id: string;
  readonly verified: boolean;
  readonly about: string;
}

/**
 * Nobody listens where a webhook goes; then a server answers with a failure; the server is killed and started in between; then the
 * receiver is there.
 */
export async function webhookDown(): Promise<void> {
  const findings = new Findings('webhook');
  const folder = await mkdtemp(join(tmpdir(), 'nabla-faults-'));
  const server = new Server(folder, {
    NABLA_WEBHOOK_SECRET: SECRET,
    NABLA_WEBHOOK_HTTP: 'true',
    NABLA_WEBHOOK_PRIVATE: 'true',
  });
  const client = new Client(4);
  const port = await freePort();
  await server.start();
  const file = '{"id": 1, "exercise": "graph-c-a-2b", "answers": {"d": "2"}}';
  const batch = await upload(client, server.origin, file, 'told', `?webhook=http://127.0.0.1:${port}/hook`);

  const refused = await attempts(client, server, batch, 1);
  findings.hold('the batch is done though nobody can be told', refused.state, 'done');
  findings.hold('it says that the receiver is away', refused.webhook?.state, 'due');
  await server.kill();
  await server.start();
  const failing = await receiver(port, 500);
  await attempts(client, server, batch, 2);
  await failing.close();
  findings.hold('it is tried again after a restart', failing.messages.length, 1);
  const working = await receiver(port, 204);
  await settled(client, server, batch);
  const messages = [...failing.messages, ...working.messages];
  findings.hold('the receiver is told when it is there again', working.messages.length, 1);
  findings.hold(
    'the signatures hold',
    messages.every(({ verified }) => verified),
    true,
  );
  findings.hold('each attempt has the same webhook-id', new Set(messages.map(({ id }) => id)).size, 1);
  findings.hold('it is about the batch', working.messages[0]!.about, batch.id);
  await wait(2000);
  findings.hold('what was taken is not sent again', working.messages.length, 1);
  await working.close();
  client.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

/** The batch once so many attempts to tell were made. */
async function attempts(client: Client, { origin }: Server, { id }: Batch, count: number): Promise<Batch> {
  for (;;) {
    const batch = await batchOf(client, origin, id);
    if ((batch.webhook?.attempts ?? 0) >= count) return batch;
    await wait(100);
  }
}

async function settled(client: Client, { origin }: Server, { id }: Batch): Promise<void> {
  while ((await batchOf(client, origin, id)).webhook?.state === 'due') await wait(100);
}

async function receiver(
  port: number,
  status: number,
): Promise<{ readonly messages: readonly Message[]; readonly close: () => Promise<void> }> {
  const messages: Message[] = [];
  const answer = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    messages.push(messageOf(request.headers as Record<string, string>, await text(request)));
    reply.writeHead(status).end();
  };
  const server = createServer((request, reply) => void answer(request, reply));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { messages, close: () => closed(server) };
}

function messageOf(headers: Record<string, string>, body: string): Message {
  const { data } = JSON.parse(body) as { data: { id: string } };
  return { id: headers['webhook-id'] ?? '', verified: isSigned(body, headers), about: data.id };
}

function isSigned(body: string, headers: Record<string, string>): boolean {
  try {
    new Webhook(SECRET).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await closed(server);
  return port;
}

async function closed(server: HttpServer): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
