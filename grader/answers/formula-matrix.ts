import { judgeFormula } from '../equivalence/judge-formula.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { INSIDE_SCALARS } from './in-form.ts';
import type { AnswerKind } from './kind.ts';
import { readMatrix } from './matrix-reading.ts';

/** A matrix whose entries are formulas, in a strict shape. */
export const formulaMatrix: AnswerKind<'formula-matrix'> = {
  read(answer, vocabulary) {
    const reading = readMatrix(answer, vocabulary);
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge: (content, { reference, tolerance, setting }) => judgeFormula(content, reference, tolerance, setting),
  show: showExpression,
  opposite: negated,
  inForm: INSIDE_SCALARS,
  float: () => NaN,
  clash: clashInside,
};
