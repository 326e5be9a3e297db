import type { Judgement } from '../equivalence/verdict.ts';

/** What judging an answer of any kind found: a judgement on expressions, or what only some kinds can find. */
export type Finding =
  | Judgement
  | {
      /** A value where there is none, or "not defined" where there is a value. */
      readonly verdict: 'incorrect';
      readonly reason: 'does-not-exist' | 'exists';
      readonly method: 'shape';
    }
  | {
      /** The answer to a question for a shape is another shape. */
      readonly verdict: 'incorrect';
      readonly reason: 'other-shape';
      readonly method: 'shape';
      readonly swapped: boolean;
    };
