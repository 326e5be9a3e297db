import type { AnyContent, Working } from './working.ts';

/**
 * What a mistake made of the exercise: another working, from which the answer is derived anew, or the answer itself. `data` is what
 * the sentence in feedback/ needs, as text that may be shown: it must not give the right answer away.
 */
export type Slip<Data> =
  | { readonly data: Data; readonly working: Working }
  | { readonly data: Data; readonly content: AnyContent };

/** A known misreading of the rules of a subject. */
export interface MistakeRule<Data> {
  /**
   * Whether many students make it: two common mistakes at once are looked for, and a variant of an exercise in which a common one cannot
   * be told from the right answer is drawn again.
   */
  readonly common: boolean;
  /** Codes of mistakes that tell a student more: where one of them leads to the same answer, this one is not named. */
  readonly yieldsTo?: readonly string[];
  /**
   * Every way in which the mistake can be made in a working; none where it does not apply. Ways that lead to the right answer, to none, or to
   * one of another kind, are left out by whoever asks. Content has to be of the task's kind.
   */
  slips(working: Working): Iterable<Slip<Data>>;
}

/** The rules of a family of mistakes, by code. */
export type MistakeRules<Data> = { readonly [C in keyof Data]: MistakeRule<Data[C]> };
