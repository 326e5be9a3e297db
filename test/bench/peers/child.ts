import type { Row } from '../rows.ts';
import type { Assignment, Measurement } from './outcome.ts';
import { isPeerName, PEERS } from './peers.ts';

/** A process that compares rows for one peer: messages of measurements in the order of the rows, then `end`. */
const name = process.argv[2];
if (!isPeerName(name)) throw new RangeError(`There is no peer ${name}`);
const peer = await PEERS[name]();

/** Two formulas in the peer's notation. */
type Written = readonly [submission: string, reference: string];

function compareRow([left, right]: Written): Measurement {
  const start = performance.now();
  try {
    const same = peer!.isSame(left, right);
    const ms = performance.now() - start;
    return { verdict: same === undefined ? 'undecided' : same ? 'equal' : 'different', ms };
  } catch {
    return { verdict: 'error', ms: performance.now() - start };
  }
}

function write({ submission, reference }: Row): Written {
  return [peer!.write(submission), peer!.write(reference)];
}

process.on('message', ({ rows, rounds, withinMs, sendEveryMs }: Assignment) => {
  const written = rows.map(write);
  const end = performance.now() + withinMs;
  let held: Measurement[] = [];
  let sent = performance.now();
  for (let round = 0; round < rounds && performance.now() < end; round++) {
    for (const row of written) {
      held.push(compareRow(row));
      if (performance.now() - sent < sendEveryMs) continue;
      process.send?.(held);
      held = [];
      sent = performance.now();
    }
  }
  process.send?.(held);
  process.send?.('end');
});
process.send?.(peer === undefined ? 'missing' : 'ready');
