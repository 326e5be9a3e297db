import { substitute, symbol, type Expression } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import type { Model } from '../subjects/model.ts';

/** No name of an exercise ends so. */
const MARK = '°';

/** The name that a quantity has in the frozen copy of a model. */
function frozenName(name: string): string {
  return `${name}${MARK}`;
}

/** A quantity as it is in the forward pass: its value, of which nothing is differentiated. */
export function frozen(name: string): Expression {
  return symbol(frozenName(name));
}

/**
 * The model with a copy of every number in it: the same values, but independent of what one differentiates by. A mistake of the backward
 * pass puts them into definitions that keep their values and change their derivatives. What is not listed among the shapes is a number, and
 * nothing that an author wrote can mean it.
 */
export function withFrozen(model: Model): Model {
  const isNumber = (name: string): boolean => isScalar(model.shapes.get(name) ?? SCALAR);
  const copied = <T>(quantities: ReadonlyMap<string, T>, copy: (quantity: T) => T): readonly [string, T][] =>
    [...quantities]
      .filter(([name]) => isNumber(name))
      .map(([name, quantity]) => [frozenName(name), copy(quantity)]);
  const inputs = copied(model.inputs, (input) => input);
  const definitions = copied(model.definitions, (formula) => substitute(formula, frozen));
  return {
    ...model,
    inputs: new Map([...model.inputs, ...inputs]),
    definitions: new Map([...definitions, ...model.definitions]),
  };
}

/** A formula with the copies named as what they are copies of. */
export function thawed(formula: Expression): Expression {
  return substitute(formula, (name) =>
    name.endsWith(MARK) ? symbol(name.slice(0, -MARK.length)) : undefined,
  );
}
