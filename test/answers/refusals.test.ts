import { describe, expect, it } from 'vitest';
import { KIND_NAMES, type Kind } from '../../grader/answers/content.ts';
import type { AnswerReading } from '../../grader/answers/kind.ts';
import { readAnswer } from '../../grader/answers/kinds.ts';
import type { Answer } from '../../grader/result.ts';
import { FORMS } from './forms.ts';
import { taskFor } from './task.ts';

const { vocabulary } = taskFor('expression', 'x');

function reading(kind: Kind, answer: Answer): AnswerReading<Kind> {
  return readAnswer({ kind, form: FORMS[kind], vocabulary }, answer);
}

describe('JSON that is no answer of the kind', () => {
  it.each([
    { kind: 'number', answer: true, code: 'not-a-number' },
    { kind: 'number', answer: [29], code: 'not-a-number' },
    { kind: 'number', answer: Infinity, code: 'not-a-number' },
    { kind: 'number', answer: NaN, code: 'not-a-number' },
    { kind: 'expression', answer: false, code: 'not-text' },
    { kind: 'expression', answer: ['x'], code: 'not-text' },
    { kind: 'matrix', answer: true, code: 'not-a-matrix' },
    { kind: 'matrix', answer: [], code: 'not-a-matrix' },
    { kind: 'matrix', answer: [[]], code: 'not-a-matrix' },
    { kind: 'matrix', answer: [[1, 2], 3], code: 'not-a-matrix' },
    { kind: 'matrix', answer: [[1, 2], [3]], code: 'ragged-matrix' },
    { kind: 'matrix', answer: [[1, [2]]], code: 'not-a-matrix' },
    { kind: 'matrix', answer: [true, false], code: 'not-a-matrix' },
    { kind: 'matrix', answer: [1, Infinity], code: 'not-a-matrix' },
    { kind: 'matrix', answer: Array.from({ length: 33 }, () => 0), code: 'matrix-too-large' },
    { kind: 'matrix', answer: [Array.from({ length: 33 }, () => 0)], code: 'matrix-too-large' },
    { kind: 'formula-matrix', answer: [['x', 'y'], ['x']], code: 'ragged-matrix' },
    { kind: 'graph', answer: 3, code: 'not-text' },
    { kind: 'graph', answer: ['n1 = 5x', 3], code: 'not-text' },
    { kind: 'order', answer: ['x', 3], code: 'not-an-order' },
    { kind: 'order', answer: ['x', 'z'], code: 'unknown-name' },
    { kind: 'chain', answer: ['dy/dx'], code: 'not-text' },
    { kind: 'text', answer: 3, code: 'not-text' },
    { kind: 'text', answer: ['Because.'], code: 'not-text' },
  ] as const)('$kind $answer: $code', ({ kind, answer, code }) => {
    expect(reading(kind, answer)).toMatchObject({
      ok: false,
      problem: { code, start: 0, end: 0 },
    });
  });

  it('points at the entry and at the place inside it', () => {
    expect(
      reading('formula-matrix', [
        ['x', '2y'],
        ['x^', '1'],
      ]),
    ).toMatchObject({
      ok: false,
      problem: { start: 2, end: 2, data: { entry: { row: 2, column: 1 } } },
    });
  });
});

function isReadingOrProblem(found: AnswerReading<Kind>): boolean {
  return found.ok ? found.content !== undefined : found.problem.start <= found.problem.end;
}

describe('whatever JSON holds, reading gives an answer or a problem', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`) as never;
  const hostile = [
    deep,
    [deep, deep],
    'x'.repeat(1_000_000),
    '('.repeat(1999),
    '__proto__',
    'constructor',
    [['__proto__', 'toString']],
    '\u0000',
    '\ud800',
    -0,
    5e-324,
    1.7976931348623157e308,
    [[1, 2], { length: 2 } as never],
    { length: 1, 0: 1 } as never,
    { toString: 'x' } as never,
  ];

  it.each(KIND_NAMES.flatMap((kind) => hostile.map((answer, row) => ({ kind, answer, row }))))(
    '$kind, row $row',
    ({ kind, answer }) => {
      expect(reading(kind, answer)).toSatisfy(isReadingOrProblem);
    },
  );
});
