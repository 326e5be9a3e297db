import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar, type Shape } from '../language/shape.ts';
import type { Bindings } from './bindings.ts';
import { withStepAtZero } from './step-at-zero.ts';
import type { Structure } from './structure.ts';
import { withZeroLogs } from './zero-logs.ts';

/** A quantity that nothing else defines: free, or with a value. */
export interface Input {
  readonly shape: Shape;
  readonly value?: Expression;
}

/** Written in place of a formula: nothing defines the quantity, it is a free variable. */
export const FREE = 'free';

/** What every subject reduces to: quantities by name, some given, the others defined in terms of them. */
export interface Model {
  readonly inputs: ReadonlyMap<string, Input>;
  /** In an order in which each uses only inputs and definitions before it. */
  readonly definitions: ReadonlyMap<string, Expression>;
  /** The shape of every input and definition. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Unknown functions, `f` in `f(x)`. */
  readonly functions?: ReadonlySet<string>;
  /** What the parameters of the exercise stand for in formulas. */
  readonly bindings?: Bindings | undefined;
  /** The definition that a question means which names none. */
  readonly output?: string;
  /** Further names that answers may use for quantities: `Deltaw` for `dw`. */
  readonly aliases?: ReadonlyMap<string, string>;
  /** What else may stand before an answer's leading `=` where a quantity is asked for: `w` for `w_new`. */
  readonly leftSides?: ReadonlyMap<string, readonly string[]>;
  /** What the step function is at 0, where the exercise says so; it has no value there otherwise. */
  readonly stepAtZero?: number;
  /** Whether 0·log(0) counts as 0, as in losses. */
  readonly zeroLogs?: boolean;
  /** How the quantities belong together, for subjects that are more than formulas. */
  readonly structure?: Structure;
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
  const written = substitute(expand(model, expression), (name) => model.inputs.get(name)?.value);
  const stepped = model.stepAtZero === undefined ? written : withStepAtZero(written, model.stepAtZero);
  return model.zeroLogs ? withZeroLogs(stepped) : stepped;
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
