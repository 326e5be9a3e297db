import type { Expression } from '../language/expression.ts';

/** The forms that an answer can be asked in by name alone, besides `{without: [exp]}`. */
export const FORM_NAMES = [
  'expanded',
  'factored',
  'single-fraction',
  'lowest-terms',
  'numbers-combined',
] as const;

export type FormName = (typeof FORM_NAMES)[number];

/** A form as an author or a caller asks for it; functions by any of their names. */
export type RequiredForm = FormName | { readonly without: readonly string[] };

/** What keeps an answer from being in a form: the first piece of it, as it was typed, that is not. */
export type Deviation =
  | { readonly form: 'expanded'; readonly todo: 'multiply-out' | 'divide-out'; readonly piece: Expression }
  | {
      readonly form: 'expanded';
      readonly todo: 'collect';
      /** The sum with both of the like terms. */
      readonly piece: Expression;
      readonly terms: readonly [Expression, Expression];
    }
  | {
      readonly form: 'factored' | 'lowest-terms';
      readonly piece: Expression;
      /** What can be taken out, or cancelled, where that is a number or a product of powers. */
      readonly common?: Expression;
    }
  | { readonly form: 'single-fraction' | 'numbers-combined'; readonly piece: Expression }
  | { readonly form: 'without'; readonly piece: Expression; readonly name: string };

/**
 * One form: what keeps a scalar expression, as it was typed, from being in it. Undefined where it is in that form, or where that is
 * more than is looked into. `commutative` is false where a factor may be a matrix, so that factors keep their order.
 */
export type Form = (expression: Expression, commutative: boolean) => Deviation | undefined;
