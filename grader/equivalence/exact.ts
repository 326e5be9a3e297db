import { mix } from '../graph/graph.ts';
import type { Graph, NodeId } from '../graph/graph.ts';
import { degrees, residues } from '../graph/modular.ts';
import { PRIMES } from '../numeric/modular.ts';
import { nodesBelow } from './visibility.ts';

/** How many pairs of a prime and a point have to agree. */
const TRIALS = 4;
/** A pole modulo a prime is drawn again, this often in all. */
const DRAWS = 12;
/**
 * Degrees beyond this are left to sampling. Two different rational expressions of degree d agree at a point modulo p by
 * chance at most d/p of the time (Schwartz and Zippel): all four trials together less than once in 2^40.
 */
const LARGEST_DEGREE = 2 ** 15;

/**
 * Whether two rational nodes are equal as rational expressions, by evaluation modulo primes at points drawn from
 * `seed`. Undefined where that cannot be told: a degree too large, or a denominator that is 0 everywhere.
 */
export function equalAsRationals(g: Graph, a: NodeId, b: NodeId, seed: number): boolean | undefined {
  const nodes = nodesBelow(g, a, b).toReversed();
  const degree = degrees(g, nodes);
  if (degree[a]! + degree[b]! > LARGEST_DEGREE) return undefined;
  let agreed = 0;
  for (let draw = 0; draw < DRAWS && agreed < TRIALS; draw++) {
    const prime = PRIMES[(mix(seed, draw) >>> 0) % PRIMES.length]!;
    const values = residues(g, nodes, prime, (s) => 2 + ((mix(seed + draw, s) >>> 0) % (prime - 3)));
    const [left, right] = [values[a]!, values[b]!];
    if (left !== left || right !== right) continue;
    if (left !== right) return false;
    agreed += 1;
  }
  return agreed === TRIALS ? true : undefined;
}
