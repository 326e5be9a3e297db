import type { NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP } from '../graph/primitives.ts';
import { CANCELLED, isZeroDifference, judgeDifference } from './cancelled.ts';
import { hasCloseConstants } from './close-constants.ts';
import { isGap, isInside } from './domain-gaps.ts';
import { escalate } from './escalate.ts';
import type { Escalation } from './escalate.ts';
import { equalAsRationals, exactWitness } from './exact.ts';
import { pointsBetweenCrossings } from './crossings.ts';
import { glanceAtSide, isImpossible, kinksOf, lookAtSide, sideSeen } from './kinks.ts';
import type { Kink } from './kinks.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { simplePoints } from './points.ts';
import { ENOUGH, isEnough, sample, sampleAt } from './sampling.ts';
import type { Tally } from './sampling.ts';
import { toldExactly } from './told.ts';
import type { Method, ScalarJudgement, UndecidedReason } from './verdict.ts';
import { everythingVisible } from './visibility.ts';
import { pointOf, witnessAt } from './witness.ts';
import type { Shapes } from './witness.ts';

/**
 * The ladder for two nodes that are not the same: the first step that can decide does. Equal as rational expressions, sampled with
 * bounds, the difference in normal form, sampled with 64 digits; what is still open is undecided.
 */
export function compareScalars(pair: Pair, shapes: Shapes): ScalarJudgement {
  const { graph, yours, reference } = pair;
  if (graph.isRational[yours] && graph.isRational[reference]) {
    const equal = equalAsRationals(pair);
    if (equal === true) return { verdict: 'correct', method: 'exact', ...exception(pair, shapes) };
    if (equal === false) return refuteRational(pair, shapes);
  }
  return compareBySamples(pair, shapes);
}

/** Where an equal submission is undefined at simple points at which the reference is not: the first of them. */
function exception(pair: Pair, shapes: Shapes): { exceptAt?: Record<string, string> } {
  if (!dividesByMore(pair)) return {};
  const simple = new PairSamples(pair, simplePoints(pair.domains));
  for (let p = 0; p < simple.points.count; p++) {
    if (simple.standing(p) === 'missing') return { exceptAt: pointOf(new Spot(simple, p), shapes) };
  }
  return {};
}

/** Whether there is a power in the submission that may be undefined, and not in the reference too. */
function dividesByMore({ graph, yours, reference, nodes }: Pair): boolean {
  const divides = (node: NodeId): boolean => graph.op[node] === OP.integerPower && graph.second(node) <= 0;
  if (!nodes.some(divides)) return false;
  const shared = new Set(nodesBelow(graph, [reference]));
  return nodesBelow(graph, [yours]).some((node) => divides(node) && !shared.has(node));
}

/**
 * Different rational expressions differ almost everywhere: at a simple point, if need be in full length, or else what sampling finds is
 * shown, if it finds anything.
 */
function refuteRational(pair: Pair, shapes: Shapes): ScalarJudgement {
  const simple = sample(pair, true);
  const found = simple.differ ? undefined : exactWitness(pair, [...simple.agreed, ...simple.open]);
  const shown = found && toldExactly(found.yours, found.reference);
  if (found && shown) {
    const witness = { at: pointOf(found.spot, shapes), ...shown };
    return { verdict: 'incorrect', reason: 'value', method: 'exact', witness };
  }
  const sampled = simple.differ ? refuted(simple.differ, shapes) : compareBySamples(pair, shapes);
  if (sampled.verdict === 'incorrect') return { ...sampled, method: 'exact' };
  const finite = pair.domains.some(
    (domain) => domain.whole && domain.above > -Infinity && domain.below < Infinity,
  );
  return finite ? sampled : { verdict: 'incorrect', reason: 'value', method: 'exact' };
}

function compareBySamples(bare: Pair, shapes: Shapes): ScalarJudgement {
  const { graph, yours, reference } = bare;
  const kinks = kinksOf(bare);
  const pair = withNodes(
    bare,
    kinks.map(({ argument }) => argument),
  );
  const closed = graph.isClosed[yours]! && graph.isClosed[reference]!;
  const tally = sample(pair, closed);
  if (tally.differ !== undefined) return refuted(tally.differ, shapes);
  const gap = tally.missing.find((spot) => closed || isGap(spot));
  if (gap !== undefined && !isEnough(tally) && !tally.agreed.some(isInside)) {
    return { verdict: 'incorrect', reason: 'undefined', method: 'sampled', witness: witnessAt(gap, shapes) };
  }
  const agreement = confirm(pair, tally, kinks, closed, shapes);
  if (agreement.verdict !== 'correct') return agreement;
  if (gap !== undefined) {
    return { ...agreement, verdict: 'partial', reason: 'smaller-domain', witness: witnessAt(gap, shapes) };
  }
  const isolated = tally.missing[0];
  return isolated === undefined ? agreement : { ...agreement, exceptAt: pointOf(isolated, shapes) };
}

function againstZero(pair: Pair, core: NodeId): Pair {
  const { graph } = pair;
  const reference = graph.integer(0);
  return { ...pair, yours: core, reference, guards: [], nodes: nodesBelow(graph, [core, reference]) };
}

