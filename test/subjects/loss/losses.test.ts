import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceQuotientAt } from '../../../grader/graph/differences.ts';
import { evaluateAt } from '../../../grader/graph/evaluate.ts';
import { derivative } from '../../../grader/graph/symbolic.ts';
import { symbol } from '../../../grader/language/expression.ts';
import { LOSS_NAMES, LOSSES } from '../../../grader/subjects/loss/losses.ts';
import { prepared } from '../../exercise/prepared.ts';
import { said } from '../../answers/said.ts';
import { PLAIN_LOSSES } from './plain-losses.ts';

const probability = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe.each(LOSS_NAMES)('%s', (name) => {
  const formula = LOSSES[name](symbol('o'), symbol('t'));
  const slope = derivative(formula, 'o');

  it('is the loss of the textbooks', () => {
    fc.assert(
      fc.property(probability, probability, (o, t) => {
        fc.pre(o !== t);
        const at = new Map([
          ['o', o],
          ['t', t],
        ]);
        expect(evaluateAt(formula, at)).toBeCloseTo(PLAIN_LOSSES[name](o, t), 10);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('has the gradient that finite differences have', () => {
    let compared = 0;
    fc.assert(
      fc.property(probability, probability, (o, t) => {
        // Differences tell nothing across a kink.
        if (Math.abs(o - t) < 0.05) return;
        const value = evaluateAt(
          slope,
          new Map([
            ['o', o],
            ['t', t],
          ]),
        );
        const differences = differenceQuotientAt((x) => PLAIN_LOSSES[name](x, t), o);
        if (!differences || differences.error > 1e-6) return;
        expect(Math.abs(value - differences.value)).toBeLessThan(1e-5 * (1 + Math.abs(value)));
        compared += 1;
      }),
      { numRuns: 300, seed: 6 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

const ask = (loss: object, part: object) => prepared({ loss, parts: [{ id: 'p', prompt: 'p', ...part }] });
const value = (loss: object) => ask(loss, { ask: 'value', of: 'L' });

const rows = [
  { id: '|ŷ - y|', exercise: value({ kind: 'absolute-error', values: { yhat: 0.4, y: 1 } }), answer: '3/5' },
  { id: 'right is 0', exercise: value({ kind: 'zero-one', values: { yhat: 1, y: 1 } }), answer: '0' },
  { id: 'no margin', exercise: value({ kind: 'hinge', values: { yhat: 2, y: 1 } }), answer: '0' },
  {
    id: 'on the wrong side',
    exercise: value({ kind: 'hinge', values: { yhat: '1/2', y: -1 } }),
    answer: '3/2',
  },
  {
    id: 'of vectors: the sum over the entries',
    exercise: value({ kind: 'half-squared-error', values: { yhat: [1, 2], y: [4, -2] } }),
    answer: '(9 + 16)/2',
  },
  {
    id: 'of rows too',
    exercise: value({ kind: 'squared-error', values: { yhat: [[1, 2]], y: [[4, -2]] } }),
    answer: '25',
  },
  {
    id: '0 ln 0 = 0 of a sure prediction that is right',
    exercise: value({ kind: 'binary-cross-entropy', values: { yhat: 1, y: 1 } }),
    answer: '0',
  },
  {
    id: '0 ln 0 = 0 in each entry',
    exercise: value({ kind: 'kl-divergence', values: { yhat: [1, 0], y: [1, 0] } }),
    answer: '1 ln 1 - 0 ln 0',
  },
  {
    id: 'through a model',
    exercise: ask(
      { kind: 'binary-cross-entropy', variables: ['w', 'x'], model: { yhat: 'sigmoid(w x)' } },
      { ask: 'derivative', of: 'L', by: 'w', symbols: ['yhat', 'y', 'x'] },
    ),
    answer: '(yhat - y) x',
  },
  {
    id: 'under another name',
    exercise: ask(
      { losses: { H: { kind: 'hinge', prediction: 's', target: 'c' } } },
      { ask: 'expression', of: 'H' },
    ),
    answer: 'max(0, 1 - c s)',
  },
];

describe.each(rows)('a loss $id', ({ exercise, answer }) => {
  it(`is ${answer}`, () => {
    expect(said(exercise, answer)).toBe('correct');
  });
});

it('a factor that is not 0 as it stands makes no 0 of log 0', () => {
  const exercise = value({ kind: 'cross-entropy', values: { yhat: [1, 0], y: [1, 0] } });
  expect(said(exercise, '0 log 0')).toBe('correct');
  expect(said(exercise, '(1 - 1) log 0')).toBe('incorrect: undefined-everywhere');
});
