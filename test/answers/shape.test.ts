import { describe, expect, it } from 'vitest';
import { readShape } from '../../grader/answers/shape-reading.ts';

describe('a shape is read', () => {
  it.each([
    { given: '4x2', rows: 4, columns: 2 },
    { given: '4 × 2', rows: 4, columns: 2 },
    { given: '4X2', rows: 4, columns: 2 },
    { given: '4 by 2', rows: 4, columns: 2 },
    { given: '4 BY 2', rows: 4, columns: 2 },
    { given: '(4, 2)', rows: 4, columns: 2 },
    { given: '[4, 2]', rows: 4, columns: 2 },
    { given: '4,2', rows: 4, columns: 2 },
    { given: '4*2', rows: 4, columns: 2 },
    { given: '4 2', rows: 4, columns: 2 },
    { given: '4\\times 2', rows: 4, columns: 2 },
    { given: '$4 \\times 2$', rows: 4, columns: 2 },
    { given: '\\left(4, 2\\right)', rows: 4, columns: 2 },
    { given: [4, 2], rows: 4, columns: 2 },
    { given: ['4', '2'], rows: 4, columns: 2 },
    { given: '100x1', rows: 100, columns: 1 },
  ])('$given', ({ given, rows, columns }) => {
    expect(readShape(given)).toEqual({ ok: true, content: { rows, columns } });
  });
});

describe('what is not a shape is refused', () => {
  it.each([
    { given: '4', suggestion: '4x1' },
    { given: '(4,)', suggestion: '4x1' },
    { given: 4, suggestion: '4x1' },
    { given: '\\mathbb{R}^{4}', suggestion: undefined },
    { given: '4x2x1', suggestion: undefined },
    { given: '4.0x2', suggestion: undefined },
    { given: '-4x2', suggestion: undefined },
    { given: 'mxn', suggestion: undefined },
    { given: true, suggestion: undefined },
    { given: [4], suggestion: undefined },
    { given: [[4, 2]], suggestion: undefined },
    { given: [[4], [2]], suggestion: undefined },
    { given: '4x'.repeat(1_000_000), suggestion: undefined },
    { given: '4x12345678', suggestion: undefined },
  ])('$suggestion', ({ given, suggestion }) => {
    const reading = readShape(given);
    expect(reading).toMatchObject({
      ok: false,
      problem: { code: 'not-a-shape', expected: 'rows x columns' },
    });
    expect(reading.ok ? undefined : reading.problem.suggestion).toBe(suggestion);
  });
});
