import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { isDouble } from '../numeric/rational.ts';
import type { Spot } from './pair.ts';

/** Fractions with a larger numerator or denominator may be meant to pass for something else. */
const MANY_DIGITS = 2n ** 40n;
/** More constants than this are not compared with each other. */
const MOST = 64;

/**
 * Whether double precision may fail to tell two constants apart that are not the same: one of many digits, or two without
 * symbols that lie within their bounds. Then more digits have to decide.
 */
export function hasCloseConstants(spot: Spot): boolean {
  const { graph, yours, reference } = spot.sampled.pair;
  const closed = new Set<NodeId>();
  for (const node of nodesBelow(graph, [yours, reference])) {
    if (!graph.isClosed[node]) continue;
    if (!graph.isConstant(node)) closed.add(node);
    else {
      const value = graph.constantOf(node);
      if (value.denominator > MANY_DIGITS || value.numerator > MANY_DIGITS || value.numerator < -MANY_DIGITS)
        return true;
      if (!isDouble(value)) closed.add(node);
    }
  }
  const all = [...closed];
  if (all.length > MOST) return true;
  return all.some((a, i) =>
    all.slice(i + 1).some((b) => {
      const distance = Math.abs(spot.value(a) - spot.value(b));
      return !(distance > spot.radius(a) + spot.radius(b));
    }),
  );
}
