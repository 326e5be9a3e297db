import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** A `nabla serve` of its own, which can be killed and started again on the same data. */
export class Server {
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #port = '0';

  constructor(folder: string, environment: Readonly<Record<string, string>> = {}) {
    this.#environment = { LOG_LEVEL: 'silent', NABLA_DATA: folder, ...environment };
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it, the second time on the port of the first. @throws with what it says where it does not serve */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: this.#port, ...this.#environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += String(text)));
    const first = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as unknown[];
    const [, port] = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(String(first[0])) ?? [];
    if (port === undefined) throw new Error(`The server does not start: ${complaint}`);
    this.#port = port;
    this.#child = child;
  }

  /** Ends the process as a power cut does, as far as a process can be told. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Ends the process politely. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
