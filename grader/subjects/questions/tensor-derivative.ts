import { withIdentities } from '../../answers/identity.ts';
import type { TensorForm } from '../../answers/tensor-form.ts';
import { matrix, type Expression } from '../../language/expression.ts';
import type { Convention } from '../convention.ts';
import { expand } from '../model.ts';
import { tensorDerivative } from '../tensor-derivative.ts';
import type { Kind } from '../../answers/content.ts';
import { chooseKind, readBy, symbolsFor } from './asking.ts';
import { askedDerivative, derivativeFormula } from './formulas.ts';
import { provenForm } from './proven-form.ts';
import type { Derivation, QuestionContext } from './question.ts';

interface TensorPart {
  readonly kind?: Kind | undefined;
  readonly symbols?: readonly string[] | undefined;
  readonly layout?: Convention['layout'] | undefined;
  readonly closedForm?: string | undefined;
}

/** The derivative of a tensor by a tensor as a formula in matrix symbols, or its shape. Throws ExerciseRefused. */
export function deriveTensorDerivative(
  of: Expression,
  by: string,
  part: TensorPart,
  context: QuestionContext,
): Derivation {
  const { model, convention, path } = context;
  const { entries, claims } = tensorDerivative(of, by, model, part.layout ?? convention.layout, path);
  const expected = { rows: entries.length, columns: entries[0]!.length };
  const kind = chooseKind(part.kind, ['tensor-expression', 'shape'], path);
  const formula = derivativeFormula(of, by);
  const common = { claims, ...(formula && { formula }) };
  if (kind === 'shape')
    return { ...common, reference: { kind, content: expected }, symbols: [], asked: [], alsoDefined: [] };
  const symbols = symbolsFor(of, model);
  const usable = part.symbols?.map((name, i) => readBy(name, model, [...path, 'symbols', i])) ?? symbols;
  const form: TensorForm = { shapes: model.shapes, vectors: convention.vectors, expected, symbols: usable };
  const written = provenForm(part.closedForm, matrix(entries), context, (typed) =>
    withIdentities(typed, form),
  );
  return {
    ...common,
    reference: { kind, content: written, form },
    symbols,
    asked: askedDerivative(of, by),
    alsoDefined: [expand(model, of)],
  };
}
