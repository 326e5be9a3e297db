import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../../server/cli/run.ts';

const MAIN = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts `nabla` as a process of its own. */
export function start(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, ...environment } });
  // What a process that has ended no longer reads is no failure of the test.
  child.stdin.on('error', () => {});
  return child;
}

/** Runs `nabla` as a process of its own, to its end. */
export async function nablaProcess(words: readonly string[], environment = {}): Promise<Ended> {
  const child = start(words, environment);
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return { code: await ended, output, errors };
}

/** Runs a command line in this process, which is the same but faster. */
export async function nabla(
  words: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([textOf(output), textOf(errors)]);
  const bytes = Buffer.from(input);
  const world = { environment, input: Readable.from([bytes]), output, errors };
  const code = await runCommandLine(words, world);
  output.end();
  errors.end();
  const [said, complained] = await texts;
  return { code, output: said, errors: complained };
}

/** All of a stream, a byte order mark included. */
async function textOf(stream: Readable): Promise<string> {
  return (await buffer(stream)).toString('utf8');
}

/** NDJSON as values. */
export function values(output: string): readonly unknown[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
