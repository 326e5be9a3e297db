import { describe, expect, it } from 'vitest';
import { closedForm } from '../../grader/exercise/closed-form.ts';
import { consultationsOn } from '../../grader/exercise/consultation.ts';
import type { Opinion } from '../../grader/exercise/second-opinion.ts';
import { stands, voteOf, weigh, type Weight } from '../../grader/exercise/weigh.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { SCALAR } from '../../grader/language/shape.ts';
import { printText } from '../../grader/language/print-text.ts';
import { expressionOf } from '../expression-of.ts';

const says = (text: string): Opinion => ({ said: true, expression: expressionOf(text) });

function weightOf(reference: string, opinion: Opinion, domains = new Map()): Weight {
  const formula = expressionOf(reference);
  return weigh({ question: { kind: 'value', of: formula }, reference: formula, domains }, opinion);
}

describe('an opinion is weighed by evaluating it ourselves', () => {
  it.each([
    {
      reference: 'x/(2*sqrt(y))',
      said: '1/2*x*y^(-1/2)',
      weight: 'confirms',
      why: 'the same in another form',
    },
    { reference: 'sqrt(y)', said: 'sqrt(y^(1/2))', weight: 'differs', why: 'the same at 1 alone' },
    {
      reference: 'sign(x)',
      said: 'x/abs(x)',
      weight: 'confirms',
      why: 'undefined at a point that is not looked at',
    },
    { reference: 'x', said: 'abs(x)', weight: 'differs', why: 'the same on one side' },
    { reference: '2', said: '2.0000000001', weight: 'confirms', why: 'systems compute with 16 digits' },
    { reference: '2', said: '2.00000001', weight: 'differs', why: 'further off than rounding' },
    { reference: '2', said: 'ln(-1)', weight: 'none', why: 'not defined, which is no value' },
    { reference: 'ln(x - 4)', said: 'ln(x - 4)', weight: 'none', why: 'defined at too few points' },
    { reference: '(1, 2)', said: '[[1], [2]]', weight: 'confirms', why: 'a tuple is a column' },
    { reference: '(1, 2)', said: '[[1, 2]]', weight: 'differs', why: 'a row is not a column' },
    { reference: '[[1, 2]]', said: '[[1, 3]]', weight: 'differs', why: 'every entry counts' },
    { reference: '3', said: '[[3]]', weight: 'confirms', why: '1x1 is a scalar' },
  ] as const)('$said for $reference: $why', ({ reference, said, weight }) => {
    expect(weightOf(reference, says(said)).weight).toBe(weight);
  });

  it('in the domain of the exercise', () => {
    const above4 = new Map([['x', { above: 4, below: Infinity, whole: false }]]);
    expect(weightOf('ln(x - 4)', says('ln(x - 4)'), above4).weight).toBe('confirms');
    expect(weightOf('x', says('abs(x)'), above4).weight).toBe('confirms');
  });

  it('a silence weighs nothing', () => {
    const silent = { said: false, silence: 'too-slow' } as const;
    expect(weightOf('x', silent)).toEqual({ weight: 'none', silence: 'too-slow' });
  });
});

const confirming: Weight = { weight: 'confirms', said: expressionOf('1') };
const differing: Weight = { weight: 'differs', said: expressionOf('2') };
const silent: Weight = { weight: 'none', silence: 'no-answer' };

describe('a vote', () => {
  it.each([
    { weights: [confirming, confirming], weight: 'confirms' },
    { weights: [confirming, silent], weight: 'confirms' },
    { weights: [confirming, differing, silent], weight: 'differs' },
    { weights: [silent], weight: 'none' },
  ] as const)('of $weights is $weight', ({ weights, weight }) => {
    expect(voteOf('mathjs', weights).weight).toBe(weight);
  });

  it.each([
    { ways: 3, weights: [confirming, differing], holds: true, why: 'outvoted' },
    { ways: 3, weights: [differing, differing], holds: true, why: 'outvoted by three ways of our own' },
    { ways: 1, weights: [confirming, differing], holds: true, why: 'two to one' },
    { ways: 1, weights: [silent, differing], holds: false, why: 'one to one' },
    { ways: 1, weights: [silent, silent], holds: true, why: 'nothing against it' },
  ])('$ways ways of our own: $why', ({ ways, weights, holds }) => {
    expect(
      stands(
        ways,
        weights.map((weight) => voteOf('nerdamer', [weight])),
      ),
    ).toBe(holds);
  });
});

