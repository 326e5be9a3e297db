import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { printText } from '../language/print-text.ts';
import type { Expression } from '../language/expression.ts';
import type { Convention } from '../subjects/convention.ts';
import type { Model } from '../subjects/model.ts';
import type { Softmax } from './softmax.ts';
import type { NumberStyle } from './written-number.ts';
import { valuesOf, type Values } from './values.ts';

/** What is at hand while a part is solved. */
export interface Solving {
  readonly part: PreparedPart;
  readonly convention: Convention;
  readonly model: Model;
  readonly values: Values;
  readonly style: NumberStyle;
  /** Where entries come from a softmax. */
  readonly softmaxes: readonly Softmax[];
}

/** A part to be solved over its own model. */
export function solving({ convention }: Pick<PreparedExercise, 'convention'>, part: PreparedPart): Solving {
  const { model, task } = part;
  const { digits } = task.tolerance;
  return {
    part,
    convention,
    model,
    values: valuesOf(model),
    style: { digits: Number.isFinite(digits) ? digits : 6, decimals: hasDecimals(model, part) },
    softmaxes: [],
  };
}

/** The same over another model: at a point, or with further names. */
export function over(before: Solving, model: Model): Solving {
  return { ...before, model, values: valuesOf(model) };
}

const DECIMAL = /\d\.\d/;

/** Whether the author writes decimals. */
function hasDecimals(model: Model, { asked }: PreparedPart): boolean {
  const written: readonly (Expression | undefined)[] = [
    ...[...model.inputs.values()].map(({ value }) => value),
    ...(model.bindings?.values.values() ?? []),
    ...model.definitions.values(),
  ];
  const typed = ['at', 'step', 'rate'].map((field) =>
    JSON.stringify((asked as Record<string, unknown>)[field] ?? ''),
  );
  return [...written.map((value) => (value ? printText(value) : '')), ...typed].some((text) =>
    DECIMAL.test(text),
  );
}
