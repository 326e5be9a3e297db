import type { Rows } from './rows.ts';

/** m = 0.1 g, v = 0.001 g², both corrected, and θ = 1 - 0.1 m̂/(√v̂ + ε), with g = 4. */
const ADAM: Rows = {
  exercise: 'adam-step',
  rows: [
    {
      id: 'm = 0.5',
      answers: { m: 0.5, v: 0.016, mhat: 5, vhat: 16, theta: 0.875 },
      carried: { mhat: ['m'], theta: ['mhat'] },
      incorrect: ['m'],
    },
    {
      id: 'v = 0.025',
      answers: { m: 0.4, v: 0.025, mhat: 4, vhat: 25, theta: 0.92 },
      carried: { vhat: ['v'], theta: ['vhat'] },
      incorrect: ['v'],
    },
    {
      id: 'both',
      answers: { m: 0.5, v: 0.025, mhat: 5, vhat: 25, theta: 0.9 },
      carried: { mhat: ['m'], vhat: ['v'] },
      incorrect: ['m', 'v'],
    },
    {
      id: 'no correction: θ from the own m̂ and v̂',
      answers: { m: 0.4, v: 0.016, mhat: 0.4, vhat: 0.016, theta: 0.683772 },
      carried: { theta: ['mhat', 'vhat'] },
      incorrect: ['mhat', 'vhat'],
    },
    {
      id: 'v̂ = 0 would divide by almost nothing',
      answers: { m: 0.4, v: 0, mhat: 4, vhat: 0, theta: -39999999 },
      carried: {},
      incorrect: ['v', 'vhat', 'theta'],
    },
    {
      id: 'the same number everywhere',
      answers: { m: 1, v: 1, mhat: 10, vhat: 1000 },
      carried: {},
      incorrect: ['m', 'v', 'mhat', 'vhat'],
    },
  ],
};

const LOGISTIC: Rows = {
  exercise: 'logistic-gradient',
  rows: [
    {
      id: 'the step follows from the own gradient',
      answers: { gradient: [-0.8, -0.27, -0.27], update: [1.4, -1.865, 0.135] },
      carried: { update: ['gradient'] },
      incorrect: ['gradient'],
    },
    {
      id: 'in the other direction it does not',
      answers: { gradient: [-0.9, -0.27, -0.27], update: [0.55, -2.135, -0.135] },
      carried: {},
      incorrect: ['gradient', 'update'],
    },
  ],
};

export const UPDATES: readonly Rows[] = [ADAM, LOGISTIC];
