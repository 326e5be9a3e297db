import { evaluateAt } from '../graph/evaluate.ts';
import { symbolsOf, type Expression } from '../language/expression.ts';
import { checkPoints } from './check-points.ts';
import type { Consultation } from './consultation.ts';
import type { Opinion, Silence, SystemName } from './second-opinion.ts';

/** What an opinion comes to once we have evaluated it ourselves, at the points at which references are checked. */
export type Weight =
  | { readonly weight: 'confirms'; readonly said: Expression }
  | { readonly weight: 'differs'; readonly said: Expression }
  | { readonly weight: 'none'; readonly silence: Silence | 'too-few-points' };

/** What a system says of one reference, all questions together. */
export interface Vote {
  readonly system: SystemName;
  readonly weight: Weight['weight'];
  /** One for each question. */
  readonly weights: readonly Weight[];
}

/** At so many points both have to be defined and agree; where no symbol is left, at the one that there is. */
const NEEDED_POINTS = 5;

/** How far apart two evaluations of the same value may be, relative to it or to 1: systems compute with 16 digits. */
const ROUNDING = 1e-9;

/**
 * Weighs an opinion. It differs if it has another shape or, at one point where both are defined, another value: how the
 * system read the question is so judged too.
 */
export function weigh({ reference, domains }: Consultation, opinion: Opinion): Weight {
  if (!opinion.said) return { weight: 'none', silence: opinion.silence };
  const { expression: said } = opinion;
  const [ours, theirs] = [rowsOf(reference), rowsOf(said)];
  if (!sameLengths(ours, theirs)) return { weight: 'differs', said };
  const others = theirs.flat();
  const agreements = ours.flat().map((entry, i) => agreement(entry, others[i]!, domains));
  if (agreements.includes('differs')) return { weight: 'differs', said };
  return agreements.includes('none')
    ? { weight: 'none', silence: 'too-few-points' }
    : { weight: 'confirms', said };
}

/** A system confirms a reference if it confirms something of it and differs in nothing. */
export function voteOf(system: SystemName, weights: readonly Weight[]): Vote {
  const has = (wanted: Weight['weight']): boolean => weights.some(({ weight }) => weight === wanted);
  return { system, weight: has('differs') ? 'differs' : has('confirms') ? 'confirms' : 'none', weights };
}

/**
 * Whether a reference stands that was found in so many ways: systems that differ are outvoted only if more ways, other
 * systems among them, led to it.
 */
export function stands(ways: number, votes: readonly Vote[]): boolean {
  const count = (wanted: Vote['weight']): number => votes.filter(({ weight }) => weight === wanted).length;
  return ways + count('confirms') > count('differs');
}

function agreement(ours: Expression, theirs: Expression, domains: Consultation['domains']): Weight['weight'] {
  const names = [...symbolsOf(theirs, symbolsOf(ours))];
  const points = names.length === 0 ? [new Map<string, number>()] : checkPoints(names, domains);
  const pairs = points.map((at) => [evaluateAt(ours, at), evaluateAt(theirs, at)] as const);
  const defined = pairs.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  if (!defined.every(([a, b]) => close(a, b))) return 'differs';
  return defined.length >= Math.min(NEEDED_POINTS, points.length) ? 'confirms' : 'none';
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * (1 + Math.max(Math.abs(a), Math.abs(b)));
}

/** The entries by row; a tuple is a column. */
function rowsOf(expression: Expression): readonly (readonly Expression[])[] {
  if (expression.kind !== 'matrix') return [[expression]];
  return expression.tuple ? expression.rows.flat().map((entry) => [entry]) : expression.rows;
}

function sameLengths(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && a.every((row, i) => row.length === b[i]!.length);
}
