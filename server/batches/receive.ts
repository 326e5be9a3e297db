import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { detectFormat, firstCharacter } from '../bulk/input/format.ts';
import { InputError } from '../bulk/input/input-error.ts';
import type { Peeked } from '../bulk/input/peek.ts';
import { readChunks } from '../bulk/input/read-chunks.ts';
import { readingOf } from '../bulk/input/reading.ts';
import { unpacked } from '../bulk/input/source.ts';
import { Fault } from '../faults/fault.ts';
import type { BatchFormat } from '../schemas/batch-state.ts';
import type { BatchLimits } from './limits.ts';

/** A file as it comes in. */
export interface Incoming {
  /** What to call it, whose ending may say what it holds. */
  readonly name: string;
  /** What it holds, where that was said. */
  readonly format: BatchFormat | undefined;
  /** Perhaps packed with gzip. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What has been received. */
export interface Received {
  readonly format: BatchFormat;
  /** How many rows it has. */
  readonly total: number;
  /** SHA-256 of the bytes, unpacked. */
  readonly hash: string;
}

/**
 * Writes a file of submissions to the disk, unpacked, as it comes in, and counts its rows.
 * @throws {Fault} unreadable-batch, batch-too-large
 */
export async function receive(incoming: Incoming, path: string, limits: BatchLimits): Promise<Received> {
  try {
    const source = await unpacked(incoming.bytes);
    const format = formatOf(incoming, source);
    const reading = readingOf(format, source.beginning);
    const hash = createHash('sha256');
    let total = 0;
    const bytes = stored(source.bytes, path, limits, (chunk) => hash.update(chunk));
    for await (const chunk of readChunks({ bytes }, reading)) {
      if (chunk.some((piece) => 'error' in piece && piece.error === 'damaged-gzip')) throw damaged();
      total += chunk.length;
      if (total > limits.rows) throw new Fault('batch-too-large', { limit: `${limits.rows} rows` });
    }
    return { format, total, hash: hash.digest('hex') };
  } catch (error) {
    if (error instanceof InputError) throw new Fault('unreadable-batch', { reason: error.message });
    if (isDamage(error)) throw damaged();
    throw error;
  }
}

/** @throws {InputError} where the file is not of the format that was said */
function formatOf({ name, format }: Incoming, { beginning }: Peeked): BatchFormat {
  const found = detectFormat({ name, beginning });
  if (format === 'json' && firstCharacter(beginning) !== '[')
    throw new InputError('A JSON body has to be an array; NDJSON is sent as application/x-ndjson.');
  return format ?? found;
}

/** Passes bytes on once they are written. */
async function* stored(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  limits: BatchLimits,
  onBytes: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'wx');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > limits.bytes) throw new Fault('batch-too-large', { limit: `${limits.bytes} bytes` });
      await file.writeFile(chunk);
      onBytes(chunk);
      yield chunk;
    }
  } finally {
    await file.close();
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function damaged(): Fault {
  return new Fault('unreadable-batch', { reason: 'The compressed data ends early or is damaged.' });
}
