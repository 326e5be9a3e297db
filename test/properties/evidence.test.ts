import * as fc from 'fast-check';
import type { BigNumber } from 'mathjs';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Witness } from '../../grader/equivalence/verdict.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { printText } from '../../grader/language/print-text.ts';
import { anyPair } from './arbitrary-change.ts';
import { anyExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';
import { valueByMathjs } from './value-by-mathjs.ts';

/** Half a unit of the last digit that is shown, and a little for the bound on the double that was printed. */
function isNear(value: BigNumber, text: string): boolean {
  const [mantissa, exponent] = text.split('e');
  const places = (mantissa!.split('.')[1] ?? '').length;
  const unit = 10 ** (Number(exponent ?? 0) - places);
  return value
    .sub(text)
    .abs()
    .lte(0.51 * unit + 1e-12 * Math.abs(Number(text)));
}

/** A difference smaller than this, to the values, is not among mathjs's 100 digits. */
const TOO_SMALL = 1e-90;

/** Whether a value is the one shown: `undefined`, a number, or the reference's and what it differs by, `3 + 1e-85`. */
function isShown(value: BigNumber | undefined, text: string, reference: BigNumber | undefined): boolean {
  if (text === 'undefined' || value === undefined) return text === 'undefined' && value === undefined;
  const [, sign, rest] = text.split(' ');
  if (rest === undefined) return isNear(value, text);
  if (reference === undefined) return false;
  if (reference.abs().mul(TOO_SMALL).gt(rest)) return true;
  return isNear(value.sub(reference), sign === '-' ? `-${rest}` : rest);
}

function expectShown([submission, reference]: readonly [Expression, Expression], witness: Witness): void {
  const [yours, right] = [submission, reference].map((side) => valueByMathjs(side, witness.at));
  const holds = isShown(yours, witness.yours, right) && isShown(right, witness.reference!, undefined);
  const pair = `${printText(submission)} against ${printText(reference)}`;
  const found = `${pair}: ${JSON.stringify(witness)}, and mathjs finds ${String(yours)} and ${String(right)}`;
  expect(holds ? 'as shown' : found).toBe('as shown');
}

describe('what a verdict rests on', () => {
  it('incorrect is shown at a point where mathjs finds the values shown', () => {
    let shown = 0;
    fc.assert(
      fc.property(anyPair, ([submission, reference]) => {
        const judgement = compareExpressions(submission, reference, PLAIN_SETTING);
        if (judgement.verdict !== 'incorrect') return;
        expect(judgement).toHaveProperty('witness');
        if (!('witness' in judgement) || judgement.witness === undefined) return;
        expectShown([submission, reference], judgement.witness);
        shown += 1;
      }),
      effort(500, 11),
    );
    expect(shown).toBeGreaterThan(300);
  });

  it('partial is shown at a point where the submission has no value and the reference has', () => {
    fc.assert(
      fc.property(anyPair, ([submission, reference]) => {
        const judgement = compareExpressions(submission, reference, PLAIN_SETTING);
        if (judgement.verdict !== 'partial' || judgement.reason !== 'smaller-domain') return;
        expect(judgement.witness.yours).toBe('undefined');
        expectShown([submission, reference], judgement.witness);
      }),
      effort(500, 12),
    );
  });

  it('correct by sampling rests on a dozen points', () => {
    fc.assert(
      fc.property(anyExpression, anyExpression, (a, b) => {
        const judgement = compareExpressions(a, b, PLAIN_SETTING);
        if (judgement.verdict === 'correct' && judgement.method === 'sampled')
          expect(judgement.samples).toBeGreaterThanOrEqual(12);
      }),
      effort(500, 13),
    );
  });
});
