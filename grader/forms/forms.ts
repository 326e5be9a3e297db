import type { EntryPlace } from '../equivalence/verdict.ts';
import { childrenOf, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar, type Shape } from '../language/shape.ts';
import { expanded } from './expanded.ts';
import { factored } from './factored.ts';
import type { Deviation, Form, FormName, RequiredForm } from './form.ts';
import { lowestTerms } from './lowest-terms.ts';
import { numbersCombined } from './numbers-combined.ts';
import { singleFraction } from './single-fraction.ts';
import { withoutFunctions } from './without.ts';

const FORMS = {
  expanded,
  factored,
  'single-fraction': singleFraction,
  'lowest-terms': lowestTerms,
  'numbers-combined': numbersCombined,
} as const satisfies Record<FormName, Form>;

/** What keeps an answer from being in a form, and in which entry where it is a matrix. */
export interface FormFinding {
  readonly deviation: Deviation;
  readonly place?: EntryPlace;
}

/**
 * What keeps an answer from being in the first of the required forms that it is not in; of a matrix, each entry has to be in them all.
 * Takes time that is bounded whatever was typed. `shapes` are those of the symbols that are no scalars.
 */
export function deviationFrom(
  forms: readonly RequiredForm[],
  answer: Expression,
  shapes: ReadonlyMap<string, Shape>,
): FormFinding | undefined {
  for (const form of forms) {
    for (const { entry, place } of entriesOf(answer)) {
      const deviation = inForm(form, entry, shapes);
      if (deviation) return { deviation, ...(place && { place }) };
    }
  }
  return undefined;
}

function entriesOf(
  answer: Expression,
): readonly { readonly entry: Expression; readonly place?: EntryPlace }[] {
  if (answer.kind !== 'matrix') return [{ entry: answer }];
  return answer.rows.flatMap((row, i) =>
    row.map((entry, j) => ({ entry, place: { row: i + 1, column: j + 1 } })),
  );
}

function inForm(
  form: RequiredForm,
  entry: Expression,
  shapes: ReadonlyMap<string, Shape>,
): Deviation | undefined {
  if (typeof form !== 'string') return withoutFunctions(entry, form.without);
  return FORMS[form](entry, isCommutative(entry, shapes));
}

function isCommutative(entry: Expression, shapes: ReadonlyMap<string, Shape>): boolean {
  if (holdsMatrix(entry)) return false;
  return [...symbolsOf(entry)].every((name) => {
    const shape = shapes.get(name);
    return shape === undefined || isScalar(shape);
  });
}

function holdsMatrix(expression: Expression): boolean {
  return expression.kind === 'matrix' || childrenOf(expression).some(holdsMatrix);
}
