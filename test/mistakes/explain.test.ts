import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import { MISTAKE_CODES, MISTAKES } from '../../grader/mistakes/mistakes.ts';
import { prepared } from '../exercise/prepared.ts';

const DERIVATIVE = { ask: 'derivative', by: 'x' } as const;

/** What is said of an answer to the only part of an exercise. */
function said(fields: Readonly<Record<string, unknown>>, answer: string) {
  const { verdict, feedback = [] } = grade(prepared(fields), { answers: { p: answer } }).parts['p']!;
  const named = feedback.filter(({ code }) => Object.hasOwn(MISTAKES, code));
  return { verdict, codes: named.map(({ code }) => code), sentences: named.map(({ message }) => message) };
}

/** The derivative of a function, at a point or as a formula. */
const derivativeOf = (f: string, at?: Readonly<Record<string, number>>, more: object = {}) => ({
  function: { variables: ['x', 'y'], definitions: { f } },
  parts: [{ id: 'p', ...DERIVATIVE, of: 'f', ...(at && { at }), ...more }],
});

describe('a mistake is named', () => {
  it.each([
    {
      why: 'where nothing else leads there',
      f: 'sin(3x)',
      answer: 'cos(3x)',
      codes: ['inner-derivative-missing'],
    },
    { why: 'in any form', f: 'sin(3x)', answer: 'sin(3x + pi/2)', codes: ['inner-derivative-missing'] },
    {
      why: 'with rounded decimals',
      f: 'sin(3.14x)',
      answer: '1.00cos(3.14x)',
      codes: ['inner-derivative-missing'],
    },
    { why: 'not where both forms coincide', f: 'sin(x)', answer: 'sin(x)^2', codes: [] },
    { why: 'not for another function', f: 'sin(3x)', answer: '4cos(3x)', codes: [] },
    {
      why: 'with another one',
      f: 'x^5 + sin(3x)',
      answer: 'x^4 + cos(3x)',
      codes: ['exponent-not-brought-down', 'inner-derivative-missing'],
    },
    {
      why: 'with a lost sign',
      f: '(7x + 1)^4',
      answer: '-4(7x + 1)^3',
      codes: ['sign', 'inner-derivative-missing'],
    },
  ])('$why: $answer for ($f)′', ({ f, answer, codes }) => {
    expect(said(derivativeOf(f), answer).codes.toSorted()).toEqual(codes.toSorted());
  });
});

describe('a number says less than a formula', () => {
  it.each([
    {
      why: 'a common mistake, whatever its digits',
      f: '4x^3',
      at: 1,
      answer: '4',
      codes: ['exponent-not-brought-down', 'not-differentiated'],
    },
    { why: 'a rare one in two digits', f: 'x^3', at: 3, answer: '81/4', codes: ['integrated'] },
    { why: 'but not in one', f: 'x^3', at: 2, answer: '4', codes: ['exponent-not-brought-down'] },
    {
      why: 'two at once in three digits',
      f: '7x^4',
      at: 3,
      answer: '-189',
      codes: ['sign', 'exponent-not-brought-down'],
    },
    { why: 'but not in two', f: '7x^2', at: 5, answer: '-35', codes: [] },
  ])('$why: $answer for ($f)′ at $at', ({ f, at, answer, codes }) => {
    expect(said(derivativeOf(f, { x: at, y: 1 }), answer).codes.toSorted()).toEqual(codes.toSorted());
  });
});

/** The right value is 3·(1.001)² = 3.006003; with the exponent kept it is 3.009009. */
const within = (absolute: number) => derivativeOf('x^3', { x: 1.001, y: 1 }, { tolerance: { absolute } });

describe('a mistake that is no further from the right answer than twice the tolerance', () => {
  it('is not named', () => {
    expect(said(within(0.002), '3.0091')).toMatchObject({ verdict: 'incorrect', codes: [] });
    expect(said(within(0.001), '3.0091').codes).toEqual(['exponent-not-lowered']);
  });
});

describe('it is worded', () => {
  it('as a fact where it is the only one', () => {
    expect(said(derivativeOf('e^(5x)'), 'e^5').sentences).toEqual([
      'The inside of the outer function stays 5*x; its derivative comes as a factor outside.',
    ]);
  });

  it('as a possibility where there are several', () => {
    expect(said(derivativeOf('x^2 sin(2y)'), 'x sin(2y)').sentences).toEqual([
      'Differentiating x^2 brings the exponent down as a factor; it is missing.',
    ]);
    expect(said(derivativeOf('2x^2'), '2x').sentences).toEqual([
      'This is what one gets if the exponent of x^2 is not brought down as a factor.',
      'This is what one gets if the factor 2 is lost.',
    ]);
  });

  it('as a possibility where a number of one digit may come from much else, but for its sign', () => {
    const at = { x: 2, y: 1 };
    expect(said(derivativeOf('x^3', at), '4').sentences).toEqual([
      'This is what one gets if the exponent of x^3 is not brought down as a factor.',
    ]);
    expect(said(derivativeOf('x^2', at), '-4').sentences).toEqual([
      'Look at the sign: the opposite of your answer would be right.',
    ]);
  });

  it('as one of two where both were made', () => {
    expect(said(derivativeOf('(7x + 1)^4'), '-4(7x + 1)^3').sentences).toEqual([
      'Two mistakes at once lead to this, one of them if the inner derivative, that of 7*x + 1, is left out.',
      'Two mistakes at once lead to this, one of them if the sign of the whole is turned.',
    ]);
  });
});

describe('what its author says comes first', () => {
  it('and then the mistake that nothing else explains', () => {
    const errata = [{ answer: 'cos(3x)', says: 'The slide forgets the 3.' }];
    const exercise = prepared(derivativeOf('sin(3x)', undefined, { errata }));
    const { feedback = [] } = grade(exercise, { answers: { p: 'cos(3x)' } }).parts['p']!;
    expect(feedback.map(({ code }) => code).slice(0, 2)).toEqual(['erratum', 'inner-derivative-missing']);
  });
});

describe('mistakes yield', () => {
  it.each(MISTAKE_CODES)('%s only to mistakes that there are, and not in circles', (code) => {
    const above = new Set<string>(MISTAKES[code].yieldsTo);
    for (const other of above)
      for (const next of MISTAKES[other as keyof typeof MISTAKES].yieldsTo ?? []) above.add(next);
    expect([...above].filter((other) => !Object.hasOwn(MISTAKES, other))).toEqual([]);
    expect(above).not.toContain(code);
  });
});
