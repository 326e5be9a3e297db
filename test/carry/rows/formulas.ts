import type { Rows } from './rows.ts';

/** f = g², g = 2x² + 1, F = g². */
const CHAIN: Rows = {
  exercise: 'composite-chain',
  rows: [
    {
      id: 'df/dg = 3g',
      answers: { 'df-dg': '3g', 'dg-dx': '4x', 'dF-dx': '12x(2x^2 + 1)' },
      carried: { 'dF-dx': ['df-dg'] },
      incorrect: ['df-dg'],
    },
    {
      id: 'dg/dx = 2x',
      answers: { 'df-dg': '2g', 'dg-dx': '2x', 'dF-dx': '4x(2x^2 + 1)' },
      carried: { 'dF-dx': ['dg-dx'] },
      incorrect: ['dg-dx'],
    },
    {
      id: 'both',
      answers: { 'df-dg': 'g', 'dg-dx': '3x', 'dF-dx': '3x(2x^2 + 1)' },
      carried: { 'dF-dx': ['df-dg', 'dg-dx'] },
      incorrect: ['df-dg', 'dg-dx'],
    },
    {
      id: 'both are wrong and cancel: right by the reference',
      answers: { 'df-dg': '4g', 'dg-dx': '2x', 'dF-dx': '8x(2x^2 + 1)' },
      carried: {},
      incorrect: ['df-dg', 'dg-dx'],
    },
    {
      id: 'inverse to each other, so that nothing is left of x',
      answers: { 'df-dg': '1/(3x)', 'dg-dx': '3x', 'dF-dx': '1' },
      carried: {},
      incorrect: ['df-dg', 'dg-dx', 'dF-dx'],
    },
    {
      id: 'zero for a factor',
      answers: { 'df-dg': '0', 'dg-dx': '4x', 'dF-dx': '0' },
      carried: {},
      incorrect: ['df-dg', 'dF-dx'],
    },
    {
      id: 'one for a factor, which leaves the other as it is',
      answers: { 'df-dg': '1', 'dg-dx': '3x', 'dF-dx': '3x' },
      carried: {},
      incorrect: ['df-dg', 'dg-dx', 'dF-dx'],
    },
    {
      id: 'what is asked for in place of an answer',
      answers: { 'df-dg': '8(2x^2 + 1) x/dg', 'dF-dx': '8x' },
      carried: {},
      incorrect: ['dF-dx'],
    },
  ],
};

const GRADIENT: Rows = {
  exercise: 'gradient-3x2y',
  rows: [
    {
      id: 'a gradient of own partial derivatives',
      answers: { 'df-dx': '6x', 'df-dy': '3x^2', gradient: '[6x; 3x^2]' },
      carried: { gradient: ['df-dx'] },
      incorrect: ['df-dx'],
    },
    {
      id: 'partial derivatives out of a gradient are not',
      answers: { 'df-dx': '6x', 'df-dy': '3x', gradient: '[6x; 3x]' },
      carried: { gradient: ['df-dx', 'df-dy'] },
      incorrect: ['df-dx', 'df-dy'],
    },
    {
      id: 'a gradient with another entry than the own',
      answers: { 'df-dx': '6x', 'df-dy': '3x^2', gradient: '[6y; 3x^2]' },
      carried: {},
      incorrect: ['df-dx', 'gradient'],
    },
  ],
};

const MOMENTUM: Rows = {
  exercise: 'momentum-step',
  rows: [
    {
      id: 'the sign of the step',
      answers: { dw: 'alpha dw + eta g', 'w-new': 'w + alpha dw + eta g' },
      carried: { 'w-new': ['dw'] },
      incorrect: ['dw'],
    },
    {
      id: 'momentum left out',
      answers: { dw: '-eta g', 'w-new': 'w - eta g' },
      carried: { 'w-new': ['dw'] },
      incorrect: ['dw'],
    },
    {
      id: 'no step at all, which makes no difference',
      answers: { dw: '0', 'w-new': 'w' },
      carried: {},
      incorrect: ['dw', 'w-new'],
    },
  ],
};

export const FORMULAS: readonly Rows[] = [CHAIN, GRADIENT, MOMENTUM];
