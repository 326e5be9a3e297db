import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../grader/feedback/problems.ts';
import { PROBLEM_CODES } from '../../grader/language/problem.ts';
import { read } from '../../grader/language/reader.ts';
import { knowing } from '../language/vocabularies.ts';

const vocabulary = knowing('x y yhat w_11^[2] A:2x2');
const said = (given: string): string => {
  const reading = read(given, vocabulary);
  const problem = reading.ok ? reading.alternative?.problem : reading.problem;
  return problem ? describeProblem(problem) : 'nothing';
};

describe('what a student is told', () => {
  it.each([
    { given: '0,5', says: 'A decimal number is written with a point: 0.5.' },
    { given: '2 1/3', says: 'A mixed number can be read in two ways. Write it as a sum: 2+1/3.' },
    { given: 'x2', says: 'A number behind the name "x" can mean two things. Write 2x or x^2.' },
    { given: 'yhta', says: '"yhta" is not a known name. Did you mean yhat?' },
    { given: 'q', says: '"q" is not a known name. Use x, y, yhat, w_11^[2], A.' },
    {
      given: 'w_11^2',
      says: '"w_11" alone is not a known name. If the exponent is meant to be the layer, write w_11^[2].',
    },
    { given: 'x(', says: 'The answer ends too early. Go on with a number, a name or a bracket.' },
    { given: 'x)', says: 'This bracket closes nothing. Remove it, or open it before.' },
    { given: '(x', says: 'A bracket is not closed. Close it with ), or remove it.' },
    { given: 'sin', says: 'The function sin needs an argument: write sin(…).' },
    { given: 'root(x)', says: 'The function root takes 2 arguments. Add or remove some.' },
    {
      given: '1/2x',
      says: 'This can be read in two ways: 1/2*x or 1/(2*x). Put brackets around the denominator.',
    },
    {
      given: 'e^xy',
      says: 'This can be read in two ways: e^x*y or e^(x*y). Put brackets around the exponent.',
    },
    { given: 'x\u202e', says: 'The character U+202E has no meaning here. Leave it out.' },
    { given: 'y = 5', says: '"y" is not what was asked for. Write only the right side: 5.' },
  ])('$given: $says', ({ given, says }) => {
    expect(said(given)).toBe(says);
  });

  it.each(PROBLEM_CODES.map((code) => ({ code })))('$code has a sentence even without data', ({ code }) => {
    expect(describeProblem({ code, start: 0, end: 0 })).toMatch(/^.{20,}\.$/s);
  });
});
