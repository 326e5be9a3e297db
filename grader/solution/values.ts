import { PLAIN_SETTING } from '../equivalence/setting.ts';
import * as build from '../graph/build.ts';
import { mapChildren, matrix, number, substitute, type Expression } from '../language/expression.ts';
import { closedEntries } from '../subjects/closed-number.ts';
import { withValues, type Model } from '../subjects/model.ts';

/** The value of a quantity by its name; undefined where inputs have no values. */
export type Values = (name: string) => Expression | undefined;

/** The values of a model's quantities, exact where they can be, each worked out once from those before it. */
export function valuesOf(model: Model): Values {
  const known = new Map<string, Expression | undefined>();
  const valueOf = (name: string): Expression | undefined => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name);
  };
  const find = (name: string): Expression | undefined => {
    const input = model.inputs.get(name);
    if (input) return input.value && givenValue(input.value);
    const definition = model.definitions.get(name);
    return definition && valueOfExpression(definition, valueOf, model);
  };
  return valueOf;
}

/** The value of an expression over quantities with values: a number, or a matrix of numbers. */
export function valueOfExpression(
  expression: Expression,
  values: Values,
  model: Model,
): Expression | undefined {
  let complete = true;
  const closed = substitute(expression, (name) => {
    const value = values(name);
    if (value === undefined) complete = false;
    return value;
  });
  if (!complete) return undefined;
  // What the exercise says of a step or a logarithm at 0 holds here too.
  const entries = closedEntries(
    withValues({ ...model, inputs: new Map(), definitions: new Map() }, closed),
    PLAIN_SETTING,
  );
  return literal(entries.map((row) => row.map(withoutZeros)));
}

/** A given value as it was typed, if it is written as numbers; worked out otherwise. */
function givenValue(value: Expression): Expression {
  const entries = value.kind === 'matrix' && !value.tuple ? value.rows : [[value]];
  return entries.flat().every(isTyped) ? value : literal(closedEntries(value, PLAIN_SETTING));
}

function isTyped(entry: Expression): boolean {
  if (entry.kind === 'apply' && (entry.operator === 'negate' || entry.operator === 'divide'))
    return entry.operands.every((part) => part.kind === 'number');
  return entry.kind === 'number';
}

function literal(entries: readonly (readonly Expression[])[]): Expression {
  return entries.length === 1 && entries[0]!.length === 1 ? entries[0]![0]! : matrix(entries);
}

/** A closed value that exists, without terms that are 0 times something. */
export function withoutZeros(value: Expression): Expression {
  const inside = mapChildren(value, withoutZeros);
  if (inside.kind !== 'apply') return inside;
  const [a, b] = [inside.operands[0]!, inside.operands[1]!];
  switch (inside.operator) {
    case 'add':
      return build.sum(a, b);
    case 'subtract':
      return build.difference(a, b);
    case 'negate':
      return build.negative(a);
    case 'multiply':
      return inside.operands.some((factor) => factor.kind === 'number' && Number(factor.text) === 0)
        ? number(0)
        : inside;
    default:
      return inside;
  }
}
