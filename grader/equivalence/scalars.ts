import { hasCloseConstants } from './close-constants.ts';
import { isGap } from './domain-gaps.ts';
import { escalate } from './escalate.ts';
import { equalAsRationals } from './exact.ts';
import { kinkArguments, lookAtSide, sideSeen } from './kinks.ts';
import { PairSamples } from './pair.ts';
import type { Pair } from './pair.ts';
import { joinPoints, pointsAround, scatteredPoints, SIMPLE_COUNT, simplePoints, WIDE } from './points.ts';
import type { Points } from './points.ts';
import type { Judgement, Method, UndecidedReason } from './verdict.ts';
import { everythingVisible } from './visibility.ts';
import { pointOf, witnessAt } from './witness.ts';
import type { Shapes } from './witness.ts';

/** A judgement that is not about shapes. */
export type ScalarJudgement = Exclude<
  Judgement,
  { readonly reason: 'shape' | 'shape-clash' | 'fewer-digits' }
>;

/** Points that have to agree, and how many of them have to be scattered ones. */
const ENOUGH = 12;
const ENOUGH_SCATTERED = 6;
/** Scattered points looked at in turn while there are not enough. */
const BATCHES = [16, 48, 192, 768] as const;
/** Points looked at around those in the domain, when it is narrow. */
const NEARBY = 64;

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
  for (let p = 0; p < SIMPLE_COUNT; p++) {
    if (simple.standing(p) === 'missing') return { exceptAt: pointOf(pair, simple.points, p, shapes) };
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

function compareBySamples(pair: Pair, shapes: Shapes): ScalarJudgement {
  const { graph, yours, reference } = pair;
  const kinks = kinkArguments(graph, [yours, reference]);
  const closed = graph.isClosed[yours]! && graph.isClosed[reference]!;
  const { sampled, tally } = sample(pair, closed);
  const { points } = sampled;
  if (tally.differ !== undefined) return refuted(sampled, tally.differ, shapes);
  const gap = tally.missing.find((p) => closed || isGap(pair, points, p));
  if (gap !== undefined && tally.agreed.length === 0) {
    return {
      verdict: 'incorrect',
      reason: 'undefined',
      method: 'sampled',
      witness: witnessAt(sampled, gap, shapes),
    };
  }
  const agreement = confirm(sampled, tally, kinks, closed, shapes);
  if (agreement.verdict !== 'correct') return agreement;
  if (gap !== undefined) {
    return {
      ...agreement,
      verdict: 'partial',
      reason: 'smaller-domain',
      witness: witnessAt(sampled, gap, shapes),
    };
  }
  const isolated = tally.missing[0];
  return isolated === undefined
    ? agreement
    : { ...agreement, exceptAt: pointOf(pair, points, isolated, shapes) };
}

/** Samples until a point refutes or enough agree, or there is nowhere else to look. */
function sample(pair: Pair, closed: boolean): { sampled: PairSamples; tally: Tally } {
  const { domains, seed } = pair;
  let sampled = new PairSamples(pair, simplePoints(domains));
  let tally = count(sampled);
  const lookAt = (more: Points): void => {
    sampled = new PairSamples(pair, joinPoints(sampled.points, more));
    tally = count(sampled);
  };
  const isOpen = (): boolean => !closed && tally.differ === undefined && !isEnough(tally);
  let first = 0;
  for (const batch of BATCHES) {
    if (!isOpen()) break;
    lookAt(scatteredPoints(domains, seed, first, batch));
    first += batch;
    const inDomain = [...tally.agreed, ...tally.missing];
    if (isOpen() && first > WIDE && inDomain.length > 0) {
      lookAt(pointsAround(domains, sampled.points, inDomain, seed, NEARBY));
    }
  }
  return { sampled, tally };
}

/** How the two sides stand at each point. */
interface Tally {
  readonly agreed: readonly number[];
  readonly missing: readonly number[];
  /** Points at which the reference is defined but not everything can be told. */
  readonly open: readonly number[];
  readonly differ: number | undefined;
}

function count(sampled: PairSamples): Tally {
  const agreed: number[] = [];
  const missing: number[] = [];
  const open: number[] = [];
  for (let p = 0; p < sampled.points.count; p++) {
    const standing = sampled.standing(p);
    if (standing === 'differ') return { agreed, missing, open, differ: p };
    (standing === 'agree' ? agreed : standing === 'missing' ? missing : open).push(p);
  }
  return { agreed, missing, open, differ: undefined };
}

function isEnough(tally: Tally): boolean {
  const scattered = tally.agreed.filter((p) => p >= SIMPLE_COUNT).length;
  return tally.agreed.length >= ENOUGH && scattered >= ENOUGH_SCATTERED;
}

function refuted(sampled: PairSamples, point: number, shapes: Shapes): ScalarJudgement {
  const witness = witnessAt(sampled, point, shapes);
  return { verdict: 'incorrect', reason: 'value', method: 'sampled', witness };
}

type Agreement = Extract<ScalarJudgement, { readonly verdict: 'correct' }>;

/** Whether the points that agree can be relied on; otherwise the other sides of kinks and 64 digits are asked. */
function confirm(
  sampled: PairSamples,
  tally: Tally,
  kinks: readonly number[],
  closed: boolean,
  shapes: Shapes,
): ScalarJudgement {
  let samples = tally.agreed.length;
  let method: Method = 'sampled';
  if (closed || !isEnough(tally) || !isReliable(sampled, tally.agreed)) {
    const candidates = closed ? [0] : inTurn([...tally.agreed, ...tally.open]);
    const escalation = escalate(sampled.pair, sampled.points, candidates);
    if (escalation.outcome === 'open') return undecided(escalation.reason);
    if (escalation.outcome === 'differ') return refutedByDigits(sampled, escalation, shapes);
    samples = escalation.samples;
    method = 'digits';
  }
  for (const kink of kinks) {
    for (const side of [1, -1] as const) {
      if (sideSeen(sampled, tally.agreed, kink, side)) continue;
      const found = lookAtSide(sampled.pair, kink, side);
      if (found.outcome === 'not-reached') return undecided('kink-not-reached');
      if (found.outcome === 'differ') return refuted(found.at, found.point, shapes);
      if (found.outcome === 'missing' && isGap(sampled.pair, found.at.points, found.point)) {
        const witness = witnessAt(found.at, found.point, shapes);
        return { verdict: 'partial', reason: 'smaller-domain', method, samples, witness };
      }
    }
  }
  return closed ? { verdict: 'correct', method } : { verdict: 'correct', method, samples };
}

/** A few simple points first, for a witness that is easy to check, then the scattered ones. */
function inTurn(points: readonly number[]): readonly number[] {
  const simple = points.filter((p) => p < SIMPLE_COUNT).toSorted((a, b) => a - b);
  const scattered = points.filter((p) => p >= SIMPLE_COUNT).toSorted((a, b) => a - b);
  const first = ENOUGH - ENOUGH_SCATTERED;
  return [...simple.slice(0, first), ...scattered, ...simple.slice(first)];
}

function isReliable(sampled: PairSamples, agreed: readonly number[]): boolean {
  const { graph, yours, reference } = sampled.pair;
  return (
    !hasCloseConstants(sampled) &&
    everythingVisible(graph, yours, agreed, sampled.samples) &&
    everythingVisible(graph, reference, agreed, sampled.samples)
  );
}

function refutedByDigits(
  sampled: PairSamples,
  found: { readonly point: number; readonly yours: string; readonly reference: string },
  shapes: Shapes,
): Agreement | ScalarJudgement {
  const at = pointOf(sampled.pair, sampled.points, found.point, shapes);
  const witness = { at, yours: found.yours, reference: found.reference };
  return { verdict: 'incorrect', reason: 'value', method: 'digits', witness };
}

function undecided(reason: UndecidedReason): ScalarJudgement {
  return { verdict: 'undecided', reason };
}
