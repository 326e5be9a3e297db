import * as build from '../../graph/build.ts';
import { number, type Expression } from '../../language/expression.ts';

const { difference, fn, negative, product, quotient, squared, sum } = build;
const ONE = number(1);
const TWO = number(2);

export type LossFunction = (o: Expression, t: Expression) => Expression;

/** What one output o adds to the loss where t is its target. */
export const LOSSES = {
  'absolute-error': (o, t) => fn('abs', difference(o, t)),
  'squared-error': (o, t) => squared(difference(o, t)),
  'half-squared-error': (o, t) => quotient(squared(difference(o, t)), TWO),
  /** 1 where they differ, 0 where they do not. */
  'zero-one': (o, t) => fn('abs', fn('sign', difference(o, t))),
  hinge: (o, t) => fn('relu', difference(ONE, product(t, o))),
  'cross-entropy': (o, t) => negative(product(t, fn('ln', o))),
  'binary-cross-entropy': (o, t) =>
    negative(sum(product(t, fn('ln', o)), product(difference(ONE, t), fn('ln', difference(ONE, o))))),
  'kl-divergence': (o, t) => difference(product(t, fn('ln', t)), product(t, fn('ln', o))),
} as const satisfies Record<string, LossFunction>;

export type LossName = keyof typeof LOSSES;

export const LOSS_NAMES = Object.keys(LOSSES) as [LossName, ...LossName[]];
