import type { Operator } from '../language/operators.ts';

/** Numbers by row; a scalar is 1x1. */
export type Numbers = readonly (readonly number[])[];

type Table<F> = Readonly<Partial<Record<Operator, F>>>;

/** Functions of numbers, of one argument entry by entry. */
export const SCALAR_FUNCTIONS: Table<(...x: number[]) => number> = {
  exp: Math.exp,
  ln: Math.log,
  log: (x, base) => Math.log(x) / Math.log(base),
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  tanh: Math.tanh,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  max: Math.max,
  min: Math.min,
  relu: (x) => (x > 0 ? x : 0),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  softplus: (x) => Math.log1p(Math.exp(x)),
  step: (x) => (x === 0 ? NaN : Number(x > 0)),
};

/** Functions of a row or a column. Exponentials are taken relative to the largest entry, so that none overflows. */
export const VECTOR_FUNCTIONS: Table<(v: Numbers) => Numbers> = {
  softmax: (v) => {
    const largest = Math.max(...v.flat());
    const total = sum(v.flat().map((x) => Math.exp(x - largest)));
    return v.map((row) => row.map((x) => Math.exp(x - largest) / total));
  },
  logsumexp: (v) => {
    const largest = Math.max(...v.flat());
    return [[largest + Math.log(sum(v.flat().map((x) => Math.exp(x - largest))))]];
  },
  sum: (v) => [[sum(v.flat())]],
  mean: (v) => [[sum(v.flat()) / v.flat().length]],
  norm: (v) => [[Math.hypot(...v.flat())]],
  diag: (v) => v.flat().map((x, i, all) => all.map((_, j) => (i === j ? x : 0))),
};

function sum(x: readonly number[]): number {
  return x.reduce((total, entry) => total + entry, 0);
}
