import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a request says. */
export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a server over a bounded number of connections, which are kept. */
export class Client {
  readonly #agent: Agent;

  constructor(connections: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @throws where no whole reply comes */
  call(url: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request(
        url,
        { method, agent: this.#agent, headers: { ...headers, ...length } },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => chunks.push(chunk));
          reply.on('error', reject);
          reply.on('end', () => {
            if (!reply.complete) return reject(new Error('The reply broke off.'));
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Sends JSON, again and again until there is a reply that is not about the server's state: as every client should. */
  async insist(url: string, payload: unknown, idempotencyKey: string): Promise<Reply> {
    const body = JSON.stringify(payload);
    const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
    for (;;) {
      const reply = await this.call(url, { method: 'POST', body, headers }).catch(() => undefined);
      if (reply !== undefined && ![409, 429, 503].includes(reply.status)) return reply;
      await wait(50);
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Runs a task for 0, 1, … with so many under way at a time. */
export async function together(
  count: number,
  width: number,
  task: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      await task(index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
