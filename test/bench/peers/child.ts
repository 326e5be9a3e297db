import type { Row } from '../rows.ts';
import type { Assignment, Outcome } from './outcome.ts';
import { isPeerName, PEERS } from './peers.ts';

/** A process that compares rows for one peer: one message an outcome, then `end`. */
const name = process.argv[2];
if (!isPeerName(name)) throw new RangeError(`There is no peer ${name}`);
const peer = await PEERS[name]();

function compareRow({ submission, reference }: Row): Outcome {
  const [left, right] = [peer.write(submission), peer.write(reference)];
  const start = performance.now();
  try {
    const same = peer.isSame(left, right);
    const ms = performance.now() - start;
    return { verdict: same === undefined ? 'undecided' : same ? 'equal' : 'different', ms };
  } catch {
    return { verdict: 'error', ms: performance.now() - start };
  }
}

process.on('message', ({ rows, rounds, withinMs }: Assignment) => {
  const end = performance.now() + withinMs;
  for (let round = 0; round < rounds && performance.now() < end; round++) {
    for (const row of rows) process.send?.(compareRow(row));
  }
  process.send?.('end');
});
process.send?.('ready');
