import type { FeedbackLevel } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type Outcomes, outcomesOf } from '../grading/outcomes.ts';
import { gradeRow } from './grade-row.ts';
import type { Chunk } from './input/read-chunks.ts';
import { type Reading, rowOf } from './input/reading.ts';
import { type GradedRow, isRefused } from './output/result.ts';
import { type ResultLines, resultLine } from './output/result-lines.ts';
import { type Tally, tallyOf } from './tally.ts';

/** How the rows of a file are to be graded. */
export interface Grading {
  readonly reading: Reading;
  readonly feedback: FeedbackLevel | undefined;
}

/** What a chunk came to: plain data, so that it can come from another thread. */
export interface GradedChunk {
  /** A line for each row, in order. */
  readonly lines: ResultLines;
  readonly rows: number;
  readonly tally: Tally;
  /** What the answers of its rows came to. */
  readonly outcomes: Outcomes;
  /** The parts that occur, in the order in which they do. */
  readonly parts: readonly string[];
}

export function gradeChunk(chunk: Chunk, { reading, feedback }: Grading, catalog: Catalog): GradedChunk {
  let failures = 0;
  const results = chunk.map((piece) => gradeRow(rowOf(piece, reading), catalog, feedback, () => failures++));
  const graded = results.filter((result): result is GradedRow => !isRefused(result));
  const parts = graded.flatMap((row) => Object.keys(row.parts));
  return {
    lines: results.map(resultLine).join(''),
    rows: results.length,
    tally: tallyOf(results, failures),
    outcomes: outcomesOf(graded),
    parts: [...new Set(parts)],
  };
}
