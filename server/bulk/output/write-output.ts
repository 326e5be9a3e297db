import { createWriteStream, rmSync } from 'node:fs';
import { rm, rename } from 'node:fs/promises';
import { constants } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isSystemError } from '../system-error.ts';
import { OutputError } from './output-error.ts';

const STOPPING = ['SIGINT', 'SIGTERM'] as const;

/** Small texts are put together before they are written. */
const BATCH = 64 * 1024;

/**
 * Writes to a file, or to standard output where no path is given. A file appears under its name only when it is
 * complete: until then, and if anything fails, there is none.
 * @throws {OutputError}
 */
export async function writeOutput(
  texts: AsyncIterable<string>,
  path: string | undefined,
  standardOutput: Writable,
): Promise<void> {
  if (path === undefined) return toStandardOutput(texts, standardOutput);
  const unfinished = `${path}.${process.pid}.unfinished`;
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(unfinished, { force: true });
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of STOPPING) process.once(signal, stop);
  try {
    await pipeline(Readable.from(batched(texts)), createWriteStream(unfinished, { flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (!isSystemError(error)) throw error;
    throw new OutputError(`${path} cannot be written (${error.code}).`, { cause: error });
  } finally {
    for (const signal of STOPPING) process.off(signal, stop);
  }
}

/** A reader that has seen enough, such as `head`, is no failure. */
async function toStandardOutput(texts: AsyncIterable<string>, standardOutput: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(batched(texts)), standardOutput, { end: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code !== 'EPIPE') {
      throw new OutputError(`Standard output cannot be written (${error.code}).`, { cause: error });
    }
  }
}

async function* batched(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = '';
  for await (const text of texts) {
    batch += text;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
