import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isSystemError } from '../system-error.ts';
import { OutputError } from './output-error.ts';
import type { ResultLines } from './result-lines.ts';
import { wholeLines } from './whole-lines.ts';

/** Results that are kept in a temporary file and not in memory. */
export interface Spool {
  readonly results: () => AsyncIterable<ResultLines>;
  readonly remove: () => Promise<void>;
}

/**
 * Takes all results.
 * @throws {OutputError} where there is no room for them
 */
export async function spool(results: AsyncIterable<ResultLines>): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
  const file = join(folder, 'results.ndjson');
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(Readable.from(results), createWriteStream(file));
  } catch (error) {
    await remove();
    if (!isSystemError(error)) throw error;
    throw new OutputError(`The temporary folder ${tmpdir()} cannot be written (${error.code}).`, {
      cause: error,
    });
  }
  return { results: () => wholeLines(createReadStream(file)), remove };
}
