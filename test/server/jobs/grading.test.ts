import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type GradedChunk, gradeChunk } from '../../../server/bulk/grade-chunk.ts';
import { type Chunk, readChunks } from '../../../server/bulk/input/read-chunks.ts';
import { loadCatalog } from '../../../server/catalog/catalog.ts';
import { gradeFile, gradeInPool } from '../../../server/jobs/grade-file.ts';
import { packed, unpacked } from '../../../server/jobs/packed-chunk.ts';
import { openPool, type Pool } from '../../../server/jobs/pool.ts';

const EXERCISES = fileURLToPath(new URL('../../../exercises/computational-graphs', import.meta.url));
const catalog = await loadCatalog(EXERCISES);
const grading = { reading: { format: 'ndjson' }, feedback: undefined } as const;

const ANSWERS = ['2', '3', '(', '1+1', '9^9^9^9'];
const LINES = Array.from({ length: 1000 }, (_, id) =>
  id % 50 === 49
    ? '{"id": "bad"'
    : JSON.stringify({ id, exercise: 'graph-c-a-2b', answers: { d: ANSWERS[id % ANSWERS.length] } }),
);

function chunks(): AsyncGenerator<Chunk> {
  return readChunks({ bytes: Readable.from([Buffer.from(LINES.join('\n'))]) }, grading.reading);
}

async function linesOf(results: AsyncIterable<GradedChunk>): Promise<string> {
  let lines = '';
  for await (const result of results) lines += result.lines;
  return lines;
}

async function* alone(): AsyncGenerator<GradedChunk> {
  for await (const chunk of chunks()) yield gradeChunk(chunk, grading, catalog);
}

const pool = openPool(EXERCISES);
afterAll(() => pool.close());
afterEach(() => void vi.restoreAllMocks());

/** A pool that is asked but not there. */
function noPool(start: Pool['start']): Pool {
  const grade = vi.fn<Pool['grade']>(async (chunk) => gradeChunk(chunk, grading, catalog));
  return { width: 2, grade, start, close: async () => {} };
}

/** Pieces with their bytes as text. */
function plain(chunk: Chunk): readonly object[] {
  return chunk.map((piece) => ({
    ...piece,
    ...('bytes' in piece && { bytes: Buffer.from(piece.bytes).toString() }),
  }));
}

/** Every look at the clock is a second after the one before. */
function hurry(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
}

describe('a file is graded to the same bytes', () => {
  it('by a pool', async () => {
    expect(await linesOf(gradeInPool(chunks(), grading, pool))).toBe(await linesOf(alone()));
  });

  it('by this thread and a pool', async () => {
    hurry();
    const both = noPool(async () => {});
    expect(await linesOf(gradeFile(chunks(), grading, catalog, both))).toBe(await linesOf(alone()));
    expect(both.grade).toHaveBeenCalled();
  });

  it('by this thread where no other can be started', async () => {
    hurry();
    const broken = noPool(() => Promise.reject(new Error('no thread')));
    expect(await linesOf(gradeFile(chunks(), grading, catalog, broken))).toBe(await linesOf(alone()));
    expect(broken.grade).not.toHaveBeenCalled();
  });

  it('and a short one without starting a thread', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const start = vi.fn<Pool['start']>(async () => {});
    await linesOf(gradeFile(chunks(), grading, catalog, noPool(start)));
    expect(start).not.toHaveBeenCalled();
  });
});

describe('a chunk that is sent to another thread', () => {
  it.each([
    {
      id: 'rows',
      pieces: [
        { line: 1, bytes: Buffer.from('ab') },
        { line: 3, bytes: Buffer.from('σ') },
      ],
    },
    {
      id: 'an empty row',
      pieces: [
        { line: 1, bytes: Buffer.alloc(0) },
        { line: 2, bytes: Buffer.from('x') },
      ],
    },
    {
      id: 'a row without bytes',
      pieces: [
        { line: 7, error: 'row-too-long' },
        { line: 8, bytes: Buffer.from('x') },
      ],
    },
  ] satisfies readonly { id: string; pieces: Chunk }[])('holds the same: $id', ({ pieces }) => {
    const arrived = unpacked(structuredClone(packed(pieces)));
    expect(plain(arrived)).toEqual(plain(pieces));
  });

  it('takes none of the bytes around it along', () => {
    const around = Buffer.alloc(1_000_000, 'x');
    expect(packed([{ line: 1, bytes: around.subarray(5, 8) }]).bytes.buffer.byteLength).toBe(3);
  });
});
