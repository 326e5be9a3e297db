import { isClash, shapeOrClash } from './shape-or-clash.ts';
import { judgeNumber } from '../equivalence/judge-number.ts';
import { withoutZeroLogs } from '../equivalence/zero-times-log.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { readScalar } from './expression-reading.ts';
import { INSIDE_SCALARS } from './in-form.ts';
import type { AnswerKind } from './kind.ts';
import { lengthOf, refuse } from './refusal.ts';

/** A number: a decimal, or any exact form of it. */
export const number: AnswerKind<'number'> = {
  read(answer, vocabulary) {
    const reading = readScalar(answer, vocabulary);
    if (!reading) return refuse('not-a-number', lengthOf(answer), { expected: 'a number' });
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge(content, { reference, tolerance, setting }) {
    const shape = shapeOrClash(content, setting);
    if (isClash(shape)) return { verdict: 'incorrect', reason: 'shape-clash', method: 'shape', clash: shape };
    if (!isScalar(shape)) {
      return {
        verdict: 'incorrect',
        reason: 'shape',
        method: 'shape',
        yours: shape,
        expected: SCALAR,
        transposed: false,
      };
    }
    const counted = setting.zeroLogs ? withoutZeroLogs(content) : content;
    return judgeNumber(counted, reference, tolerance, setting);
  },
  show: showExpression,
  opposite: negated,
  inForm: INSIDE_SCALARS,
  float: (content) => evaluateAt(content, new Map()),
  clash: clashInside,
};
