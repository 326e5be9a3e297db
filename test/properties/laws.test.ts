import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Judgement } from '../../grader/equivalence/verdict.ts';
import { substitute, type Expression } from '../../grader/language/expression.ts';
import { printLatex } from '../../grader/language/print-latex.ts';
import { printText } from '../../grader/language/print-text.ts';
import { read } from '../../grader/language/reader.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { expressionOf } from '../expression-of.ts';
import { anyPair } from './arbitrary-change.ts';
import { anyExpression, rationalExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';
import { isSomewhere } from './everyday-points.ts';
import { expectVerdict } from './expect-verdict.ts';
import { ALGEBRA } from './identities/algebra.ts';
import { placesOf, replaceAt } from './places.ts';

const judge = (a: Expression, b: Expression): Judgement => compareExpressions(a, b, PLAIN_SETTING);

describe('equivalence', () => {
  it('is reflexive: a = a', () => {
    fc.assert(
      fc.property(anyExpression, (a) => {
        fc.pre(isSomewhere(a));
        expect(judge(a, a)).toEqual({ verdict: 'correct', method: 'identical' });
      }),
      effort(500, 5),
    );
  });

  it('is symmetric but for domains: a = b, then b = a where both are defined', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        fc.pre(isSomewhere(a) && isSomewhere(b));
        const [there, back] = [judge(a, b).verdict, judge(b, a).verdict];
        if (there === 'correct') expectVerdict(b, a, back, 'correct', 'partial');
        if (there === 'partial') expectVerdict(b, a, back, 'correct', 'partial', 'undecided');
        if (there === 'incorrect') expectVerdict(b, a, back, 'incorrect', 'undecided');
      }),
      effort(500, 6),
    );
  });

  it('is transitive on exact forms: a = b and b = c, then a = c', () => {
    let chains = 0;
    fc.assert(
      fc.property(rationalExpression, rewriting, rewriting, (a, first, second) => {
        const b = first(a);
        const c = second(b);
        const [ab, bc] = [judge(b, a), judge(c, b)];
        if (!isExact(ab) || !isExact(bc)) return;
        expectVerdict(c, a, judge(c, a).verdict, 'correct');
        chains += 1;
      }),
      effort(500, 8),
    );
    expect(chains).toBeGreaterThan(300);
  });
});

const isExact = (judgement: Judgement): boolean =>
  judgement.verdict === 'correct' && (judgement.method === 'identical' || judgement.method === 'exact');

/** Puts an instance of a law of algebra, times 0, beside some place: equal for ever, and another form. */
const rewriting = fc
  .tuple(fc.constantFrom(...ALGEBRA), rationalExpression, fc.nat())
  .map(([[left, right], b, at]) => (expression: Expression): Expression => {
    const places = placesOf(expression);
    const place = at % places.length;
    const of = (name: string): Expression | undefined =>
      name === 'a' ? places[place] : 'bc'.includes(name) ? b : undefined;
    const zero = substitute(expressionOf(`(${left}) - (${right}) + a`), of);
    return replaceAt(expression, place, zero);
  });

function reread(text: string): Expression | undefined {
  const reading = read(text, openVocabulary());
  return reading.ok ? reading.expression : undefined;
}

describe('what is printed is judged like what was read', () => {
  it.each([
    { printer: 'text', print: printText },
    { printer: 'LaTeX', print: printLatex },
  ])('$printer', ({ print }) => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const again = reread(print(a));
        fc.pre(again !== undefined);
        expect(judge(again, b)).toEqual(judge(a, b));
      }),
      effort(300, 9),
    );
  });
});
