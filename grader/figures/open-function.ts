import { evaluateAt } from '../graph/evaluate.ts';
import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import { expand, type Model } from '../subjects/model.ts';
import { unknownFunctionsOf } from '../subjects/unknown-functions.ts';

/** A scalar function of scalar variables: everything else in it has a value. */
export interface OpenFunction {
  readonly formula: Expression;
  readonly variables: readonly string[];
}

/**
 * A quantity as a function of one that it is computed from, of its parameters, or of its free inputs; undefined where something else in it
 * has no value, or where it is a vector or unknown.
 */
export function openFunction(
  name: string,
  model: Model,
  variables: readonly string[] = freeInputs(name, model),
): OpenFunction | undefined {
  if (![name, ...variables].every((used) => isScalar(model.shapes.get(used) ?? SCALAR))) return undefined;
  const open = { ...model, definitions: without(model.definitions, variables) };
  const written = substitute(expand(open, { kind: 'symbol', name }), (used) =>
    variables.includes(used) ? undefined : model.inputs.get(used)?.value,
  );
  const used = symbolsOf(written);
  const isOpen = [...used].every((other) => variables.includes(other)) && used.size > 0;
  return isOpen && unknownFunctionsOf(written).size === 0 ? { formula: written, variables } : undefined;
}

function without<T>(all: ReadonlyMap<string, T>, names: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...all].filter(([name]) => !names.includes(name)));
}

/** In the order in which the exercise lists them. */
function freeInputs(name: string, model: Model): readonly string[] {
  const used = symbolsOf(expand(model, { kind: 'symbol', name }));
  return [...model.inputs].flatMap(([input, { value }]) => (used.has(input) && !value ? [input] : []));
}

/** A number without symbols, NaN where there is none. */
export function doubleOf(value: Expression | undefined): number {
  return value && symbolsOf(value).size === 0 ? evaluateAt(value, new Map()) : NaN;
}
