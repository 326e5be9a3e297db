import { judged, wrongRows } from './listing.ts';
import type { Outcome } from './peers/outcome.ts';
import { NOT_BUNDLED, PEER_NAMES, type PeerName } from './peers/peers.ts';
import { race } from './peers/race.ts';
import type { Row } from './rows.ts';
import { scoreOf, type Score } from './score.ts';
import { splitTable } from './split.ts';
import { figure, table } from './table.ts';

export const SCORE_HEADINGS = [
  'rows',
  'right %',
  'false correct',
  'false incorrect',
  'undecided',
  'errors',
  'time-outs',
  'changing',
  'median ms',
  'p99 ms',
  'rows/s',
];

export function scoreCells(score: Score): readonly string[] {
  const { rows, right, falseCorrect, falseIncorrect, undecided, errors, timeouts, changed } = score;
  return [
    String(rows),
    ((100 * right) / rows).toFixed(1),
    ...[falseCorrect, falseIncorrect, undecided, errors, timeouts, changed].map(String),
    ...[score.medianMs, score.p99Ms, score.perSecond].map(figure),
  ];
}

/** The fastest of the others. */
const FASTEST = '@khanacademy/kas';

/**
 * All peers on the same rows, one after the other; below, where our own time goes, who could not be asked and, with
 * `wrong`, the rows that each of them does not decide as they should be.
 */
export async function equivalenceTables(rows: readonly Row[], wrong: boolean): Promise<string> {
  const counted = rows.filter((row) => row.contested === undefined);
  const outcomes = new Map<PeerName, readonly Outcome[]>();
  const missing: PeerName[] = [];
  for (const peer of PEER_NAMES) {
    const found = await race(peer, counted);
    if (found === undefined) missing.push(peer);
    else outcomes.set(peer, found);
  }
  const lines = [...outcomes].map(([peer, found]) => [peer, ...scoreCells(scoreOf(counted, found))]);
  const wrongByPeer = [...outcomes].map(([peer, found]) =>
    wrongRows(`Wrong, ${peer}`, judged(counted, found)),
  );
  return [
    table(['', ...SCORE_HEADINGS], lines),
    ...missing.map(
      (peer) => `Not installed, and so left out: ${peer} (npm i --no-save ${NOT_BUNDLED[peer]}).`,
    ),
    splitTable(counted, outcomes.get('nabla')!, { name: FASTEST, outcomes: outcomes.get(FASTEST)! }),
    ...(wrong ? wrongByPeer : []),
  ].join('\n\n');
}
