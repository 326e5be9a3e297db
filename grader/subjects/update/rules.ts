import * as build from '../../graph/build.ts';
import { number, symbol, type Expression } from '../../language/expression.ts';
import { successorOf } from './names.ts';
import type { UpdateGivens } from './schema.ts';

const { difference, fn, power, product, quotient, squared, sum } = build;
const ONE = number(1);

/** A quantity that a step computes. */
export interface Advance {
  readonly name: string;
  readonly formula: Expression;
  /** What the quantity takes the place of, in the next step. */
  readonly replaces?: string;
}

type Rule<G> = (givens: G, parameter: string, gradient: Expression) => readonly Advance[];

type Givens<R extends UpdateGivens['rule']> = Extract<UpdateGivens, { rule: R }>;

/** w ← w − η g */
export const gradientDescent: Rule<Givens<'gradient-descent'>> = ({ rate }, w, g) => [
  next(w, difference(symbol(w), product(symbol(rate), g))),
];

/** Δw ← α Δw − η g and w ← w + Δw */
export const momentum: Rule<Givens<'momentum'>> = ({ rate, momentum: alpha, velocity }, w, g) => {
  const step = next(
    velocity ?? `d${w}`,
    difference(product(symbol(alpha), symbol(velocity ?? `d${w}`)), product(symbol(rate), g)),
  );
  return [step, next(w, sum(symbol(w), symbol(step.name)))];
};

/**
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², both divided by 1 − βᵗ to give m̂ and v̂, and θ ← θ − η m̂ / (√v̂ + ε)
 * (Kingma and Ba 2015, algorithm 1).
 */
export const adam: Rule<Givens<'adam'>> = (givens, theta, g) => {
  const [rate, m, v, t, beta1, beta2, epsilon] = [
    givens.rate,
    givens.m,
    givens.v,
    givens.t,
    givens.beta1,
    givens.beta2,
    givens.epsilon,
  ].map(symbol);
  const first = next(givens.m, average(beta1!, m!, g));
  const second = next(givens.v, average(beta2!, v!, squared(g)));
  const corrected = (moment: Advance, beta: Expression): Expression =>
    quotient(symbol(moment.name), difference(ONE, power(beta, t!)));
  const [mhat, vhat] = [`${givens.m}hat`, `${givens.v}hat`];
  const step = quotient(product(rate!, symbol(mhat)), sum(fn('sqrt', symbol(vhat)), epsilon!));
  return [
    first,
    second,
    { name: mhat, formula: corrected(first, beta1!) },
    { name: vhat, formula: corrected(second, beta2!) },
    next(theta, difference(symbol(theta), step)),
    next(givens.t, sum(t!, ONE)),
  ];
};

/** w ← w + η (y − ŷ) x; of a bias, x is 1 (Rosenblatt's rule). */
export function perceptron(
  { rate, prediction, target }: Givens<'perceptron'>,
  w: string,
  input: Expression,
): readonly Advance[] {
  const error = difference(symbol(target), symbol(prediction));
  return [next(w, sum(symbol(w), product(symbol(rate), error, input)))];
}

function next(name: string, formula: Expression): Advance {
  return { name: successorOf(name), formula, replaces: name };
}

function average(beta: Expression, before: Expression, now: Expression): Expression {
  return sum(product(beta, before), product(difference(ONE, beta), now));
}
