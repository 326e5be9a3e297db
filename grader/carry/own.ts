import type { Expression } from '../language/expression.ts';
import type { Answered } from './answered.ts';

/** An entry of an earlier answer that takes the place of what is right. */
export interface Own {
  /** Stands for it in a graph; no text can contain it. */
  readonly symbol: string;
  /** What it belongs to: the part that it answers, or in a table the entry itself. */
  readonly part: string;
  readonly answered: Answered;
  /** As it was answered, its constants folded; undefined of one that nobody can go on from. */
  readonly value?: Expression;
  /** What would have been right. */
  readonly right: Expression;
  /** Whether it is wrong; else it is right but for its rounding. */
  readonly isSlip: boolean;
  /** It stands for any number up to so far from it: it was rounded. */
  readonly radius: number;
}

/** One that has a value. */
export type ValuedOwn = Own & { readonly value: Expression };

/** The name of the k-th. */
export function ownSymbol(k: number): string {
  return `\u0000${k}`;
}

/** Earlier answers by what they stand for: quantities by name, and derivatives. */
export interface Owns {
  readonly values: ReadonlyMap<string, Own>;
  readonly derivatives: readonly { readonly of: Expression; readonly by: string; readonly own: Own }[];
}

/** All of them if each has a value. */
export function valued(owns: readonly Own[]): readonly ValuedOwn[] | undefined {
  return owns.every((own): own is ValuedOwn => own.value !== undefined) ? owns : undefined;
}
