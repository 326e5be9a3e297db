import { open } from 'node:fs/promises';
import { type ResultLines, resultLine, resultsIn } from '../bulk/output/result-lines.ts';
import { type GradedRow, isRefused, type ResultRow } from '../bulk/output/result.ts';

/** The results of a learner's rows. */
export async function* rowsOfLearner(
  results: AsyncIterable<ResultLines>,
  learner: string,
): AsyncGenerator<GradedRow> {
  for await (const lines of results) {
    if (!mayHold(lines, learner)) continue;
    for (const row of resultsIn(lines)) if (isOf(row, learner)) yield row;
  }
}

/**
 * Writes results to a new file without those of a learner's rows.
 * @returns how many bytes it has, which are on the disk
 */
export async function writeWithout(
  results: AsyncIterable<ResultLines>,
  learner: string,
  path: string,
): Promise<number> {
  const file = await open(path, 'w');
  let bytes = 0;
  try {
    for await (const lines of results) {
      const left = mayHold(lines, learner) ? without(lines, learner) : lines;
      await file.writeFile(left);
      bytes += Buffer.byteLength(left);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

function without(lines: ResultLines, learner: string): ResultLines {
  return resultsIn(lines)
    .filter((row) => !isOf(row, learner))
    .map(resultLine)
    .join('');
}

/** Spares most lines from being parsed. An id may have come as a number, which is written without quotes. */
function mayHold(lines: ResultLines, learner: string): boolean {
  return lines.includes(`"learner":${JSON.stringify(learner)}`) || lines.includes(`"learner":${learner}`);
}

function isOf(row: ResultRow, learner: string): row is GradedRow {
  return !isRefused(row) && row.learner !== undefined && String(row.learner) === learner;
}
