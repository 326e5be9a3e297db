import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import type { Setting } from '../../grader/equivalence/setting.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { read } from '../../grader/language/reader.ts';
import { createVocabulary } from '../../grader/language/vocabulary.ts';
import type { Shape } from '../../grader/language/shape.ts';

const SHAPES: Record<string, Shape> = {
  W: { rows: 2, columns: 3 },
  A: { rows: 3, columns: 3 },
  B: { rows: 3, columns: 3 },
  x: { rows: 3, columns: 1 },
  y: { rows: 2, columns: 1 },
  z: { rows: 3, columns: 1 },
  c: { rows: 1, columns: 1 },
};
const setting: Setting = { ...PLAIN_SETTING, shapes: new Map(Object.entries(SHAPES)) };
const vocabulary = createVocabulary({ symbols: Object.entries(SHAPES) });

function judge(submission: string, reference: string) {
  const [mine, theirs] = [submission, reference].map((text) => {
    const reading = read(text, vocabulary);
    if (!reading.ok) throw new Error(`${text}: ${reading.problem.code}`);
    return reading.expression;
  });
  return compareExpressions(mine!, theirs!, setting);
}

describe('matrix expressions', () => {
  it.each([
    ['A B', 'B A', 'incorrect', 'matrices do not commute'],
    ['(A B)^T', 'B^T A^T', 'correct', 'the transpose of a product'],
    ['x^T A', '(A^T x)^T', 'correct', 'a row'],
    ['x · z', 'x^T z', 'correct', 'the dot product'],
    ['x^T z', 'z^T x', 'correct', 'a scalar is its transpose'],
    ['x z^T', 'z x^T', 'incorrect', 'the outer product is not symmetric'],
    ['x ⊙ z', 'z ⊙ x', 'correct', 'entry by entry'],
    ['A ⊙ B', 'A B', 'incorrect', 'elementwise is not the matrix product'],
    ['A^2', 'A A', 'correct', 'the square of a matrix'],
    ['c W x', 'W (c x)', 'correct', 'a scalar goes anywhere'],
    ['A(x + z)', 'A x + A z', 'correct', 'distributive'],
    ['(1,2)', '[1;2]', 'correct', 'a tuple is a column'],
  ])('%s against %s: %s (%s)', (submission, reference, verdict) => {
    expect(judge(submission, reference).verdict).toBe(verdict);
  });

  it.each([
    ['W y', 'y', { operator: 'multiply', left: SHAPES['W'], right: SHAPES['y'], start: 0, end: 3 }],
    ['x + y', 'y', { operator: 'add', left: SHAPES['x'], right: SHAPES['y'] }],
    ['c + x + y', 'y', { operator: 'add', left: SHAPES['x'], right: SHAPES['y'] }],
  ])('%s clashes', (submission, reference, clash) => {
    expect(judge(submission, reference)).toMatchObject({
      verdict: 'incorrect',
      reason: 'shape-clash',
      clash,
    });
  });

  it.each([
    ['[1,2]', '[1;2]', true],
    ['[1,3]', '[1;2]', false],
    ['(W x)^T', 'W x', true],
  ])('%s against %s has another shape; its transpose is right: %s', (submission, reference, transposed) => {
    expect(judge(submission, reference)).toMatchObject({ verdict: 'incorrect', reason: 'shape', transposed });
  });

  it('lists the wrong entries', () => {
    expect(judge('[[1,2],[3,4]]', '[[1,5],[3,6]]')).toMatchObject({
      verdict: 'incorrect',
      places: [
        { row: 1, column: 2 },
        { row: 2, column: 2 },
      ],
    });
  });
});
