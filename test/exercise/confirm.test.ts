import { describe, expect, it } from 'vitest';
import { sayComplaint } from '../../grader/index.ts';
import { confirm } from '../../grader/exercise/confirm.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { read } from '../../grader/language/reader.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { ExerciseRefused } from '../../grader/subjects/complaint.ts';

function formula(text: string): Expression {
  const reading = read(text, openVocabulary());
  if (!reading.ok) throw new Error(text);
  return reading.expression;
}

const derivative = (of: string, by: string, symbolic: string) =>
  ({ claim: 'derivative', of: formula(of), by, symbolic: formula(symbolic) }) as const;

describe('a derivative is used only if three ways agree', () => {
  it.each([
    { of: 'x^2 * y', by: 'x', symbolic: '2*x*y' },
    { of: 'x*sqrt(y)', by: 'y', symbolic: 'x/(2*sqrt(y))' },
    { of: 'exp(x/y)', by: 'y', symbolic: '-x/y^2*exp(x/y)' },
    { of: 'abs(x)', by: 'x', symbolic: 'sign(x)' },
    { of: 'x', by: 'y', symbolic: '0' },
  ])('d($of)/d$by = $symbolic', ({ of, by, symbolic }) => {
    expect(confirm(derivative(of, by, symbolic), new Map(), [])).toEqual(['table', 'reverse', 'differences']);
  });

  it.each([
    { of: 'x^2', by: 'x', symbolic: 'x', why: 'a lost factor' },
    { of: 'x*sqrt(y)', by: 'x', symbolic: '-sqrt(y)', why: 'a lost sign' },
    { of: 'ln(x^2)', by: 'x', symbolic: '1/x', why: 'no inner derivative' },
    { of: 'x^3', by: 'x', symbolic: '3*x^2 + 1e-4', why: 'off by little' },
  ])('not d($of)/d$by = $symbolic: $why', ({ of, by, symbolic }) => {
    let refusal: unknown;
    try {
      confirm(derivative(of, by, symbolic), new Map(), ['parts', 0]);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ExerciseRefused);
    const { complaint } = refusal as ExerciseRefused;
    expect(complaint).toMatchObject({ code: 'derivatives-disagree', path: ['parts', 0] });
    expect(sayComplaint(complaint)).toMatch(/derivative table says .*, reverse mode .*, finite differences /);
  });

  it('refuses what is defined almost nowhere', () => {
    const claim = derivative('sqrt(x - 3)', 'x', '1/(2*sqrt(x - 3))');
    expect(() => confirm(claim, new Map(), [])).toThrow('too-few-points');
    const above3 = new Map([['x', { above: 3, below: Infinity, whole: false }]]);
    expect(confirm(claim, above3, [])).toContain('differences');
  });
});

const confirmAt = (of: string, symbolic: string, x: number) =>
  confirm({ ...derivative(of, 'x', symbolic), at: new Map([['x', x]]) }, new Map(), []);

describe('a derivative at a point is used only if both sides have the same slope', () => {
  it.each([
    { of: 'abs(x)', symbolic: 'sign(x)', x: 0 },
    { of: 'abs(x - 2)*x', symbolic: 'sign(x - 2)*x + abs(x - 2)', x: 2 },
  ])('not $of at $x', ({ of, symbolic, x }) => {
    expect(() => confirmAt(of, symbolic, x)).toThrow('no-value');
  });

  it.each([
    { of: 'abs(x)', symbolic: 'sign(x)', x: 0.01 },
    { of: 'abs(x)*x', symbolic: '2*abs(x)', x: 0 },
    { of: '1000*x^2', symbolic: '2000*x', x: 0 },
    { of: 'exp(9*x)', symbolic: '9*exp(9*x)', x: 1 },
  ])('but $of at $x', ({ of, symbolic, x }) => {
    expect(confirmAt(of, symbolic, x)).toContain('differences');
  });
});
