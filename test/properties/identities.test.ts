import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING, type Setting } from '../../grader/equivalence/setting.ts';
import { apply, substitute, symbol, type Expression } from '../../grader/language/expression.ts';
import { expressionOf } from '../expression-of.ts';
import { anyExpression } from './arbitrary-expression.ts';
import { effort } from './effort.ts';
import { isSomewhere } from './everyday-points.ts';
import { expectVerdict } from './expect-verdict.ts';
import { ALGEBRA, POWERS } from './identities/algebra.ts';
import { COUNTING } from './identities/counting.ts';
import { EXPONENTIALS, HYPERBOLIC, LOGARITHMS } from './identities/exponentials.ts';
import { KINKS } from './identities/kinks.ts';
import { LEARNING } from './identities/learning.ts';
import { sides } from './identities/identity.ts';
import { ARC_FUNCTIONS, TRIGONOMETRY } from './identities/trigonometry.ts';
import { placesOf, replaceAt } from './places.ts';

/** Numbers of verdicts. */
type Tally = Record<string, number>;

const count = (tally: Tally, verdict: string): void => {
  tally[verdict] = (tally[verdict] ?? 0) + 1;
};

/** An expression with one of its places left open, and the place. */
const context = fc
  .tuple(anyExpression, fc.nat())
  .map(([outer, at]) => ({ outer, place: at % placesOf(outer).length }));

/** What is true of a pair that is equal wherever the right side is defined; too little precision may leave it open. */
function hold(left: Expression, right: Expression, setting: Setting, tally: Tally): void {
  const there = compareExpressions(left, right, setting).verdict;
  const back = compareExpressions(right, left, setting).verdict;
  expectVerdict(left, right, there, 'correct', 'undecided');
  expectVerdict(right, left, back, 'correct', 'partial', 'undecided');
  count(tally, there);
}

describe.each([
  { family: 'algebra', identities: ALGEBRA },
  { family: 'powers and roots', identities: POWERS },
  { family: 'exponentials', identities: EXPONENTIALS },
  { family: 'logarithms', identities: LOGARITHMS },
  { family: 'hyperbolic functions', identities: HYPERBOLIC },
  { family: 'trigonometry', identities: TRIGONOMETRY },
  { family: 'arc functions', identities: ARC_FUNCTIONS },
  { family: 'kinks', identities: KINKS },
  { family: 'machine learning', identities: LEARNING },
])('$family, of any expressions, anywhere in an expression', ({ identities }) => {
  const tally: Tally = {};

  it.each(identities.map(sides))('$left = $right', { timeout: 60_000 }, ({ left, right, where }) => {
    const formulas = [left, right, `ln(${where ?? 'e'})`].map(expressionOf);
    fc.assert(
      fc.property(fc.tuple(anyExpression, anyExpression, anyExpression), context, (abc, { outer, place }) => {
        const of = (name: string): Expression | undefined => abc['abc'.indexOf(name)];
        const [l, r, guard] = formulas.map((formula) => substitute(formula, of));
        const [mine, reference] = [l!, r!].map((inner) => replaceAt(outer, place, inner));
        fc.pre(isSomewhere(apply('add', reference!, apply('multiply', guard!, symbol('x')))));
        hold(mine!, reference!, { ...PLAIN_SETTING, alsoDefined: [guard!] }, tally);
      }),
      effort(25, 4),
    );
  });

  it('is seldom left open', () => {
    expect(tally['undecided'] ?? 0).toBeLessThan(0.1 * tally['correct']!);
  });
});

describe('counting, in whole numbers', () => {
  const domain = { above: -1, below: Infinity, whole: true };
  const setting = { ...PLAIN_SETTING, domains: new Map(['n', 'k'].map((name) => [name, domain])) };
  it.each(COUNTING.map(sides))('$left = $right', ({ left, right }) => {
    const tally: Tally = {};
    hold(expressionOf(left), expressionOf(right), setting, tally);
    expect(tally).toEqual({ correct: 1 });
  });
});
