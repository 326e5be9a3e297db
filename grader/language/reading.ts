import type { Expression } from './expression.ts';
import type { Problem } from './problem.ts';

/**
 * What a text means. Where a text has two readings (`1/2x`, `e^2x`), `expression` is the strict one and
 * `alternative` the other, both of the whole text.
 */
export type Reading =
  | { readonly ok: true; readonly expression: Expression; readonly alternative?: Alternative }
  | { readonly ok: false; readonly problem: Problem };

export interface Alternative {
  readonly expression: Expression;
  /**
   * `ambiguous-division`: neither reading is better, both must lead to the same verdict. `ambiguous-exponent`: the
   * strict reading counts if it is correct; if only this one is, the answer is undecided.
   */
  readonly problem: Problem & { readonly code: 'ambiguous-division' | 'ambiguous-exponent' };
}
