import type { Shape } from '../language/shape.ts';

/** How a judgement was reached. */
export type Method =
  /** The same after normal ordering. */
  | 'identical'
  /** Equal (or not) as rational expressions or exact numbers, or because all terms of the difference cancel. */
  | 'exact'
  /** Equal, or not, at sample points within bounds on the rounding error. */
  | 'sampled'
  /** The same with 64 digits. */
  | 'digits'
  /** The shapes decide. */
  | 'shape'
  /** What is computed from what decides. */
  | 'structure'
  /** A decimal within half a unit of the last digit that was asked for. */
  | 'rounded';

/** A point at which the two sides were evaluated, and what came out there. */
export interface Witness {
  /** The value of each symbol, exact where it is short: `2`, `1/2`. A matrix symbol as `[[1,2],[3,4]]`. */
  readonly at: Readonly<Record<string, string>>;
  /** The submission's value there: a decimal, or `undefined`. */
  readonly yours: string;
  /** The reference's value there; left out where showing it would give the answer away. */
  readonly reference?: string;
}

/** What the comparison of two expressions found: a verdict with what it rests on. */
export type Judgement =
  | {
      readonly verdict: 'correct';
      readonly method: Method;
      readonly samples?: number;
      /** Equal, but undefined at isolated points at which the reference is defined; one of them. */
      readonly exceptAt?: Witness['at'];
    }
  | {
      /** Equal where both are defined, but undefined on a part of the reference's domain. */
      readonly verdict: 'partial';
      readonly reason: 'smaller-domain';
      readonly method: Method;
      readonly samples?: number;
      readonly witness: Witness;
    }
  | {
      /** A decimal that is right to `digits` significant digits, fewer than were asked for. */
      readonly verdict: 'partial';
      readonly reason: 'fewer-digits';
      readonly method: 'rounded';
      readonly digits: number;
    }
  | {
      readonly verdict: 'incorrect';
      readonly reason: 'value';
      readonly method: Method;
      /** In a matrix of several entries, of the first wrong one. */
      readonly witness?: Witness;
      /** The wrong entries, in a matrix of several. */
      readonly places?: readonly EntryPlace[];
    }
  | {
      readonly verdict: 'incorrect';
      readonly reason: 'undefined';
      readonly method: Method;
      /** In a matrix of several entries, of the first wrong one. */
      readonly witness?: Witness;
      /** The wrong entries, in a matrix of several. */
      readonly places?: readonly EntryPlace[];
    }
  | {
      readonly verdict: 'incorrect';
      readonly reason: 'shape';
      readonly method: 'shape';
      readonly yours: Shape;
      readonly expected: Shape;
      /** The submission's transpose would be right. */
      readonly transposed: boolean;
    }
  | {
      /** Shapes inside the submission do not fit: `Wx` with W 2x3 and x 2x1. */
      readonly verdict: 'incorrect';
      readonly reason: 'shape-clash';
      readonly method: 'shape';
      readonly clash: ShapeClash;
    }
  | { readonly verdict: 'undecided'; readonly reason: UndecidedReason };

/** A judgement that is not about shapes. */
export type ScalarJudgement = Exclude<
  Judgement,
  { readonly reason: 'shape' | 'shape-clash' | 'fewer-digits' }
>;

export type UndecidedReason =
  /** Too few points at which both sides could be told within their bounds. */
  | 'too-few-points'
  /** A term too small to be seen beside the others, or a kink of which one side was never reached. */
  | 'not-visible'
  | 'kink-not-reached'
  /** Larger than what is compared with more digits. */
  | 'too-large'
  /** Two readings of the text lead to different verdicts. */
  | 'two-readings'
  /** A failure of ours. */
  | 'failure';

/** An entry of a matrix, counted from 1. */
export interface EntryPlace {
  readonly row: number;
  readonly column: number;
}

/** Two shapes that an operator cannot join, and where in the text. */
export interface ShapeClash {
  readonly operator: string;
  readonly left: Shape;
  readonly right: Shape;
  readonly start: number;
  readonly end: number;
}
