import { describe, expect, it } from 'vitest';
import { ArraySplitter } from '../../../server/bulk/input/array-splitter.ts';
import { LineSplitter } from '../../../server/bulk/input/line-splitter.ts';
import type { Splitter } from '../../../server/bulk/input/piece.ts';
import { RecordSplitter } from '../../../server/bulk/input/record-splitter.ts';

/** Pieces as `line:text` or `line!error`, of a text that comes in chunks of a size. */
function split(splitter: Splitter, text: string, chunkSize: number): readonly string[] {
  const bytes = Buffer.from(text);
  const pieces = [];
  for (let i = 0; i < bytes.length; i += chunkSize)
    pieces.push(...splitter.push(bytes.subarray(i, i + chunkSize)));
  pieces.push(...splitter.end());
  return pieces.map((piece) =>
    'error' in piece
      ? `${piece.line}!${piece.error}`
      : `${piece.line}:${Buffer.from(piece.bytes).toString()}`,
  );
}

const MEGABYTE = 'a'.repeat(1024 * 1024);

const ROWS = [
  { id: 'lines', make: () => new LineSplitter(), text: 'a\nbb\nσ', pieces: ['1:a', '2:bb', '3:σ'] },
  { id: 'lines, the last one ended', make: () => new LineSplitter(), text: 'a\n', pieces: ['1:a'] },
  { id: 'empty lines count', make: () => new LineSplitter(), text: '\n\nb', pieces: ['1:', '2:', '3:b'] },
  { id: 'no lines', make: () => new LineSplitter(), text: '', pieces: [] },
  {
    id: 'a line too long',
    make: () => new LineSplitter(),
    text: `a\n${MEGABYTE}b\nc`,
    pieces: ['1:a', '2!row-too-long', '3:c'],
  },
  { id: 'the longest line', make: () => new LineSplitter(), text: MEGABYTE, pieces: [`1:${MEGABYTE}`] },

  {
    id: 'items',
    make: () => new ArraySplitter(),
    text: '[{"a":1},\n {"b":[2,3]} ]',
    pieces: ['1:{"a":1}', '2:\n {"b":[2,3]} '],
  },
  { id: 'no items', make: () => new ArraySplitter(), text: ' [ ] \n', pieces: [] },
  {
    id: 'strings hold anything',
    make: () => new ArraySplitter(),
    text: '["],\\"[","\\\\"]',
    pieces: ['1:"],\\"["', '1:"\\\\"'],
  },
  { id: 'an item is missing', make: () => new ArraySplitter(), text: '[1,,2]', pieces: ['1:1', '1:', '1:2'] },
  { id: 'a comma at the end', make: () => new ArraySplitter(), text: '[1,]', pieces: ['1:1', '1:'] },
  {
    id: 'not closed',
    make: () => new ArraySplitter(),
    text: '[1,\n2',
    pieces: ['1:1', '2:\n2', '2!array-not-closed'],
  },
  {
    id: 'text behind',
    make: () => new ArraySplitter(),
    text: '[1]\n]',
    pieces: ['1:1', '2!text-after-array'],
  },
  {
    id: 'an item too long',
    make: () => new ArraySplitter(),
    text: `[1,"${MEGABYTE}",2]`,
    pieces: ['1:1', '1!row-too-long', '1:2'],
  },

  { id: 'records', make: () => new RecordSplitter(','), text: 'a,b\n1,2\n', pieces: ['1:a,b', '2:1,2'] },
  {
    id: 'a line break in quotation marks',
    make: () => new RecordSplitter(','),
    text: 'a,"1\n2"\nb',
    pieces: ['1:a,"1\n2"', '3:b'],
  },
  {
    id: 'doubled quotation marks',
    make: () => new RecordSplitter(','),
    text: '"a""\n""b"\nc',
    pieces: ['1:"a""\n""b"', '3:c'],
  },
  {
    id: "a prime's cousin inside a cell",
    make: () => new RecordSplitter(','),
    text: 'f"(x),1\nb',
    pieces: ['1:f"(x),1', '2:b'],
  },
  {
    id: 'a cell behind another delimiter',
    make: () => new RecordSplitter(';'),
    text: 'a;"x\n"\nb',
    pieces: ['1:a;"x\n"', '3:b'],
  },
];

describe.each([1, 3, 65_536])('in chunks of %i bytes', (chunkSize) => {
  const rows = chunkSize > 3 ? ROWS : ROWS.filter(({ text }) => text.length < 1000);
  it.each(rows)('$id', ({ make, text, pieces }) => {
    expect(split(make(), text, chunkSize)).toEqual(pieces);
  });
});
