import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../server/bulk/input/format.ts';
import { readRows } from '../../../server/bulk/input/read-rows.ts';
import { openSource } from '../../../server/bulk/input/source.ts';

/** Standard input that dribbles in, a byte at a time. */
function dribble(content: string | Uint8Array): Readable {
  return Readable.from([...Buffer.from(content)].map((byte) => Uint8Array.of(byte)));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('standard input that comes a byte at a time', () => {
  it.each([
    { id: 'NDJSON', content: '{"a":1}\n{"a":2}', format: 'ndjson' },
    { id: 'with a byte order mark', content: '\ufeff{"a":1}\n{"a":2}', format: 'ndjson' },
    { id: 'an array', content: '\n[{"a":1},{"a":2}]', format: 'json' },
    { id: 'gzip', content: gzipSync('[{"a":1},{"a":2}]'), format: 'json' },
  ])('$id', async ({ content, format }) => {
    const source = await openSource('-', dribble(content));
    expect(detectFormat(source)).toBe(format);
    const rows = await all(readRows(source, detectFormat(source)));
    expect(rows).toMatchObject([{ value: { a: 1 } }, { value: { a: 2 } }]);
  });

  it('is passed on whole', async () => {
    const source = await openSource('-', dribble('abcd\nef\n'));
    expect(source.beginning.toString()).toBe('abcd\n');
    expect((await buffer(Readable.from(source.bytes))).toString()).toBe('abcd\nef\n');
  });
});

it('unpacks a bomb no further than its rows are long', async () => {
  const bomb = gzipSync(`{"a":1}\n${'0'.repeat(50_000_000)}\n{"a":2}`);
  const source = await openSource('-', Readable.from([bomb]));
  const rows = await all(readRows(source, 'ndjson'));
  expect(rows).toMatchObject([{ value: { a: 1 } }, { error: { code: 'row-too-long' } }, { value: { a: 2 } }]);
});
