import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../grader/feedback/problems.ts';
import { PROBLEM_CODES } from '../../grader/language/problem.ts';
import { read } from '../../grader/language/reader.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { knowing } from '../language/vocabularies.ts';

const vocabulary = knowing('x y yhat w_11^[2] A:2x2 z=');
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
    {
      given: 'x <= 2',
      says: 'An equation or comparison (<=) is not an answer here. Write only the expression itself.',
    },
    { given: '-5 kg', says: 'Units and words (kg) are not read. Write -5.' },
    {
      given: '2i',
      says: 'Only real numbers are used here, so i as the imaginary unit is not read. Write a real formula.',
    },
    { given: '∫x', says: 'Integrals are not read. Write what the integral comes to.' },
    { given: '\\lim x', says: 'Limits are not read. Write what the limit comes to.' },
    {
      given: '∑x',
      says: 'Sums and products with bounds are not read. Write the terms out, or sum(x) for the sum of the entries of x.',
    },
    { given: 'y = 5', says: '"y" is not what was asked for. Write only the right side: 5.' },
  ])('$given: $says', ({ given, says }) => {
    expect(said(given)).toBe(says);
  });

  it.each([{ given: 'x = 3', says: 'An equation or comparison (=) is not an answer here. Write only 3.' }])(
    'where no symbols are declared, of $given: $says',
    ({ given, says }) => {
      const reading = read(given, openVocabulary());
      expect(reading.ok ? 'nothing' : describeProblem(reading.problem)).toBe(says);
    },
  );

  it.each(PROBLEM_CODES.map((code) => ({ code })))('$code has a sentence even without data', ({ code }) => {
    expect(describeProblem({ code, start: 0, end: 0 })).toMatch(/^.{20,}\.$/s);
  });
});
