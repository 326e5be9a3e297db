import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from './input-error.ts';
import { peek, type Peeked } from './peek.ts';

/** A bulk file, unpacked. */
export interface Source extends Peeked {
  readonly name: string;
  /** Bytes of the file, where it is one; and how many of them have been read. */
  readonly size: number | undefined;
  readonly bytesRead: () => number;
}

/**
 * Opens a file, or standard input for `-`; gzip is recognized by its first bytes, whatever the name.
 * @throws {InputError}
 */
export async function openSource(path: string, standardInput: Readable): Promise<Source> {
  const size = path === '-' ? undefined : await sizeOf(path);
  const stream = path === '-' ? standardInput : createReadStream(path);
  let read = 0;
  try {
    const plain = await unpacked(counted(stream, (length) => (read += length)));
    return { name: path, ...plain, size, bytesRead: () => read };
  } catch (error) {
    throw new InputError(`${path} cannot be read, or its compressed data is damaged.`, { cause: error });
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new InputError(`There is no file ${path}.`);
  if (found.isDirectory()) throw new InputError(`${path} is a folder; name a file.`);
  return found.size;
}

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    count(chunk.length);
    yield chunk;
  }
}

/** A stream of bytes, unpacked where it is gzip. */
export async function unpacked(bytes: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const packed = await peek(bytes);
  if (packed.beginning[0] !== 0x1f || packed.beginning[1] !== 0x8b) return packed;
  const gunzip = createGunzip();
  Readable.from(packed.bytes)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  return peek(gunzip);
}
