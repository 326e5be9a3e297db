import { PEER_NAMES } from './peers/peers.ts';
import { race } from './peers/race.ts';
import type { Row } from './rows.ts';
import { scoreOf, type Score } from './score.ts';
import { figure, table } from './table.ts';

export const SCORE_HEADINGS = [
  'rows',
  'right %',
  'false correct',
  'false incorrect',
  'undecided',
  'errors',
  'time-outs',
  'median ms',
  'p99 ms',
  'rows/s',
];

export function scoreCells(score: Score): readonly string[] {
  const { rows, right, falseCorrect, falseIncorrect, undecided, errors, timeouts } = score;
  return [
    String(rows),
    ((100 * right) / rows).toFixed(1),
    ...[falseCorrect, falseIncorrect, undecided, errors, timeouts].map(String),
    ...[score.medianMs, score.p99Ms, score.perSecond].map(figure),
  ];
}

/** All peers on the same rows, one after the other. */
export async function equivalenceTable(rows: readonly Row[]): Promise<string> {
  const counted = rows.filter((row) => row.contested === undefined);
  const lines: (readonly string[])[] = [];
  for (const peer of PEER_NAMES)
    lines.push([peer, ...scoreCells(scoreOf(counted, await race(peer, counted)))]);
  return table(['', ...SCORE_HEADINGS], lines);
}
