import { NOT_DEFINED } from './content.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { INSIDE_SCALARS } from './in-form.ts';
import type { AnswerKind } from './kind.ts';
import { readMatrix } from './matrix-reading.ts';
import { saysNotDefined } from './not-defined.ts';
import { judgeNumericMatrix } from './numeric-matrix.ts';

/** A matrix of numbers in a strict shape, or "not defined". */
export const matrix: AnswerKind<'matrix'> = {
  read(answer, vocabulary) {
    if (saysNotDefined(answer)) return { ok: true, content: NOT_DEFINED };
    const reading = readMatrix(answer, vocabulary);
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge(content, { reference, tolerance, setting }) {
    if (reference === NOT_DEFINED && content === NOT_DEFINED) return { verdict: 'correct', method: 'shape' };
    if (reference === NOT_DEFINED) return { verdict: 'incorrect', reason: 'does-not-exist', method: 'shape' };
    if (content === NOT_DEFINED) return { verdict: 'incorrect', reason: 'exists', method: 'shape' };
    return judgeNumericMatrix(content, { reference, tolerance, setting });
  },
  show: (content, setting) =>
    content === NOT_DEFINED
      ? { latex: `\\text{${NOT_DEFINED}}`, text: NOT_DEFINED }
      : showExpression(content, setting),
  opposite: (content) => (content === NOT_DEFINED ? undefined : negated(content)),
  inForm: {
    ...INSIDE_SCALARS,
    deviation: (content, required, setting) =>
      content === NOT_DEFINED ? undefined : INSIDE_SCALARS.deviation(content, required, setting),
  },
  float: () => NaN,
  clash: (content, setting) => (content === NOT_DEFINED ? undefined : clashInside(content, setting)),
};