/** The pair with further nodes to be evaluated. */
function withNodes(pair: Pair, more: readonly NodeId[]): Pair {
  if (more.length === 0) return pair;
  const { graph, yours, reference, guards } = pair;
  return { ...pair, nodes: nodesBelow(graph, [yours, reference, ...guards, ...more]) };
}

function refuted(spot: Spot, shapes: Shapes): ScalarJudgement {
  return { verdict: 'incorrect', reason: 'value', method: 'sampled', witness: witnessAt(spot, shapes) };
}

function refutedByDigits(
  { spot, yours, reference }: Extract<Escalation, { outcome: 'differ' }>,
  shapes: Shapes,
): Extract<ScalarJudgement, { reason: 'value' }> {
  const witness = { at: pointOf(spot, shapes), yours, reference };
  return { verdict: 'incorrect', reason: 'value', method: 'digits', witness };
}

/**
 * Whether the points that agree can be relied on; otherwise it is asked what is left once equal terms cancel, then 64 digits, and then
 * the far sides of kinks.
 */
function confirm(
  pair: Pair,
  tally: Tally,
  kinks: readonly Kink[],
  closed: boolean,
  shapes: Shapes,
): ScalarJudgement {
  let samples = tally.agreed.length;
  let method: Method = 'sampled';
  if (closed || !isEnough(tally) || !isReliable(pair, tally.agreed)) {
    const spots = inTurn([...tally.agreed, ...tally.open]);
    const found = judgeDifference(pair, spots, tally.agreed.length > 0, shapes, (core) =>
      compareBySamples(againstZero(pair, core), shapes),
    );
    if (found !== undefined) return found;
    const escalation = escalate(pair, spots);
    if (escalation.outcome === 'open') return undecided(escalation.reason);
    if (escalation.outcome === 'differ') {
      return refutedByDigits(escalation, shapes);
    }
    samples = escalation.samples;
    method = 'digits';
  }
  const found = lookAtKinks(pair, tally, kinks, { method, samples }, shapes);
  if (found !== undefined) return found;
  return closed ? { verdict: 'correct', method } : { verdict: 'correct', method, samples };
}

/** What the sides of kinks that no point has reached yet say against the submission, if they do. */
function lookAtKinks(
  pair: Pair,
  tally: Tally,
  kinks: readonly Kink[],
  evidence: { readonly method: Method; readonly samples: number },
  shapes: Shapes,
): ScalarJudgement | undefined {
  const sides = kinks.flatMap((kink) => [{ kink, side: 1 } as const, { kink, side: -1 } as const]);
  const unseen = sides.filter(
    ({ kink, side }) => !sideSeen(tally.agreed, kink, side) && !isImpossible(pair, kink, side),
  );
  if (unseen.length === 0 && kinks.length < 2) return undefined;
  const between = sampleBetweenCrossings(pair, kinks, tally.agreed);
  if (between.differ !== undefined) return refuted(between.differ, shapes);
  const hidden = unseen.filter(({ kink, side }) => !sideSeen(between.agreed, kink, side));
  const glances = hidden.map(({ kink, side }) => glanceAtSide(pair, kink, side));
  for (const glance of glances) if (glance?.outcome === 'differ') return refuted(glance.spot, shapes);
  const isDefined = glances.every((glance) => glance?.outcome !== 'missing');
  // A proof is less work than a search that finds nothing.
  if (hidden.length > 0 && isDefined && isZeroDifference(pair)) return CANCELLED;
  for (const { kink, side } of hidden) {
    const found = lookAtSide(pair, kink, side);
    if (found.outcome === 'not-reached') return undecided('kink-not-reached');
    if (found.outcome === 'differ') return refuted(found.spot, shapes);
    if (found.outcome === 'missing' && isGap(found.spot)) {
      const witness = witnessAt(found.spot, shapes);
      return { verdict: 'partial', reason: 'smaller-domain', ...evidence, witness };
    }
  }
  return undefined;
}

function sampleBetweenCrossings(pair: Pair, kinks: readonly Kink[], spots: readonly Spot[]): Tally {
  const points = pointsBetweenCrossings(
    pair,
    kinks.map(({ argument }) => argument),
    spots,
  );
  return sampleAt(pair, points);
}

/** A few simple points first, for a witness that is easy to check, then the scattered ones. */
function inTurn(spots: readonly Spot[]): readonly Spot[] {
  const simple = spots.filter((spot) => spot.sampled.points.simple);
  const scattered = spots.filter((spot) => !spot.sampled.points.simple);
  return [...simple.slice(0, ENOUGH / 2), ...scattered, ...simple.slice(ENOUGH / 2)];
}

function isReliable({ graph, yours, reference }: Pair, agreed: readonly Spot[]): boolean {
  return (
    !hasCloseConstants(agreed[0]!) &&
    everythingVisible(graph, yours, reference, agreed) &&
    everythingVisible(graph, reference, yours, agreed)
  );
}

function undecided(reason: UndecidedReason): ScalarJudgement {
  return { verdict: 'undecided', reason };
}
