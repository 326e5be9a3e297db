import { fileURLToPath } from 'node:url';
import { gradeAnswer } from '../../grader/grade-answer.ts';
import type { Answer, PreparedPart } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { quantile } from './score.ts';
import { figure, table } from './table.ts';

const EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url));

/** How often every answer is graded, the first half to get warm. */
const ROUNDS = 200;

interface Wrong {
  readonly part: PreparedPart;
  readonly answer: Answer;
}

/**
 * What it costs to name the mistake in a wrong answer: grading with the mistakes of the part at hand beside grading without, on the wrong
 * answers that the exercises carry. The mistakes of a part are derived once, at its first wrong answer, which stands apart.
 */
export async function diagnosisTable(): Promise<string> {
  const wrong = await wrongAnswers();
  const first = wrong.map(({ part, answer }) =>
    timed(() => gradeAnswer(part.task, part.disclosure, answer, part)),
  );
  const alone = medians(wrong, ({ part, answer }) => gradeAnswer(part.task, part.disclosure, answer));
  const diagnosed = medians(wrong, ({ part, answer }) =>
    gradeAnswer(part.task, part.disclosure, answer, part),
  );
  const ratio = diagnosed.map((time, i) => time / alone[i]!);
  return table(
    [`${wrong.length} wrong answers`, 'median', 'p90', 'p99', 'sum'],
    [
      ['graded alone, µs', ...cells(alone)],
      ['with the mistakes, µs', ...cells(diagnosed)],
      ['their ratio', ...cells(ratio, sum(diagnosed) / sum(alone))],
      ['the first time, µs', ...cells(first)],
    ],
  );
}

function cells(values: readonly number[], total: number = sum(values)): readonly string[] {
  return [...[0.5, 0.9, 0.99].map((share) => quantile(values, share)), total].map(figure);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

async function wrongAnswers(): Promise<readonly Wrong[]> {
  const catalog = await loadCatalog(EXERCISES);
  return catalog
    .list()
    .flatMap(({ parts, examples }) =>
      examples
        .filter(({ verdict, seed }) => verdict === 'incorrect' && seed === undefined)
        .map(({ part, answer }) => ({ part: parts.get(part)!, answer })),
    );
}

/** Microseconds, by answer. */
function medians(wrong: readonly Wrong[], grade: (one: Wrong) => unknown): readonly number[] {
  const times: number[][] = wrong.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, one] of wrong.entries()) {
      const time = timed(() => grade(one));
      if (round >= ROUNDS / 2) times[i]!.push(time);
    }
  return times.map((line) => quantile(line, 0.5));
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return 1000 * (performance.now() - start);
}
