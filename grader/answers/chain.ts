import { compareExpressions } from '../equivalence/compare-expressions.ts';
import { symbolsOf } from '../language/expression.ts';
import { chainSlips } from './chain-slips.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { readScalar } from './expression-reading.ts';
import type { AnswerKind } from './kind.ts';
import { derivativePair, localityOf } from './local-derivative.ts';
import { lengthOf, refuse } from './refusal.ts';

/** A derivative written out by the chain rule: products and sums of local derivatives, which are symbols of their own. */
export const chain: AnswerKind<'chain'> = {
  read(answer, vocabulary) {
    const reading = readScalar(answer, vocabulary);
    if (!reading) return refuse('not-text', lengthOf(answer), { expected: 'a product of local derivatives' });
    return reading.ok ? expressionContent(reading) : reading;
  },
  judge(content, { form, reference, setting }) {
    for (const name of symbolsOf(content)) {
      const locality = localityOf(derivativePair(name), form);
      if (locality === 'total' || locality === 'independent') {
        return { verdict: 'incorrect', reason: 'not-local', method: 'structure', derivative: name, locality };
      }
    }
    const judgement = compareExpressions(content, reference, setting);
    if (judgement.verdict !== 'incorrect' || judgement.reason !== 'value') return judgement;
    const { verdict, reason, method } = judgement;
    const slips = chainSlips(content, reference);
    return slips ? { verdict, reason: 'factors', method, slips } : { verdict, reason, method };
  },
  show: showExpression,
  opposite: negated,
  float: () => NaN,
  clash: clashInside,
};
