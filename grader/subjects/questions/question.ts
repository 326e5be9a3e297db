import type { z } from 'zod';
import type { Contents, Forms, Kind, NotDefined } from '../../answers/content.ts';
import type { Domain, Setting } from '../../equivalence/setting.ts';
import type { Expression } from '../../language/expression.ts';
import type { Vocabulary } from '../../language/vocabulary.ts';
import type { Shape } from '../../language/shape.ts';
import type { Path } from '../complaint.ts';
import type { Convention } from '../convention.ts';
import type { Model } from '../model.ts';

/** What a question is asked of; `path` leads to the part. */
export interface QuestionContext {
  readonly model: Model;
  readonly convention: Convention;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly path: Path;
}

/** The right answer, with the kind that it is of. */
export type Reference = {
  [K in Kind]: { readonly kind: K; readonly content: Contents[K] } & FormOf<K>;
}[Kind];

/** Kinds that need a form have one. */
type FormOf<K extends Kind> = undefined extends Forms[K] ? unknown : { readonly form: Forms[K] };

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

/** That `value`, of one entry or many, is the value of a formula without symbols. */
export interface ValueClaim {
  readonly claim: 'value';
  readonly of: Expression;
  readonly value: Expression;
}

/** That the value of a formula over symbols of some shapes has this shape, or that it has no value. */
export interface ShapeClaim {
  readonly claim: 'shape';
  readonly of: Expression;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly found: Shape | NotDefined;
}

/** That two formulas over free scalars mean the same, or that they do not. */
export interface ComparisonClaim {
  readonly claim: 'comparison';
  readonly left: Expression;
  readonly right: Expression;
  readonly same: boolean;
}

/** That the adjoint graph of `of` gives its derivatives by all of `by`: at the values of the inputs, `values`. */
export interface GradientClaim {
  readonly claim: 'gradient';
  readonly of: Expression;
  readonly by: readonly string[];
  readonly model: Model;
  /** Where the derivatives are asked for as numbers. */
  readonly values?: readonly Expression[];
}

/** What a derivation rests on, to be confirmed in other ways before an exercise is used. */
export type Claim = DerivativeClaim | StepsClaim | ValueClaim | ShapeClaim | ComparisonClaim | GradientClaim;

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
  /** Where answers are written in other names than those of the model: these names, and what is known of them. */
  readonly vocabulary?: Vocabulary;
  readonly setting?: Setting;
  /** What is asked, as a formula for a prompt; undefined where it would hold more than names. */
  readonly formula?: string;
}

/** One way of asking: the fields of such a part, and how the model answers it. `derive` throws ExerciseRefused. */
export interface Question<P> {
  readonly schema: z.ZodType<P>;
  derive(part: P, context: QuestionContext): Derivation;
}
