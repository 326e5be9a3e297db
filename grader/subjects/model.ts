import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar, type Shape } from '../language/shape.ts';

/** A quantity that nothing else defines: free, or with a value. */
export interface Input {
  readonly shape: Shape;
  readonly value?: Expression;
}

/** What every subject reduces to: quantities by name, some given, the others defined in terms of them. */
export interface Model {
  readonly inputs: ReadonlyMap<string, Input>;
  /** In an order in which each uses only inputs and definitions before it. */
  readonly definitions: ReadonlyMap<string, Expression>;
  /** The shape of every input and definition. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The definition that a question means which names none. */
  readonly output?: string;
}

/** The expression in terms of inputs alone, and of the definitions that are `kept` as they are. */
export function expand(model: Model, expression: Expression, kept?: string): Expression {
  return substitute(expression, (name) => {
    const definition = name === kept ? undefined : model.definitions.get(name);
    return definition && expand(model, definition, kept);
  });
}

/** The expression with every name replaced by its value, as far as the inputs have one. */
export function withValues(model: Model, expression: Expression): Expression {
  return substitute(expand(model, expression), (name) => model.inputs.get(name)?.value);
}

/** Every name that the expression is built from, directly or through definitions. */
export function sourcesOf(model: Model, expression: Expression, found: Set<string> = new Set()): Set<string> {
  for (const name of symbolsOf(expression)) {
    if (found.has(name)) continue;
    found.add(name);
    const definition = model.definitions.get(name);
    if (definition) sourcesOf(model, definition, found);
  }
  return found;
}

/** Whether every input among these names has a value, so that a question about them is one about numbers. */
export function isValued(model: Model, names: Iterable<string>): boolean {
  return [...names].every((name) => {
    const input = model.inputs.get(name);
    return input === undefined || input.value !== undefined;
  });
}

/** Whether all quantities are scalars, so that floating-point evaluation covers them. */
export function hasOnlyScalars(model: Model): boolean {
  return [...model.shapes.values()].every(isScalar);
}
