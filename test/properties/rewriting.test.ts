import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { apply, number } from '../../grader/language/expression.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { evaluateAt } from '../../grader/graph/evaluate.ts';
import { anyExpression, smoothExpression } from './arbitrary-expression.ts';

const verdict = (a: Expression, b: Expression): string => compareExpressions(a, b, PLAIN_SETTING).verdict;
const POINTS = [
  new Map([
    ['x', 0.7],
    ['y', 1.3],
  ]),
  new Map([
    ['x', 1.9],
    ['y', 0.4],
  ]),
  new Map([
    ['x', 2.6],
    ['y', -0.8],
  ]),
];
/** Defined, and of moderate size, at some everyday points. */
const isTame = (e: Expression): boolean =>
  POINTS.every((at) => Math.abs(evaluateAt(e, at)) < 1e6 && Math.abs(evaluateAt(e, at)) > 1e-6);

const two = number(2);
const one = number(1);

/** Identities f = g, true wherever f is defined. */
const IDENTITIES: readonly (readonly [
  string,
  (a: Expression, b: Expression) => readonly [Expression, Expression],
])[] = [
  ['a + b = b + a', (a, b) => [apply('add', a, b), apply('add', b, a)]],
  ['a - b = -(b - a)', (a, b) => [apply('subtract', a, b), apply('negate', apply('subtract', b, a))]],
  ['a b = b a', (a, b) => [apply('multiply', a, b), apply('multiply', b, a)]],
  [
    '2 (a + b) = 2 a + 2 b',
    (a, b) => [
      apply('multiply', two, apply('add', a, b)),
      apply('add', apply('multiply', two, a), apply('multiply', two, b)),
    ],
  ],
  [
    '(a + b)^2 = a^2 + 2 a b + b^2',
    (a, b) => [
      apply('power', apply('add', a, b), two),
      apply(
        'add',
        apply('add', apply('power', a, two), apply('multiply', two, apply('multiply', a, b))),
        apply('power', b, two),
      ),
    ],
  ],
  [
    'a - a + b = b',
    (a, b) => [apply('add', apply('subtract', a, a), b), apply('add', b, apply('multiply', number(0), a))],
  ],
];

describe('an expression is equivalent to its rewritings', () => {
  it.each(IDENTITIES)('%s', (_, identity) => {
    fc.assert(
      fc.property(anyExpression, smoothExpression, (a, b) => {
        fc.pre(isTame(a) && isTame(b));
        const [left, right] = identity(a, b);
        // Too little precision may leave it open, but a true identity is never refuted.
        expect(verdict(left, right)).not.toBe('incorrect');
        expect(verdict(right, left)).not.toBe('incorrect');
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});

describe('laws', () => {
  it('everything equals itself', () => {
    fc.assert(
      fc.property(anyExpression, (a) => {
        expect(verdict(a, a)).toBe('correct');
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('correct one way is correct or partial the other way', () => {
    fc.assert(
      fc.property(anyExpression, anyExpression, (a, b) => {
        fc.pre(isTame(a) && isTame(b));
        const [there, back] = [verdict(a, b), verdict(b, a)];
        if (there === 'correct') expect(['correct', 'partial', 'undecided']).toContain(back);
        if (there === 'incorrect') expect(back).not.toBe('correct');
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('a small change of a value is caught', () => {
    const nudges: readonly ((a: Expression) => Expression)[] = [
      (a) => apply('multiply', number('1.000001'), a),
      (a) => apply('add', a, number('1e-6')),
      (a) => apply('negate', a),
      (a) => apply('add', a, apply('multiply', number('1e-6'), apply('power', a, two))),
      (a) => apply('subtract', one, a),
    ];
    fc.assert(
      fc.property(anyExpression, fc.constantFrom(...nudges), (a, nudge) => {
        fc.pre(isTame(a));
        fc.pre(POINTS.every((at) => Math.abs(evaluateAt(a, at) - 0.5) > 1e-3));
        expect(verdict(nudge(a), a)).toBe('incorrect');
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
