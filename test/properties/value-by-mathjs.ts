import { all, create, type BigNumber } from 'mathjs';
import { symbolsOf, type Expression } from '../../grader/language/expression.ts';
import { MATHJS } from '../../server/cas/mathjs-notation.ts';
import type { Notation } from '../../server/cas/notation.ts';
import { writeFormula } from '../../server/cas/write.ts';
import { placesOf } from './places.ts';

/** `predictable`: what is not real has no value, instead of a complex one. */
const mathjs = create(all!, { number: 'BigNumber', precision: 100, predictable: true });

/** By the exponential function: the hyperbolic ones of decimal.js take seconds for large arguments. */
const NOTATION: Notation = {
  number: MATHJS.number,
  operators: {
    ...MATHJS.operators,
    sinh: (x) => `((exp(${x}) - exp(-${x})) / 2)`,
    cosh: (x) => `((exp(${x}) + exp(-${x})) / 2)`,
    tanh: (x) => `(1 - 2 / (exp(2 * ${x}) + 1))`,
  },
};

/**
 * The value with 100 digits, by code that shares nothing with ours but decimal.js, which we use for no more than 64;
 * `undefined` where it or a part of it is not finite: to mathjs tanh(1/0) is 1.
 */
export function valueByMathjs(
  expression: Expression,
  at: Readonly<Record<string, string>>,
): BigNumber | undefined {
  const scope = Object.fromEntries(Object.entries(at).map(([name, x]) => [name, mathjs.bignumber(x)]));
  const [whole, ...parts] = placesOf(expression).map((part) => finiteValue(part, scope));
  return parts.includes(undefined) ? undefined : whole;
}

function finiteValue(
  expression: Expression,
  scope: Readonly<Record<string, BigNumber>>,
): BigNumber | undefined {
  const names = [...symbolsOf(expression)];
  const text = writeFormula(expression, NOTATION, new Map(names.map((name) => [name, name])));
  if (text === undefined) return undefined;
  try {
    const value: unknown = mathjs.evaluate(text, { ...scope });
    return mathjs.isBigNumber(value) && value.isFinite() ? value : undefined;
  } catch {
    return undefined;
  }
}
