import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

let app: FastifyInstance;

async function listen(): Promise<number> {
  const short = {
    requestTimeout: 300,
    headersTimeout: 200,
    connectionTimeout: 3000,
    keepAliveTimeout: 300,
    connectionsCheckingInterval: 50,
  };
  app = await openApp({ transport: short });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return (app.server.address() as AddressInfo).port;
}

afterEach(() => app.close());

/** Sends bytes as they are, and gives all that comes back until the server closes. */
async function exchange(port: number, ...pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece);
  return text(socket);
}

const POST = 'POST /v1/grade HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  it.each([
    { id: 'no headers', sent: 'GET / HT', code: 'request-timeout' },
    { id: 'half a body', sent: `${POST}content-length: 100\r\n\r\n{"exer`, code: 'request-timeout' },
    {
      id: 'large headers',
      sent: `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      code: 'headers-too-large',
    },
    { id: 'no HTTP', sent: 'nonsense\r\n\r\n', code: 'malformed-request' },
  ])('that sends $id is told so and closed', async ({ sent, code }) => {
    const reply = await exchange(await listen(), sent);
    expect(reply).toContain('content-type: application/problem+json');
    expect(JSON.parse(reply.split('\r\n\r\n')[1]!)).toMatchObject({ code });
  });

  it('that stays idle is closed', async () => {
    const reply = await exchange(await listen(), 'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n');
    expect(reply).toContain('{"status":"live"}');
  });
});

describe('stopping', () => {
  it('lets a request under way finish, and takes no more', async () => {
    const port = await listen();
    const payload = '{"exercise":"graph-c-a-2b","answers":{"d":"2"}}';
    const socket = connect(port, '127.0.0.1');
    socket.write(`${POST}content-length: ${payload.length}\r\n\r\n${payload.slice(0, 10)}`);
    await wait(50);
    const closing = app.close();
    socket.write(payload.slice(10));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 .*"verdict":"correct"/s);
    await closing;
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('is no longer ready', async () => {
    const port = await listen();
    const socket = connect(port, '127.0.0.1');
    socket.write(`${POST}content-length: 2\r\n\r\n{`);
    await wait(50);
    const closing = app.close();
    socket.write('}GET /health/ready HTTP/1.1\r\nhost: localhost\r\n\r\n');
    expect(await text(socket)).toMatch(/HTTP\/1\.1 503 .*"status":"stopping"/s);
    await closing;
  });
});
