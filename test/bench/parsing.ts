import type { Row } from './rows.ts';
import { quantile } from './score.ts';

/** Every line is parsed so often; the first half is for getting warm. */
const ROUNDS = 200;

/** Milliseconds that JSON.parse takes for each row as a line of a file of pairs: the yardstick of reading anything at all. */
export function parsingTimes(rows: readonly Row[]): readonly number[] {
  const lines = rows.map(({ id, submission, reference }) => JSON.stringify({ id, submission, reference }));
  const times: number[][] = lines.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, line] of lines.entries()) {
      const start = performance.now();
      JSON.parse(line);
      if (round >= ROUNDS / 2) times[i]!.push(performance.now() - start);
    }
  }
  return times.map((line) => quantile(line, 0.5));
}
