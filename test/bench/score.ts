import type { Outcome } from './peers/outcome.ts';
import type { Row } from './rows.ts';

/** How a peer did on rows that count, one outcome a row. */
export interface Score {
  readonly rows: number;
  readonly right: number;
  readonly falseCorrect: number;
  readonly falseIncorrect: number;
  readonly undecided: number;
  readonly errors: number;
  readonly timeouts: number;
  /** Rows whose verdict was another one when asked again. */
  readonly changed: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly perSecond: number;
}

export function isRight(row: Row, { verdict }: Outcome): boolean {
  return verdict === (row.equal ? 'equal' : 'different');
}

export function scoreOf(rows: readonly Row[], outcomes: readonly Outcome[]): Score {
  const count = (holds: (row: Row, outcome: Outcome) => boolean): number =>
    rows.filter((row, i) => holds(row, outcomes[i]!)).length;
  const times = outcomes.map(({ ms }) => ms);
  return {
    rows: rows.length,
    right: count(isRight),
    falseCorrect: count((row, { verdict }) => verdict === 'equal' && !row.equal),
    falseIncorrect: count((row, { verdict }) => verdict === 'different' && row.equal),
    undecided: count((_, { verdict }) => verdict === 'undecided'),
    errors: count((_, { verdict }) => verdict === 'error'),
    timeouts: count((_, { verdict }) => verdict === 'timeout'),
    changed: count((_, { changed }) => changed),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    perSecond: rowsPerSecond(times),
  };
}

/** How many rows a second there are, of the time of each in milliseconds. */
export function rowsPerSecond(times: readonly number[]): number {
  return (1000 * times.length) / times.reduce((total, ms) => total + ms, 0);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? NaN;
}
