import { formula, row, type DerivedAnswer } from './row.ts';

/** A product of local derivatives, given as `L f3, f3 a3`: in three notations. */
function product(...edges: readonly string[]): [string, string, string] {
  const pairs = edges.map((edge) => edge.split(' ') as [string, string]);
  return [
    pairs.map(([of, by]) => `d${of}/d${by}`).join(' * '),
    pairs
      .map(([of, by]) => `∂${of}/∂${by}`)
      .toReversed()
      .join('·'),
    pairs.map(([of, by]) => `\\frac{\\partial ${underscored(of)}}{\\partial ${underscored(by)}}`).join(' '),
  ];
}

/** `f3` as slides write it: `f_3`. */
function underscored(name: string): string {
  return name.replace(/\d/, '_$&');
}

const SLIP = 'erratum';

export const PERCEPTRON_CHAIN: readonly DerivedAnswer[] = [
  row(
    'mlp-chain-rule',
    'y',
    [
      'f3(w3 f2(w2 f1(w1 x + b1)))',
      'y = f_3(w_3 \\cdot f_2(w_2 \\cdot f_1(w_1 \\cdot x + b_1)))',
      'f₃(w₃·f₂(w₂·f₁(b₁ + x·w₁)))',
    ],
    [
      ['f1(w3 f2(w2 f3(w1 x + b1)))', 'wrong-value'],
      ['f3(w3 f2(w2 f1(w1 x)) + b1)', 'wrong-value'],
    ],
    [
      ['f3(w3 f2(w2 f1(w1 x + b1))', 2, 3],
      ['f3(a3)', 3, 5],
    ],
  ),
  formula(
    'mlp-chain-rule',
    'dL-dw3',
    product('L f3', 'f3 a3', 'a3 w3'),
    ['dL/df3 da3/dw3', 'missing-factor'],
    ['dL/dw3', 'not-local'],
    ['dL/df3 df3/dw3', 'not-local'],
  ),
  formula(
    'mlp-chain-rule',
    'dL-dw2',
    product('L f3', 'f3 a3', 'a3 f2', 'f2 a2', 'a2 w2'),
    ['dL/df3 df3/da3 df2/da2 da2/dw2', SLIP],
    ['dL/df3 df3/da3 da3/df2 da3/df2 df2/da2 da2/dw2', 'repeated-factor'],
  ),
  formula(
    'mlp-chain-rule',
    'dL-dw1',
    product('L f3', 'f3 a3', 'a3 f2', 'f2 a2', 'a2 f1', 'f1 a1', 'a1 w1'),
    ['dL/df3 df3/da3 df2/da2 df1/da1 da1/dw1', SLIP],
    ['dL/df3 df3/da3 df2/da2 da2/df1 df1/da1 da1/dw1', 'missing-factor'],
  ),
  formula(
    'mlp-chain-rule',
    'dL-db1',
    product('L f3', 'f3 a3', 'a3 f2', 'f2 a2', 'a2 f1', 'f1 a1', 'a1 b1'),
    ['dL/df3 df3/da3 df2/da2 df1/da1 da1/db1', SLIP],
    ['dL/df3 df3/da3 da3/df2 df2/da2 da2/df1 df1/da1 da1/dw1', 'foreign-factor'],
  ),
  formula(
    'mlp-chain-rule',
    'dL-dw3-sigmoid',
    [
      '-(y-yhat)yhat(1-yhat)f2',
      '(ŷ − y)·ŷ·(1 − ŷ)·f₂',
      '\\frac{\\partial L}{\\partial w_3} = -(y - \\hat y) f_3 (1 - f_3) f_2',
    ],
    ['-eta(y-yhat)yhat(1-yhat)f2', SLIP],
    ['-η(y − ŷ)f_3(1 − f_3)f_2', SLIP],
    ['(y-yhat)yhat(1-yhat)f2', 'sign'],
    ['-(y-yhat)f2', 'differs-at'],
  ),
];
