import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gradeAnswer } from '../../grader/grade-answer.ts';
import type { Answer, PreparedPart } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { quantile } from './score.ts';
import { figure, table } from './table.ts';

const EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url));
const ANSWERS = fileURLToPath(new URL('answers.ndjson', import.meta.url));

/** How often every answer is graded, after as many times to get warm. */
const ROUNDS = 200;

/** A line of a bulk file with one answer to one part. */
interface Line {
  readonly text: string;
  readonly part: PreparedPart;
}

interface Submission {
  readonly exercise: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Microseconds, by line. */
interface Times {
  readonly parse: number[][];
  readonly grade: number[][];
}

/** The time from text to verdict, of one answer of a prepared exercise, beside that of JSON.parse of its line. */
export async function gradeTable(): Promise<string> {
  const lines = await readLines();
  measure(lines);
  const times = measure(lines);
  const parsing = times.parse.map((line) => quantile(line, 0.5));
  const grading = times.grade.map((line) => quantile(line, 0.5));
  const ratio = grading.map((time, i) => time / parsing[i]!);
  return table(
    [`${lines.length} answers`, 'median', 'p90', 'p99'],
    [
      ['JSON.parse of its line, µs', ...cells(parsing)],
      ['text to verdict, µs', ...cells(grading)],
      ['their ratio', ...cells(ratio)],
    ],
  );
}

function cells(values: readonly number[]): readonly string[] {
  return [0.5, 0.9, 0.99].map((share) => figure(quantile(values, share)));
}

async function readLines(): Promise<readonly Line[]> {
  const catalog = await loadCatalog(EXERCISES);
  const texts = readFileSync(ANSWERS, 'utf8').trimEnd().split('\n');
  return texts.map((text) => {
    const { exercise, answers }: Submission = JSON.parse(text);
    const part = catalog.get(exercise)?.parts.get(Object.keys(answers)[0]!);
    if (part === undefined) throw new RangeError(`No such exercise or part: ${text}`);
    return { text, part };
  });
}

function measure(lines: readonly Line[]): Times {
  const times: Times = { parse: lines.map(() => []), grade: lines.map(() => []) };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { text, part }] of lines.entries()) {
      const start = performance.now();
      const { answers }: Submission = JSON.parse(text);
      const parsed = performance.now();
      gradeAnswer(part.task, part.disclosure, answers[part.id]!);
      const graded = performance.now();
      times.parse[i]!.push(1000 * (parsed - start));
      times.grade[i]!.push(1000 * (graded - parsed));
    }
  }
  return times;
}
