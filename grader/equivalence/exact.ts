import { mix } from '../graph/graph.ts';
import { coefficientBound } from '../graph/coefficient-bound.ts';
import { exactValues } from '../graph/exact-values.ts';
import type { Quotient } from '../graph/exact-values.ts';
import type { NodeId } from '../graph/graph.ts';
import { findDegrees, findResidues, sameResidue } from '../graph/modular.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { PRIMES } from '../numeric/modular.ts';
import { fraction } from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import type { Pair, Spot } from './pair.ts';

/** How many pairs of a prime and a point have to agree. */
const TRIALS = 4;
/** The exact check takes whole numbers below this: larger ones make high powers too long. */
const EXACT_VALUES = 61;
/** The logarithm to base 2 of the smallest prime, less what is rounded. */
const PRIME_BITS = Math.log2(Math.min(...PRIMES)) - 1e-6;
/** Chance may agree once in 2 to this power. */
const SURE_BITS = 40;
/** A pole modulo a prime is drawn again, this often in all. */
const DRAWS = 12;
/**
 * Degrees beyond this are left to sampling. Two different rational expressions of degree d agree at a point modulo p by
 * chance at most d/p of the time (Schwartz and Zippel): all four trials together less than once in 2^40.
 */
const LARGEST_DEGREE = 2 ** 15;

/**
 * Whether the two sides of a pair, both rational, are equal as rational expressions, by evaluation modulo primes at points drawn
 * from its seed. Undefined where that cannot be told: a degree too large, or a denominator that is 0 everywhere.
 */
export function equalAsRationals(pair: Pair): boolean | undefined {
  const { graph: g, yours, reference, guards, seed, room } = pair;
  const nodes = guards.length === 0 ? pair.nodes : nodesBelow(g, [yours, reference]);
  const residues = { tops: room.take(g.size), bottoms: room.take(g.size) };
  const degrees = residues.tops;
  findDegrees(g, nodes, degrees);
  const degree = degrees[yours]! + degrees[reference]!;
  if (degree > LARGEST_DEGREE) return undefined;
  let agreed = 0;
  for (let draw = 0; draw < DRAWS && agreed < TRIALS; draw++) {
    const prime = PRIMES[((seed >>> 0) + draw) % PRIMES.length]!;
    findResidues(g, nodes, prime, (s) => 2 + ((mix(seed + draw, s) >>> 0) % (prime - 3)), residues);
    const same = sameResidue(residues, yours, reference, prime);
    if (same === false) return false;
    if (same === true) agreed += 1;
  }
  if (agreed < TRIALS) return undefined;
  return isSure(degree, coefficientBound(g, nodes, yours, reference, room)) || agreeExactly(pair, nodes);
}

/**
 * Whether the trials are enough: a difference with coefficients of so many bits can be 0 modulo few of the primes, and the other trials
 * have found it out, but for a chance of degree/prime each.
 */
function isSure(degree: number, coefficientBits: number): boolean {
  const counting = TRIALS - Math.floor(coefficientBits / PRIME_BITS);
  return counting * (PRIME_BITS - Math.log2(degree + 1)) >= SURE_BITS;
}

/**
 * The check besides, where the difference could have coefficients that are multiples of the primes: whether both sides have the same value at a point of whole numbers, in full length. What is equal modulo all
 * the primes because it was made of them is told apart so.
 */
function agreeExactly(
  { graph, yours, reference, seed }: Pair,
  nodes: readonly NodeId[],
): boolean | undefined {
  for (let draw = 0; draw < DRAWS; draw++) {
    const values = exactValues(graph, nodes, (s) => BigInt(2 + ((mix(seed - draw, s) >>> 0) % EXACT_VALUES)));
    if (values === undefined) continue;
    return isSame(values.get(yours)!, values.get(reference)!);
  }
  return undefined;
}

/** A spot of whole numbers at which both sides have exact values that differ, in full length. */
export interface ExactWitness {
  readonly spot: Spot;
  readonly yours: Rational;
  readonly reference: Rational;
}

/** The first of the spots that shows two rational sides to be different, however little: no number of digits tells them better apart. */
export function exactWitness(pair: Pair, spots: readonly Spot[]): ExactWitness | undefined {
  const { graph, yours, reference, guards, nodes } = pair;
  if (guards.some((guard) => !graph.isRational[guard])) return undefined;
  for (const spot of spots) {
    if (!pair.domains.every((_, s) => Number.isInteger(spot.coordinate(s)))) continue;
    const values = exactValues(graph, nodes, (s) => BigInt(spot.coordinate(s)));
    const [left, right] = [values?.get(yours), values?.get(reference)];
    if (left === undefined || right === undefined || isSame(left, right)) continue;
    return { spot, yours: fraction(left.top, left.bottom), reference: fraction(right.top, right.bottom) };
  }
  return undefined;
}

function isSame(a: Quotient, b: Quotient): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}
