import type { Carried, Given } from '../carry/carried.ts';
import type { EntryPlace, ShapeClash, UndecidedReason, Witness } from '../equivalence/verdict.ts';
import type { Shape } from '../language/shape.ts';
import type { EntryPatterns } from './entry-pattern.ts';
import type { Explanation } from '../mistakes/explain.ts';
import type { Mistake } from '../mistakes/mistakes.ts';

/** A piece of an answer that keeps it from being in a required form, as it was read. */
export interface MarkedPiece {
  readonly piece: string;
  /** Where in the text it stands, in UTF-16 code units, where the answer is a single text. */
  readonly span?: { readonly start: number; readonly end: number };
  /** In a matrix, the entry that it is in. */
  readonly place?: EntryPlace;
}

/** What can be said of an answer besides its verdict, by code, with what the sentence needs, if anything. */
export interface RemarkData extends EntryPatterns {
  'wrong-value': undefined;
  /** In a matrix, of the entry at `place`. */
  'differs-at': Witness & { readonly place?: EntryPlace };
  'whole-number': undefined;
  'wrong-entries': { readonly places: readonly EntryPlace[] };
  /** Right given own earlier answers, which are wrong. */
  'carried-forward': { readonly given: readonly Given[] };
  /** The same of some entries of a table: of `all`, some are `right`, and some are right `given` those before them. */
  'entries-carried-forward': { readonly given: readonly Given[] } & Carried['entries'];
  /** Off because earlier answers, which are right, were rounded. */
  'rounded-before': { readonly given: readonly Given[] };
  'fewer-digits': { readonly digits: number; readonly asked: number };
  'not-expanded': MarkedPiece & {
    readonly todo: 'multiply-out' | 'divide-out' | 'collect';
    /** The like terms that are to be collected. */
    readonly terms: readonly string[];
  };
  /** `common` is what can be taken out or cancelled, where that is a number or a product of powers. */
  'not-factored': MarkedPiece & { readonly common?: string };
  'not-in-lowest-terms': MarkedPiece & { readonly common?: string };
  'not-a-single-fraction': MarkedPiece;
  'numbers-not-combined': MarkedPiece;
  'function-not-allowed': MarkedPiece & { readonly name: string };
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

export type RemarkCode = keyof RemarkData | Mistake['code'];

/** What was seen of an answer itself. */
type Observation = {
  [C in keyof RemarkData]: { readonly code: C; readonly data: RemarkData[C] };
}[keyof RemarkData];

/** A mistake that leads to the answer; `how` says whether it is the only one that does. */
export type NamedMistake = Mistake & { readonly how: Explanation['how'] };

/** A remark on an answer: a stable code with typed data. The sentences are in feedback/. */
export type Remark = Observation | NamedMistake;
