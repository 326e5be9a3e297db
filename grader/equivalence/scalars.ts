import type { NodeId } from '../graph/graph.ts';
import { hasCloseConstants } from './close-constants.ts';
import { isGap, isInside } from './domain-gaps.ts';
import { escalate } from './escalate.ts';
import { equalAsRationals } from './exact.ts';
import { kinkArguments, lookAtSide, sideSeen } from './kinks.ts';
import { PairSamples, Spot } from './pair.ts';
import type { Pair } from './pair.ts';
import { simplePoints } from './points.ts';
import { ENOUGH, isEnough, sample } from './sampling.ts';
import type { Tally } from './sampling.ts';
import type { Judgement, Method, UndecidedReason } from './verdict.ts';
import { everythingVisible, nodesBelow } from './visibility.ts';
import { pointOf, witnessAt } from './witness.ts';
import type { Shapes } from './witness.ts';

/** A judgement that is not about shapes. */
export type ScalarJudgement = Exclude<
  Judgement,
  { readonly reason: 'shape' | 'shape-clash' | 'fewer-digits' }
>;

/**
 * The ladder: the first step that can decide does. Identical, equal as rational expressions, sampled with bounds, sampled with
 * 64 digits; what is still open is undecided.
 */
export function compareScalars(pair: Pair, shapes: Shapes): ScalarJudgement {
  const { graph, yours, reference } = pair;
  if (yours === reference) return { verdict: 'correct', method: 'identical' };
  if (graph.isRational[yours] && graph.isRational[reference]) {
    const equal = equalAsRationals(graph, yours, reference, pair.seed);
    if (equal === true) return { verdict: 'correct', method: 'exact', ...exception(pair, shapes) };
    if (equal === false) return refuteRational(pair, shapes);
  }
  return compareBySamples(pair, shapes);
}

/** Where an equal submission is undefined at simple points at which the reference is not: the first of them. */
function exception(pair: Pair, shapes: Shapes): { exceptAt?: Record<string, string> } {
  const simple = new PairSamples(pair, simplePoints(pair.domains));
  for (let p = 0; p < simple.points.count; p++) {
    if (simple.standing(p) === 'missing') return { exceptAt: pointOf(new Spot(simple, p), shapes) };
  }
  return {};
}

/** Different rational expressions differ almost everywhere: what sampling finds is shown, if it finds anything. */
function refuteRational(pair: Pair, shapes: Shapes): ScalarJudgement {
  const sampled = compareBySamples(pair, shapes);
  if (sampled.verdict === 'incorrect') return { ...sampled, method: 'exact' };
  const finite = pair.domains.some(
    (domain) => domain.whole && domain.above > -Infinity && domain.below < Infinity,
  );
  return finite ? sampled : { verdict: 'incorrect', reason: 'value', method: 'exact' };
}

function compareBySamples(bare: Pair, shapes: Shapes): ScalarJudgement {
  const { graph, yours, reference } = bare;
  const kinks = kinkArguments(graph, [yours, reference]);
  const pair = withNodes(bare, kinks);
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

/** The pair with further nodes to be evaluated. */
function withNodes(pair: Pair, more: readonly NodeId[]): Pair {
  if (more.length === 0) return pair;
  const { graph, yours, reference, guards } = pair;
  return { ...pair, nodes: nodesBelow(graph, yours, reference, ...guards, ...more).toReversed() };
}

function refuted(spot: Spot, shapes: Shapes): ScalarJudgement {
  return { verdict: 'incorrect', reason: 'value', method: 'sampled', witness: witnessAt(spot, shapes) };
}

/** Whether the points that agree can be relied on; otherwise 64 digits are asked, and then the far sides of kinks. */
function confirm(
  pair: Pair,
  tally: Tally,
  kinks: readonly number[],
  closed: boolean,
  shapes: Shapes,
): ScalarJudgement {
  let samples = tally.agreed.length;
  let method: Method = 'sampled';
  if (closed || !isEnough(tally) || !isReliable(pair, tally.agreed)) {
    const escalation = escalate(pair, inTurn([...tally.agreed, ...tally.open]));
    if (escalation.outcome === 'open') return undecided(escalation.reason);
    if (escalation.outcome === 'differ') {
      const witness = {
        at: pointOf(escalation.spot, shapes),
        yours: escalation.yours,
        reference: escalation.reference,
      };
      return { verdict: 'incorrect', reason: 'value', method: 'digits', witness };
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
  kinks: readonly number[],
  evidence: { readonly method: Method; readonly samples: number },
  shapes: Shapes,
): ScalarJudgement | undefined {
  for (const kink of kinks) {
    for (const side of [1, -1] as const) {
      if (sideSeen(tally.agreed, kink, side)) continue;
      const found = lookAtSide(pair, kink, side);
      if (found.outcome === 'not-reached') return undecided('kink-not-reached');
      if (found.outcome === 'differ') return refuted(found.spot, shapes);
      if (found.outcome === 'missing' && isGap(found.spot)) {
        return {
          verdict: 'partial',
          reason: 'smaller-domain',
          ...evidence,
          witness: witnessAt(found.spot, shapes),
        };
      }
    }
  }
  return undefined;
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
