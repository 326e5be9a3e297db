import { fn, negative, product, quotient } from '../graph/build.ts';
import { apply, number, sameExpression, type Expression } from '../language/expression.ts';
import type { MistakeRules } from './mistake.ts';
import { misreading } from './rewriting-rule.ts';
import type { Rewriting } from './rewriting.ts';

/** Mistakes with softmax, e^zᵢ / Σ e^zⱼ, and with plain normalisation, zᵢ / Σ zⱼ. */
export interface SoftmaxMistakes {
  /** zᵢ / Σ zⱼ for softmax. */
  'normalised-without-exponentials': undefined;
  /** Softmax for zᵢ / Σ zⱼ. */
  'softmax-for-normalisation': undefined;
  /** e^zᵢ for softmax, zᵢ for normalisation. */
  'not-normalised': undefined;
  /** Softmax of −z. */
  'exponent-negated': undefined;
  /** 2^zᵢ or 10^zᵢ for e^zᵢ. */
  'other-exponential-base': { readonly base: number };
  /** e^zᵢ / Σ zⱼ or zᵢ / Σ e^zⱼ. */
  'exponentials-on-one-side': undefined;
  /** z / ‖z‖ for z / Σ z. */
  'divided-by-length': undefined;
  /** zᵢ / n for zᵢ / Σ zⱼ. */
  'divided-by-count': undefined;
}

const sumOf = (v: Expression): Expression => apply('sum', v);

function ofSoftmax(rewrite: (v: Expression) => readonly Expression[]): Rewriting {
  return (piece) =>
    piece.kind === 'apply' && piece.operator === 'softmax' ? rewrite(piece.operands[0]!) : [];
}

/** What is divided by its sum. */
function ofNormalisation(rewrite: (v: Expression) => readonly Expression[]): Rewriting {
  return (piece) => {
    if (piece.kind !== 'apply' || piece.operator !== 'divide') return [];
    const [v, total] = [piece.operands[0]!, piece.operands[1]!];
    return sameExpression(total, sumOf(v)) ? rewrite(v) : [];
  };
}

const either =
  (a: Rewriting, b: Rewriting): Rewriting =>
  (piece, shapeAt) => [...a(piece, shapeAt), ...b(piece, shapeAt)];

const inBase = (base: number): Rewriting =>
  ofSoftmax((v) => [apply('softmax', product(fn('ln', number(base)), v))]);

const countOf: Rewriting = (piece, shapeAt) =>
  ofNormalisation((v) => {
    const shape = shapeAt(v);
    return shape ? [quotient(v, number(shape.rows * shape.columns))] : [];
  })(piece, shapeAt);

export const softmaxMistakes: MistakeRules<SoftmaxMistakes> = {
  'normalised-without-exponentials': misreading(
    true,
    ofSoftmax((v) => [quotient(v, sumOf(v))]),
  ),
  'softmax-for-normalisation': misreading(
    true,
    ofNormalisation((v) => [fn('softmax', v)]),
  ),
  'not-normalised': misreading(
    true,
    either(
      ofSoftmax((v) => [fn('exp', v)]),
      ofNormalisation((v) => [v]),
    ),
  ),
  'exponent-negated': {
    ...misreading(
      false,
      ofSoftmax((v) => [fn('softmax', negative(v))]),
    ),
    yieldsTo: ['entries-in-other-order'],
  },
  'other-exponential-base': {
    common: false,
    *slips(working) {
      for (const base of [2, 10])
        for (const slip of misreading(false, inBase(base)).slips(working)) yield { ...slip, data: { base } };
    },
  },
  'exponentials-on-one-side': misreading(
    false,
    ofSoftmax((v) => [quotient(fn('exp', v), sumOf(v)), quotient(v, sumOf(fn('exp', v)))]),
  ),
  'divided-by-length': misreading(
    false,
    ofNormalisation((v) => [quotient(v, fn('norm', v))]),
  ),
  'divided-by-count': misreading(false, countOf),
};
