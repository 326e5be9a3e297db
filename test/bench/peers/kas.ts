import { compare, parse } from '@khanacademy/kas';
import { COMMON, type Form, type Notation } from '../../../server/cas/notation.ts';
import { decimalProduct } from './decimals.ts';
import type { Peer } from './peer.ts';
import { writtenIn } from './written.ts';

const named =
  (name: string): Form =>
  (...operands) =>
    `${name}(${operands.join(', ')})`;

/** KAS knows neither exp nor max, nor areas, nor signs; it writes the logarithm as ln and inverse functions with arc. */
const OPERATORS: Notation['operators'] = {
  ...COMMON,
  exp: (x) => `e^(${x})`,
  ln: named('ln'),
  log: (x, base) => `ln(${x}) / ln(${base})`,
  asin: named('arcsin'),
  acos: named('arccos'),
  atan: named('arctan'),
  acot: named('arccot'),
  asec: named('arcsec'),
  acsc: named('arccsc'),
  asinh: (x) => `ln(${x} + sqrt(${x}^2 + 1))`,
  acosh: (x) => `ln(${x} + sqrt(${x}^2 - 1))`,
  atanh: (x) => `(ln((1 + ${x}) / (1 - ${x})) / 2)`,
  sign: (x) => `(${x} / abs(${x}))`,
  step: (x) => `((1 + ${x} / abs(${x})) / 2)`,
  cbrt: (x) => `(${x})^(1/3)`,
  max: (...all) => all.reduce((a, b) => `((${a} + ${b} + abs(${a} - ${b})) / 2)`),
  min: (...all) => all.reduce((a, b) => `((${a} + ${b} - abs(${a} - ${b})) / 2)`),
  sigmoid: (x) => `1 / (1 + e^(-${x}))`,
  softplus: (x) => `ln(1 + e^(${x}))`,
};

/** In brackets, because it reads sin(x)^2 as sin(x^2). */
const bracketed =
  (form: Form): Form =>
  (...operands) =>
    `(${form(...operands)})`;

const NOTATION: Notation = {
  operators: Object.fromEntries(Object.entries(OPERATORS).map(([name, form]) => [name, bracketed(form)])),
  number: decimalProduct,
};

export const kas: Peer = {
  write: writtenIn(NOTATION),
  isSame(submission, reference) {
    const [left, right] = [parse(submission, {}), parse(reference, {})];
    if (!left.parsed || !right.parsed) throw new Error('not parsed');
    return compare(left.expr, right.expr, { form: false, simplify: false }).equal;
  },
};
