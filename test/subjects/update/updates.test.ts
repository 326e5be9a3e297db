import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAt } from '../../../grader/graph/evaluate.ts';
import { symbol } from '../../../grader/language/expression.ts';
import { withValues } from '../../../grader/subjects/model.ts';
import { update } from '../../../grader/subjects/update/subject.ts';
import { updateSchema } from '../../../grader/subjects/update/schema.ts';
import { complaintsOn, prepared } from '../../exercise/prepared.ts';
import { said } from '../../answers/said.ts';

const CONVENTION = { layout: 'denominator', vectors: 'columns' } as const;

function valueIn(givens: object, name: string): number {
  const model = update.model(updateSchema.parse(givens), CONVENTION, []);
  return evaluateAt(withValues(model, symbol(name)), new Map());
}

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 100);
const number = hundredths(-200, 200);
const share = hundredths(1, 90);
const samples = fc.array(fc.record({ x: number, y: number }), { minLength: 1, maxLength: 5 });

function near(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThan(1e-9 * (1 + Math.abs(expected)));
}

describe('steps over data are those of a plain loop', () => {
  it('gradient descent on half the squared error', () => {
    fc.assert(
      fc.property(number, share, samples, (start, eta, data) => {
        let w = start;
        const givens = {
          rule: 'gradient-descent',
          loss: { kind: 'half-squared-error' },
          model: { yhat: 'w x' },
          values: { w: start, eta },
          data,
        };
        data.forEach(({ x, y }, i) => {
          w -= eta * (w * x - y) * x;
          near(valueIn(givens, `w^[${i + 1}]`), w);
        });
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('momentum on w²', () => {
    fc.assert(
      fc.property(number, number, share, share, (start, before, alpha, eta) => {
        let [w, dw] = [start, before];
        const values = { w: start, dw: before, alpha, eta };
        const givens = { rule: 'momentum', loss: 'w^2', values, steps: 4 };
        for (let k = 1; k <= 4; k++) {
          dw = alpha * dw - eta * 2 * w;
          w += dw;
          near(valueIn(givens, `dw^[${k}]`), dw);
          near(valueIn(givens, `w^[${k}]`), w);
        }
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it('32 steps, of which no fraction is written out', () => {
    let w = 0.3;
    const givens = { rule: 'gradient-descent', loss: 'exp(w)', values: { w, eta: 0.1 }, steps: 32 };
    for (let k = 1; k <= 32; k++) w -= 0.1 * Math.exp(w);
    expect(valueIn(givens, 'w^[32]')).toBeCloseTo(w, 9);
  });

  it('Adam on w²', () => {
    fc.assert(
      fc.property(hundredths(50, 200), share, share, share, (start, eta, b1, b2) => {
        let [w, m, v] = [start, 0, 0];
        const values = { w: start, m: 0, v: 0, t: 1, eta, beta_1: b1, beta_2: b2, epsilon: 1e-3 };
        const givens = { rule: 'adam', loss: 'w^2', values, steps: 3 };
        for (let k = 1; k <= 3; k++) {
          const g = 2 * w;
          m = b1 * m + (1 - b1) * g;
          v = b2 * v + (1 - b2) * g * g;
          w -= (eta * (m / (1 - b1 ** k))) / (Math.sqrt(v / (1 - b2 ** k)) + 1e-3);
          near(valueIn(givens, `w^[${k}]`), w);
        }
      }),
      { numRuns: 50, seed: 9 },
    );
  });

  it('the perceptron with a bias', () => {
    fc.assert(
      fc.property(samples, (data) => {
        let [w, b] = [0.5, -0.25];
        const givens = {
          rule: 'perceptron',
          parameters: { w: 'x', b: 1 },
          model: { yhat: 'step(w x + b)' },
          values: { w, b, eta: 0.5 },
          data,
        };
        data.forEach(({ x, y }, i) => {
          // The step has no value at 0.
          fc.pre(Math.abs(w * x + b) > 1e-9);
          const error = y - (w * x + b > 0 ? 1 : 0);
          [w, b] = [w + 0.5 * error * x, b + 0.5 * error];
          near(valueIn(givens, `w^[${i + 1}]`), w);
          near(valueIn(givens, `b^[${i + 1}]`), b);
        });
      }),
      { numRuns: 100, seed: 10 },
    );
  });
});

const formula = (givens: object, of: string, fields: object = {}) =>
  prepared({ update: givens, parts: [{ id: 'p', ask: 'expression', of, ...fields }] });

const DESCENT = formula({ rule: 'gradient-descent', parameter: 'theta' }, 'theta_new');
const MOMENTUM = formula({ rule: 'momentum' }, 'dw_new');
const PERCEPTRON = formula(
  { rule: 'perceptron', parameters: { w_1: 'x_1', b: 1 }, model: { yhat: 'step(w_1 x_1 + b)' } },
  'w_{1,new}',
  { symbols: ['w_1', 'x_1', 'y', 'yhat', 'eta'] },
);
const ADAM = formula({ rule: 'adam', parameter: 'theta' }, 'theta_new');
const BY_MOMENTS = formula({ rule: 'adam', parameter: 'theta' }, 'theta_new', {
  symbols: ['theta', 'eta', 'mhat', 'vhat', 'epsilon'],
});

const rows = [
  { id: 'θ - ηg', exercise: DESCENT, answer: 'theta - eta g', found: 'correct' },
  { id: 'θ = θ - ηg', exercise: DESCENT, answer: 'θ = θ − ηg', found: 'correct' },
  { id: 'θ ← θ - ηg', exercise: DESCENT, answer: '\\theta \\gets \\theta - \\eta g', found: 'correct' },
  {
    id: 'ascent',
    exercise: DESCENT,
    answer: 'theta + eta g',
    found: 'incorrect: ascent-for-descent, differs-at',
  },
  {
    id: 'another left side',
    exercise: DESCENT,
    answer: 'g = theta - eta g',
    found: 'invalid: wrong-left-side',
  },
  { id: 'Δw is dw', exercise: MOMENTUM, answer: 'α Δw − η g', found: 'correct' },
  { id: 'Δw ← …', exercise: MOMENTUM, answer: 'Δw ← αΔw − ηg', found: 'correct' },
  { id: 'w_1 + η(y - ŷ)x_1', exercise: PERCEPTRON, answer: 'w_1 + η(y - ŷ)x_1', found: 'correct' },
  { id: 'no input', exercise: PERCEPTRON, answer: 'w_1 + η(y - ŷ)', found: 'incorrect: differs-at' },
  {
    id: 'Adam written out',
    exercise: ADAM,
    answer:
      'theta - eta (beta_1 m + (1 - beta_1) g)/(1 - beta_1^t) / (sqrt((beta_2 v + (1 - beta_2) g^2)/(1 - beta_2^t)) + epsilon)',
    found: 'correct',
  },
  { id: 'Adam by its moments', exercise: BY_MOMENTS, answer: 'θ - η m̂/(√v̂ + ε)', found: 'correct' },
];

describe.each(rows)('$id', ({ exercise, answer, found }) => {
  it(`${answer} is ${found}`, () => {
    expect(said(exercise, answer)).toBe(found);
  });
});

const refused = [
  {
    id: 'steps from a parameter without a value',
    update: { rule: 'gradient-descent', loss: 'w^2', values: { eta: 0.1 }, steps: 1 },
    code: 'values-missing',
  },
  {
    id: 'one name for several gradients',
    update: { rule: 'gradient-descent', parameter: ['w', 'b'], gradient: 'g' },
    code: 'name-twice',
  },
  {
    id: 'a loss without a derivative',
    update: { rule: 'gradient-descent', loss: 'w!' },
    code: 'not-differentiable',
  },
  {
    id: 'steps that lead to where the loss has no slope',
    update: { rule: 'gradient-descent', loss: 'sqrt(w)', values: { w: 0, eta: 1 }, steps: 1 },
    code: 'no-value',
  },
  {
    id: 'data and a number of steps',
    update: { rule: 'gradient-descent', data: [{ x: 1 }], steps: 1 },
    code: 'schema',
  },
  { id: 'an unknown rule', update: { rule: 'newton' }, code: 'schema' },
];

it.each(refused)('refuses $id', ({ update: givens, code }) => {
  const parts = [{ id: 'p', ask: 'expression', of: 'w_new' }];
  expect(complaintsOn({ update: givens, parts }).map((complaint) => complaint.code)).toContain(code);
});
