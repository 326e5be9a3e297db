import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, E, number, symbol, type Expression } from '../../grader/language/expression.ts';
import { printLatex } from '../../grader/language/print-latex.ts';
import { printText } from '../../grader/language/print-text.ts';
import { read } from '../../grader/language/reader.ts';
import { randomExpression, RANDOM_VOCABULARY } from './random-expressions.ts';
import { structure } from './structure.ts';
import { knowing } from './vocabularies.ts';

const vocabulary = knowing(RANDOM_VOCABULARY);

/** The structure that a printed text has when it is read again; `undefined` where a limit is exceeded. */
function reread(text: string): string | undefined {
  const reading = read(text, vocabulary);
  if (reading.ok) return reading.alternative ? `two readings of ${text}` : structure(reading.expression);
  return reading.problem.code.startsWith('too-') ? undefined : `${reading.problem.code} in ${text}`;
}

const nested = (wrap: (inner: Expression) => Expression, times: number): Expression =>
  Array.from({ length: times }).reduce<Expression>((inner) => wrap(inner), symbol('x'));

describe('the largest expressions are printed and read again', () => {
  it.each([
    { id: 'calls', expression: nested((x) => apply('sin', x), 59) },
    { id: 'roots of logarithms', expression: nested((x) => apply('sqrt', apply('log', x, number(2))), 29) },
    { id: 'a sum', expression: nested((x) => apply('add', x, number(1)), 399) },
    { id: 'a product', expression: nested((x) => apply('multiply', x, symbol('y')), 399) },
    {
      id: 'quotients',
      expression: nested((x) => apply('divide', number(1), apply('add', x, number(1))), 50),
    },
    { id: 'powers', expression: nested((x) => apply('power', E, apply('negate', x)), 19) },
  ])('$id', ({ expression }) => {
    expect(reread(printText(expression))).toBe(structure(expression));
    expect(reread(printLatex(expression))).toBe(structure(expression));
  });
});

describe('what is printed is read as the same, and in one way only', () => {
  it.each([
    { printer: 'text', print: printText },
    { printer: 'LaTeX', print: printLatex },
  ])('$printer', ({ print }) => {
    fc.assert(
      fc.property(randomExpression, (expression: Expression) => {
        const again = reread(print(expression));
        fc.pre(again !== undefined);
        expect(again).toBe(structure(expression));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
