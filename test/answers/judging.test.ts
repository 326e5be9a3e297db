import { describe, expect, it } from 'vitest';
import { finding, taskFor } from './task.ts';

describe('numbers', () => {
  it.each([
    { reference: '29', answer: '29', found: 'correct', why: 'the number' },
    { reference: '29', answer: 29, found: 'correct', why: 'as JSON' },
    { reference: '29', answer: '29.0', found: 'correct', why: 'a decimal that meets it exactly' },
    {
      reference: '26',
      answer: '26.04',
      found: 'incorrect value',
      why: 'a whole number has to be met exactly',
    },
    { reference: '1/3', answer: '0.333', found: 'correct', why: 'three digits' },
    { reference: '1/3', answer: 0.3333333, found: 'correct', why: 'more digits' },
    { reference: '1/3', answer: '0.33', found: 'partial', why: 'two digits' },
    { reference: '1/3', answer: '0.3', found: 'incorrect value', why: 'one digit' },
    { reference: '1/3', answer: '333/1000', found: 'incorrect value', why: 'an exact form counts exactly' },
    { reference: '1.999', answer: '2', found: 'incorrect value', why: '2 as text is exact' },
    { reference: '1.999', answer: 2, found: 'correct', why: '2 as JSON may have been 2.00' },
    { reference: '-1.999', answer: -2, found: 'correct', why: 'with a sign' },
    { reference: '1e-7 * 2/3', answer: 6.67e-8, found: 'correct', why: 'JSON with an exponent' },
    { reference: '1e22/3', answer: 3.33e21, found: 'correct', why: 'JSON with a positive exponent' },
    { reference: '29', answer: '[29]', found: 'correct', why: 'a 1x1 matrix is a scalar' },
    { reference: '29', answer: '[29, 0]', found: 'incorrect shape', why: 'a row is not' },
    {
      reference: '29',
      answer: '[1,2]*[3,4]',
      found: 'incorrect shape-clash',
      why: 'two rows cannot be multiplied',
    },
    { reference: '11', answer: '[1,2]*[3;4]', found: 'correct', why: 'a row times a column is a number' },
    { reference: '29', answer: '1/0', found: 'incorrect undefined', why: 'no value' },
  ])('$answer for $reference: $found, $why', ({ reference, answer, found }) => {
    expect(finding(taskFor('number', reference), answer)).toBe(found);
  });

  it.each([
    { answer: '9/10', allForms: true, found: 'correct' },
    { answer: '9/10', allForms: false, found: 'incorrect value' },
    { answer: '0.9', allForms: false, found: 'correct' },
  ])('0.90000000025 to 6 digits, all forms: $allForms; $answer is $found', ({ answer, allForms, found }) => {
    expect(finding(taskFor('number', '0.90000000025', { digits: 6, allForms }), answer)).toBe(found);
  });
});

describe('matrices of numbers', () => {
  it.each([
    { reference: '[1;2]', answer: [1, 2], found: 'correct', why: 'a flat array is a vector' },
    { reference: '[1;2]', answer: '(1,2)', found: 'correct', why: 'a tuple is one too' },
    { reference: '[1;2]', answer: [[1, 2]], found: 'incorrect shape', why: 'a row is not a column' },
    { reference: '[1;2]', answer: ['1', '4/2'], found: 'correct', why: 'texts as entries' },
    { reference: '[1/3;2/3]', answer: [0.333, 0.667], found: 'correct', why: 'rounded' },
    { reference: '[1/3;2/3]', answer: '[0.333, 0.667]^T', found: 'correct', why: 'rounded and transposed' },
    { reference: '[1/3;2/3]', answer: ['1/3', 0.667], found: 'correct', why: 'one exact, one rounded' },
    { reference: '[1/3;2/3]', answer: [0.33, 0.667], found: 'partial', why: 'two digits in an entry' },
    {
      reference: '[1/3;2/3]',
      answer: [0.33, 0.8],
      found: 'incorrect value',
      why: 'a wrong entry weighs more',
    },
    {
      reference: '[1/3;2/3]',
      answer: ['333/1000', 0.667],
      found: 'incorrect value',
      why: 'an exact form counts exactly',
    },
    { reference: '[1.999;3]', answer: [2, 3], found: 'correct', why: 'JSON numbers are decimals' },
    {
      reference: '[1.999;3]',
      answer: '[2;3]',
      found: 'incorrect value',
      why: 'whole numbers as text are exact',
    },
    { reference: 'not defined', answer: 'undefined', found: 'correct', why: 'no value' },
    {
      reference: 'not defined',
      answer: [[1]],
      found: 'incorrect does-not-exist',
      why: 'a value where there is none',
    },
    { reference: '[1;2]', answer: 'impossible', found: 'incorrect exists', why: 'none where there is one' },
    { reference: '5', answer: [[5]], found: 'correct', why: '1x1 is a scalar' },
  ])('$answer for $reference: $found, $why', ({ reference, answer, found }) => {
    expect(finding(taskFor('matrix', reference), answer)).toBe(found);
  });
});

describe('formulas', () => {
  it.each([
    { kind: 'expression', reference: '2x', answer: 'x + x', found: 'correct' },
    { kind: 'expression', reference: '2x', answer: '2', found: 'incorrect value' },
    { kind: 'expression', reference: '2', answer: 2, found: 'correct' },
    { kind: 'expression', reference: '2x', answer: '[2x, 2x]', found: 'incorrect shape' },
    { kind: 'formula-matrix', reference: '[2x; y]', answer: ['x+x', 'y'], found: 'correct' },
    { kind: 'formula-matrix', reference: '[2x; y]', answer: '[2x, y]', found: 'incorrect shape' },
    { kind: 'formula-matrix', reference: '[2x; y]', answer: ['x', 'y'], found: 'incorrect value' },
    { kind: 'formula-matrix', reference: '[2x; 1]', answer: ['2x', 1], found: 'correct' },
    { kind: 'expression', reference: 'x/3', answer: '0.333x', found: 'correct' },
    { kind: 'expression', reference: 'x/3', answer: '0.33x', found: 'partial' },
    { kind: 'expression', reference: 'x/3', answer: '0.334x', found: 'incorrect value' },
    { kind: 'formula-matrix', reference: '[x/3; y]', answer: ['0.333x', 'y'], found: 'correct' },
    { kind: 'formula-matrix', reference: '[x/3; y]', answer: ['0.33x', 'y'], found: 'partial' },
  ] as const)('$kind $answer for $reference: $found', ({ kind, reference, answer, found }) => {
    expect(finding(taskFor(kind, reference), answer)).toBe(found);
  });
});

describe('shapes', () => {
  it.each([
    { reference: '4x2', answer: '(4, 2)', found: 'correct' },
    { reference: '4x2', answer: '2x4', found: 'incorrect other-shape' },
    { reference: '4x2', answer: 'not defined', found: 'incorrect exists' },
    { reference: 'not defined', answer: 'not possible', found: 'correct' },
    { reference: 'not defined', answer: '1x1', found: 'incorrect does-not-exist' },
  ])('$answer for $reference: $found', ({ reference, answer, found }) => {
    expect(finding(taskFor('shape', reference), answer)).toBe(found);
  });
});
