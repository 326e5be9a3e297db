import { evaluateDigits } from '../graph/digits.ts';
import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import type { Digits } from '../numeric/digits.ts';
import { differenceOf, isZeroOnBranches } from './difference.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { scatteredPoints, simplePoints } from './points.ts';
import type { ScalarJudgement, Witness } from './verdict.ts';
import { told, toldByDifference } from './told.ts';
import type { KnownDigits } from './told.ts';
import { pointOf } from './witness.ts';
import type { Shapes } from './witness.ts';

/** Points that are tried for one at which both sides have a value. */
const TRIED = 4;
/** Points that are tried where double precision cannot tell what is left from 0. */
const UNCLEAR = 2;
/** Scattered points that are looked at for one at which what is left is not 0. */
const SCATTERED = 16;

/** Equal wherever both sides are defined: all terms of the difference cancel. */
export const CANCELLED = { verdict: 'correct', method: 'exact' } as const;

export function isZeroDifference(pair: Pair): boolean {
  return isZeroOnBranches(pair);
}

/**
 * What the difference of the two sides tells once equal terms have cancelled: none is left, or what is left is seen to differ from 0 at
 * a point, however small it is beside what has cancelled. `compareWithZero` is asked whether what is left is 0 everywhere. Undefined
 * where it tells nothing.
 */
export function judgeDifference(
  pair: Pair,
  spots: readonly Spot[],
  someAgree: boolean,
  shapes: Shapes,
  compareWithZero: (core: NodeId) => ScalarJudgement,
): ScalarJudgement | undefined {
  const difference = differenceOf(pair);
  if (difference === undefined) return undefined;
  const isDefinedSomewhere = (): boolean =>
    someAgree || spots.slice(0, TRIED).some((spot) => isDefined(pair, spot));
  if (difference.kind === 'zero') return isDefinedSomewhere() ? CANCELLED : undefined;
  const { node, core, branches } = difference;
  const unclear = pair.graph.isClosed[node]! ? [] : spots.slice(0, UNCLEAR);
  for (const spot of core === undefined ? spots.slice(0, TRIED) : [...whereNotZero(pair, core), ...unclear]) {
    const witness = differenceAt(pair, spot, node, shapes);
    if (witness !== undefined) return { verdict: 'incorrect', reason: 'value', method: 'digits', witness };
  }
  if (branches.length > 0) {
    const witness = spots.slice(0, UNCLEAR).map((spot) => differenceOnBranchAt(pair, spot, branches, shapes));
    const found = witness.find((one) => one !== undefined);
    if (found !== undefined)
      return { verdict: 'incorrect', reason: 'value', method: 'digits', witness: found };
  }
  // Of numbers 64 digits are asked anyway.
  if (core === undefined || pair.graph.isClosed[core]! || isZero(pair, pair.reference)) return undefined;
  if (!isDefinedSomewhere()) return undefined;
  const judgement = compareWithZero(core);
  return judgement.verdict === 'correct' ? judgement : undefined;
}

/** The difference with the kinks decided as they are at the spot: then more of it cancels. */
function differenceOnBranchAt(
  pair: Pair,
  spot: Spot,
  branches: readonly NodeId[],
  shapes: Shapes,
): Witness | undefined {
  const values = digitsAt(pair, spot, ...branches);
  const choices = branches.flatMap((node) => {
    const value = values.get(node)!;
    return isNumber(value) && value.value.abs().gt(value.radius)
      ? [[node, value.value.isPositive()] as const]
      : [];
  });
  const difference = differenceOf(pair, new Map(choices));
  return difference?.kind === 'some' ? differenceAt(pair, spot, difference.node, shapes) : undefined;
}

function isZero({ graph }: Pair, node: NodeId): boolean {
  return graph.isConstant(node) && graph.constantOf(node).numerator === 0n;
}

function digitsAt(pair: Pair, spot: Spot, ...more: readonly NodeId[]): ReadonlyMap<NodeId, Digits> {
  const roots = [pair.yours, pair.reference, ...pair.guards, ...more];
  return evaluateDigits(pair.graph, nodesBelow(pair.graph, roots), (s) => spot.coordinate(s));
}

function isDefined(pair: Pair, spot: Spot): boolean {
  const values = digitsAt(pair, spot);
  return [pair.yours, pair.reference, ...pair.guards].every((node) => typeof values.get(node) !== 'string');
}

/** The first points at which a node differs from 0 and neither side is certainly undefined. */
function whereNotZero(pair: Pair, core: NodeId): readonly Spot[] {
  const nodes = nodesBelow(pair.graph, [core, pair.yours, pair.reference, ...pair.guards]);
  const found: Spot[] = [];
  for (const points of [simplePoints(pair.domains), scatteredPoints(pair.domains, pair.seed, 0, SCATTERED)]) {
    const sampled = new PairSamples({ ...pair, nodes }, points);
    for (let p = 0; p < points.count && found.length < TRIED; p++) {
      const spot = new Spot(sampled, p);
      const isNotZero = Math.abs(spot.value(core)) > spot.radius(core);
      if (isNotZero && !sampled.isOutside(p) && !sampled.samples.isUndefined(pair.yours, p)) found.push(spot);
    }
  }
  return found;
}

/** Both sides at a point where their difference is not 0; undefined where that cannot be told. */
function differenceAt(pair: Pair, spot: Spot, node: NodeId, shapes: Shapes): Witness | undefined {
  const values = digitsAt(pair, spot, node);
  const [yours, reference, rest] = [pair.yours, pair.reference, node].map((side) => values.get(side)!);
  if (!isNumber(yours!) || !isNumber(reference!) || !isNumber(rest!)) return undefined;
  if (!pair.guards.every((guard) => isNumber(values.get(guard)!))) return undefined;
  if (!rest.value.abs().gt(rest.radius)) return undefined;
  const at = pointOf(spot, shapes, pair);
  const bound = yours.radius.add(reference.radius);
  if (yours.value.sub(reference.value).abs().gt(bound)) return { at, ...told(yours.value, reference.value) };
  return { at, ...toldByDifference(reference.value, rest.value) };
}

function isNumber(digits: Digits): digits is KnownDigits {
  return typeof digits !== 'string';
}
