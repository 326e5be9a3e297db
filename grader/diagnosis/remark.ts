import type { EntryPlace, ShapeClash, UndecidedReason, Witness } from '../equivalence/verdict.ts';
import type { Shape } from '../language/shape.ts';

/** What can be said of an answer besides its verdict, by code, with what the sentence needs, if anything. */
export interface RemarkData {
  'wrong-value': undefined;
  /** In a matrix, of the entry at `place`. */
  'differs-at': Witness & { readonly place?: EntryPlace };
  sign: undefined;
  'whole-number': undefined;
  'wrong-entries': { readonly places: readonly EntryPlace[] };
  'fewer-digits': { readonly digits: number; readonly asked: number };
  'smaller-domain': Witness;
  'undefined-everywhere': undefined;
  'undefined-at': { readonly at: Witness['at'] };
  /** Without `expected` where the expected shape is asked for elsewhere. */
  'wrong-shape': { readonly yours: Shape; readonly expected?: Shape };
  transposed: { readonly yours: Shape; readonly expected: Shape };
  'shape-clash': Pick<ShapeClash, 'operator' | 'left' | 'right'>;
  'other-shape': undefined;
  'other-choice': undefined;
  'rows-and-columns-swapped': undefined;
  'does-not-exist': undefined;
  exists: undefined;
  'not-one-operation': { readonly names: readonly string[] };
  'visited-twice': { readonly names: readonly string[] };
  'not-visited': { readonly names: readonly string[] };
  'visited-too-early': { readonly name: string; readonly before: string };
  /** A derivative along a path of several edges, in a chain of local ones. */
  'not-local': { readonly derivative: string };
  /** A derivative by something that makes no difference. */
  independent: { readonly derivative: string };
  'missing-factor': { readonly factors: readonly string[] };
  'repeated-factor': { readonly factors: readonly string[] };
  'foreign-factor': { readonly factors: readonly string[] };
  'missing-path': { readonly paths: number };
  'miscounted-path': undefined;
  /** What a source of the exercise has wrong, in its author's words. */
  erratum: { readonly says: string };
  'two-readings': { readonly readings: readonly string[] };
  undecided: { readonly reason: UndecidedReason };
}

export type RemarkCode = keyof RemarkData;

/** A remark on an answer: a stable code with typed data. The sentences are in feedback/. */
export type Remark = {
  [C in RemarkCode]: { readonly code: C; readonly data: RemarkData[C] };
}[RemarkCode];
