import { compareTexts } from '../../grader/index.ts';
import { parsingTimes } from './parsing.ts';
import type { Outcome } from './peers/outcome.ts';
import type { Row } from './rows.ts';
import { quantile, rowsPerSecond } from './score.ts';
import { figure, table } from './table.ts';

/** A row with what was measured of it, in milliseconds. */
interface Timed {
  readonly row: Row;
  readonly ours: number;
  readonly parsing: number;
  /** The other library's time, where there is one. */
  readonly theirs: number | undefined;
}

/**
 * Where our own time goes: rows decided before more digits are asked for, and the others. `theirs` are the outcomes of
 * a library on the same rows in the same run, for how many times as fast we are.
 */
export function splitTable(
  rows: readonly Row[],
  ours: readonly Outcome[],
  theirs?: { readonly name: string; readonly outcomes: readonly Outcome[] },
): string {
  const parsing = parsingTimes(rows);
  const timed = rows.map((row, i): Timed => ({
    row,
    ours: ours[i]!.ms,
    parsing: parsing[i]!,
    theirs: theirs?.outcomes[i]!.ms,
  }));
  const early = timed.filter(({ row }) => isDecidedEarly(row));
  const late = timed.filter((one) => !early.includes(one));
  const headings = ['nabla', 'rows', 'share %', 'median µs', 'p99 µs', 'rows/s', 'times JSON.parse'];
  const line = (title: string, some: readonly Timed[]): readonly string[] => [
    title,
    String(some.length),
    ((100 * some.length) / timed.length).toFixed(1),
    ...cells(some),
    ...(theirs ? [figure(timesAsFast(some))] : []),
  ];
  return table(
    [...headings, ...(theirs ? [`times ${theirs.name}`] : [])],
    [line('before more digits', early), line('with more digits, or open', late), line('all', timed)],
  );
}

function cells(some: readonly Timed[]): readonly string[] {
  const times = some.map(({ ours }) => ours);
  return [
    1000 * quantile(times, 0.5),
    1000 * quantile(times, 0.99),
    rowsPerSecond(times),
    quantile(
      some.map(({ ours, parsing }) => ours / parsing),
      0.5,
    ),
  ].map(figure);
}

function timesAsFast(some: readonly Timed[]): number {
  return rowsPerSecond(some.map(({ ours }) => ours)) / rowsPerSecond(some.map(({ theirs }) => theirs!));
}

/** Whether double precision, or exact numbers, decide a row. */
function isDecidedEarly({ submission, reference }: Row): boolean {
  const outcome = compareTexts({ submission, reference });
  const method = outcome.ok ? outcome.comparison.evidence?.method : undefined;
  return method !== undefined && method !== 'digits';
}
