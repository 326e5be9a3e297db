import { judgeFormula } from '../equivalence/judge-formula.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { readScalar } from './expression-reading.ts';
import { INSIDE_SCALARS } from './in-form.ts';
import type { AnswerKind } from './kind.ts';
import { lengthOf, refuse } from './refusal.ts';

/** A scalar formula in named symbols. */
export const expression: AnswerKind<'expression'> = {
  read(answer, vocabulary) {
    const reading = readScalar(answer, vocabulary);
    if (!reading) return refuse('not-text', lengthOf(answer), { expected: 'a formula' });
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge: (content, task) => judgeFormula(content, task.reference, task.tolerance, task.setting),
  show: showExpression,
  opposite: negated,
  inForm: INSIDE_SCALARS,
  float: () => NaN,
  clash: clashInside,
};
