import type { Expression } from '../language/expression.ts';

/** The computer algebra systems that are asked about references; never about a student's answer. */
export const SYSTEMS = ['mathjs', 'nerdamer'] as const;

export type SystemName = (typeof SYSTEMS)[number];

/** What a system is asked: the derivative of a scalar formula, or the value of one without symbols. */
export type CasQuestion =
  | { readonly kind: 'derivative'; readonly of: Expression; readonly by: string }
  | { readonly kind: 'value'; readonly of: Expression };

/** Why a system says nothing. */
export type Silence =
  /** The question holds something that cannot be said to this system. */
  | 'not-asked'
  /** It could not do it, or said something that is not a formula. */
  | 'no-answer'
  | 'too-slow'
  | 'crashed'
  /** It does not run at all. */
  | 'unavailable';

/** What a system says, in the symbols of the question; right or wrong. */
export type Opinion =
  | { readonly said: true; readonly expression: Expression }
  | { readonly said: false; readonly silence: Silence };

/** A system that can be asked. */
export interface SecondOpinion {
  readonly system: SystemName;
  /** One opinion a question, in the same order; never rejects. */
  ask(questions: readonly CasQuestion[]): Promise<readonly Opinion[]>;
}
