import type { z } from 'zod';
import type { Contents, Kind } from '../../answers/content.ts';
import type { Expression } from '../../language/expression.ts';
import type { Path } from '../complaint.ts';
import type { Convention } from '../convention.ts';
import type { Model } from '../model.ts';

/** What a question is asked of; `path` leads to the part. */
export interface QuestionContext {
  readonly model: Model;
  readonly convention: Convention;
  readonly path: Path;
}

/** The right answer, with the kind that it is of. */
export type Reference = { [K in Kind]: { readonly kind: K; readonly content: Contents[K] } }[Kind];

/** That `symbolic` is the derivative of `of` by `by`, both in terms of the inputs and of `by`. */
export interface DerivativeClaim {
  readonly claim: 'derivative';
  readonly of: Expression;
  readonly by: string;
  readonly symbolic: Expression;
  /** Where the derivative is asked for as a number: the values there. */
  readonly at?: ReadonlyMap<string, number>;
}

/** That computing one definition after the other leads to the same value of `of` as the formula `written` out. */
export interface StepsClaim {
  readonly claim: 'steps';
  readonly of: Expression;
  readonly model: Model;
  readonly written: Expression;
}

/** What a derivation rests on, to be confirmed in other ways before an exercise is used. */
export type Claim = DerivativeClaim | StepsClaim;

/** A question answered from the model. */
export interface Derivation {
  readonly reference: Reference;
  /** The names that an answer may use, in the order in which a page lists them. */
  readonly symbols: readonly string[];
  /** What may stand before a leading `=`. */
  readonly asked: readonly string[];
  /** Points count only where these are defined too. */
  readonly alsoDefined: readonly Expression[];
  readonly claims: readonly Claim[];
  /** What is asked, as a formula for a prompt; undefined where it would hold more than names. */
  readonly formula?: string;
}

/** One way of asking: the fields of such a part, and how the model answers it. `derive` throws ExerciseRefused. */
export interface Question<P> {
  readonly schema: z.ZodType<P>;
  derive(part: P, context: QuestionContext): Derivation;
}