const model = (value?: string) => ({
  inputs: new Map([['a', { shape: SCALAR, ...(value !== undefined && { value: expressionOf(value) }) }]]),
  definitions: new Map([['d', expressionOf('a + 1')]]),
  shapes: new Map([
    ['a', SCALAR],
    ['d', SCALAR],
  ]),
});
const stepsOf = (value: string | undefined, written: string) =>
  ({
    claim: 'steps',
    of: expressionOf('ln(d)'),
    model: model(value),
    written: expressionOf(written),
  }) as const;

describe('what is asked', () => {
  it('of a derivative: the formula and what one differentiates by', () => {
    const claim = {
      claim: 'derivative',
      of: expressionOf('x^2'),
      by: 'x',
      symbolic: expressionOf('2*x'),
    } as const;
    expect(consultationsOn(claim, new Map())).toEqual([
      {
        question: { kind: 'derivative', of: claim.of, by: 'x' },
        reference: claim.symbolic,
        domains: new Map(),
      },
    ]);
  });

  it('of a value: the formula with all values, not the value', () => {
    const [only, ...more] = consultationsOn(stepsOf('-0.5', 'ln(0.5)'), new Map());
    expect(printText(only!.question.of)).toBe('ln(-0.5 + 1)');
    expect(printText(only!.reference)).toBe('ln(0.5)');
    expect(more).toEqual([]);
  });

  it.each([undefined, '3'])(
    'of a formula: its values at points of its domain, where a is %s too',
    (value) => {
      const consultations = consultationsOn(stepsOf(value, 'ln(a + 1)'), new Map());
      const asked = consultations.map(({ question }) => printText(question.of));
      expect(asked).toEqual(['ln(0.7 + 1)', 'ln(1.3 + 1)', 'ln(-0.6 + 1)']);
      expect(consultations.map(({ reference }) => printText(reference))).toEqual(asked);
    },
  );
});

describe('the form that is shown', () => {
  it.each([
    { reference: '2*(1/(2*sqrt(x)))', said: ['1/sqrt(x)'], shown: '1/sqrt(x)', why: 'shorter and the same' },
    { reference: '1/sqrt(x)', said: ['2*(1/(2*sqrt(x)))'], shown: '1/sqrt(x)', why: 'shorter already' },
    { reference: 'x^3/x', said: ['x^2'], shown: 'x^2', why: 'defined on more' },
    { reference: 'x + x', said: ['x^2/x', '2*x'], shown: 'x + x', why: 'no shorter' },
    {
      reference: '2*y^2/(2*sqrt(x))',
      said: ['x^(-1/2)*y^2'],
      shown: 'y^2/sqrt(x)',
      why: 'written as a fraction',
    },
    { reference: 'x + x + x', said: ['3*x'], shown: '3*x', why: 'two nodes less' },
    { reference: '2*x + 0*x', said: ['2.0000000001*x'], shown: '2*x + 0*x', why: 'near is not the same' },
  ])('$shown for $reference: $why', ({ reference, said, shown }) => {
    const weights = said.map((text): Weight => ({ weight: 'confirms', said: expressionOf(text) }));
    expect(printText(closedForm(expressionOf(reference), weights, PLAIN_SETTING))).toBe(shown);
  });

  it('is never one that differs', () => {
    expect(printText(closedForm(expressionOf('x + x'), [differing], PLAIN_SETTING))).toBe('x + x');
  });
});
