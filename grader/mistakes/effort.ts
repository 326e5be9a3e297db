import { expandedSize } from '../subjects/order.ts';
import { attempted } from './answer.ts';
import { askedAbout } from './asked-about.ts';
import type { Slip, MistakeRule } from './mistake.ts';
import type { Working } from './working.ts';

/** So many nodes of formulas, written out, are derived anew at most for the mistakes of a part. */
const MOST_NODES = 200_000;

/** How many answers of a part are worth deriving anew: of a large network few, so that a wrong answer holds nobody up. */
export function mostDerivations(working: Working): number {
  return Math.max(1, Math.floor(MOST_NODES / sizeOf(working)));
}

/** How many nodes what a part asks about has, written out down to the entries of its inputs. */
function sizeOf(working: Working): number {
  const { inputs, definitions } = working.model;
  const sizes = new Map([...inputs].map(([name, { shape }]) => [name, shape.rows * shape.columns]));
  for (const [name, definition] of definitions) sizes.set(name, expandedSize(definition, sizes));
  const asked = attempted(() => askedAbout(working)) ?? [];
  return asked.reduce((total, of) => total + expandedSize(of, sizes), 1);
}

/** The ways of making a mistake, up to one that leads nowhere: a misreading that fails must not keep others from being found. */
export function* slipsOf<Data>(rule: MistakeRule<Data>, working: Working): Iterable<Slip<Data>> {
  const slips = attempted(() => rule.slips(working)[Symbol.iterator]());
  for (;;) {
    const next = slips && attempted(() => slips.next());
    if (!next || next.done) return;
    yield next.value;
  }
}
