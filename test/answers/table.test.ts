import { describe, expect, it } from 'vitest';
import { judgeAnswer, readAnswer } from '../../grader/answers/kinds.ts';
import type { Task } from '../../grader/answers/kind.ts';
import { DEFAULT_TOLERANCE, PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { printText } from '../../grader/language/print-text.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import type { Answer } from '../../grader/result.ts';
import { expressionOf } from '../expression-of.ts';

const ONE = ['y'];
const TWO = ['x', 'y'];

function reading(answer: Answer, columns: readonly string[]) {
  const form = { columns, anyOrder: false };
  return readAnswer({ kind: 'table', form, vocabulary: openVocabulary() }, answer);
}

/** JSON's 2 is read as the decimal 2.0. */
function withoutPoint(text: string): string {
  return text.replace(/\b(\d+)\.0\b/g, '$1');
}

describe('a table is read', () => {
  it.each([
    {
      given: [
        [1, 2],
        [3, 4],
      ],
      columns: TWO,
      reads: '[[1, 2], [3, 4]]',
      why: 'JSON rows',
    },
    { given: [['1/2', 2]], columns: TWO, reads: '[[1/2, 2]]', why: 'texts as entries' },
    { given: '[[1, 2], [3, 4]]', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'rows in text' },
    { given: '[1 2; 3 4]', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'a matrix in text' },
    {
      given: '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
      columns: TWO,
      reads: '[[1, 2], [3, 4]]',
      why: 'LaTeX',
    },
    { given: '1 2\n3 4', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'a row a line' },
    {
      given: '1, 2\n\n 3 ,4 \n',
      columns: TWO,
      reads: '[[1, 2], [3, 4]]',
      why: 'with commas, and empty lines',
    },
    { given: '1\t2\r\n3\t4', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'from a spreadsheet' },
    { given: '1 2; -3 1/4', columns: TWO, reads: '[[1, 2], [-3, 1/4]]', why: 'rows up to a semicolon' },
    { given: '(1, 2)\n(3, 4)', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'each in brackets' },
    { given: '[1, 2],\n[3, 4]', columns: TWO, reads: '[[1, 2], [3, 4]]', why: 'and with commas between' },
    { given: '1, 2', columns: TWO, reads: '[[1, 2]]', why: 'of one row' },
    { given: [1, 2, 3], columns: ONE, reads: '[[1], [2], [3]]', why: 'one column as a flat array' },
    { given: [[1], [2]], columns: ONE, reads: '[[1], [2]]', why: 'as rows' },
    { given: [[1, 2]], columns: ONE, reads: '[[1], [2]]', why: 'as a row: it has no orientation' },
    { given: '[1, 2]', columns: ONE, reads: '[[1], [2]]', why: 'as a row in text' },
    { given: '[1; 2]', columns: ONE, reads: '[[1], [2]]', why: 'as a column in text' },
    { given: '(1, 2)', columns: ONE, reads: '[[1], [2]]', why: 'as a tuple' },
    { given: '[1, 2]^T', columns: ONE, reads: '[[1], [2]]', why: 'turned' },
    { given: '1, 2', columns: ONE, reads: '[[1], [2]]', why: 'as a list' },
    { given: '1\n2', columns: ONE, reads: '[[1], [2]]', why: 'as lines' },
    { given: 7, columns: ONE, reads: '[[7.0]]', why: 'of a single number' },
  ] as const)('$given: $why', ({ given, columns, reads }) => {
    const read = reading(given, columns);
    expect(read.ok && withoutPoint(printText(read.content))).toBe(withoutPoint(reads));
  });
});

describe('what is no table is refused, with the place', () => {
  it.each([
    { given: [[1, 2, 3]], columns: TWO, code: 'not-a-table', start: 0, end: 0, why: 'too many columns' },
    { given: '(1, 2, 3)', columns: TWO, code: 'not-a-table', start: 0, end: 9, why: 'too many columns' },
    {
      given: [
        [1, 2],
        [3, 4],
      ],
      columns: ONE,
      code: 'not-a-table',
      start: 0,
      end: 0,
      why: 'too many columns',
    },
    { given: [1, [2]], columns: ONE, code: 'not-a-table', start: 0, end: 0, why: 'half of it rows' },
    { given: true, columns: ONE, code: 'not-a-table', start: 0, end: 0, why: 'no numbers' },
    { given: '1 2\n3', columns: TWO, code: 'ragged-matrix', start: 0, end: 5, why: 'a short row' },
    {
      given: '1, 2\n3, 4+',
      columns: TWO,
      code: 'unexpected-end',
      start: 10,
      end: 10,
      why: 'an entry cut off',
    },
    {
      given: '1 2\n3 !',
      columns: TWO,
      code: 'unexpected-token',
      start: 6,
      end: 7,
      why: 'an entry without sense',
    },
    { given: '1 '.repeat(33), columns: ONE, code: 'matrix-too-large', start: 0, end: 0, why: 'too long' },
    {
      given: '1\n'.repeat(1500),
      columns: ONE,
      code: 'too-long',
      start: 2000,
      end: 3000,
      why: 'far too long',
    },
  ] as const)('$why', ({ given, columns, code, start, end }) => {
    expect(reading(given, columns)).toMatchObject({ ok: false, problem: { code, start, end } });
  });
});

function judged(answer: Answer, reference: string, columns: readonly string[], anyOrder: boolean) {
  const form = { columns, anyOrder };
  const task: Task<'table'> = {
    kind: 'table',
    reference: expressionOf(reference),
    form,
    vocabulary: openVocabulary(),
    setting: PLAIN_SETTING,
    tolerance: DEFAULT_TOLERANCE,
  };
  const read = readAnswer(task, answer);
  return read.ok ? judgeAnswer(task, read.content) : read.problem;
}

describe('a table is judged entry by entry', () => {
  const XOR = '[0 0 0; 0 1 1; 1 0 1; 1 1 0]';
  const HEADS = ['x1', 'x2', 'y'];
  it.each([
    { given: '0 0 0; 0 1 1; 1 0 1; 1 1 0', any: false, verdict: 'correct', why: 'the same' },
    { given: '1 1 0; 0 1 1; 1 0 1; 0 0 0', any: false, verdict: 'incorrect', why: 'rows in another order' },
    { given: '1 1 0; 0 1 1; 1 0 1; 0 0 0', any: true, verdict: 'correct', why: 'which may be any' },
    {
      given: '0 0 0; 0 0 0; 1 0 1; 1 1 0',
      any: true,
      verdict: 'incorrect',
      why: 'a row stands for one only',
    },
    { given: '0 0 0; 0 1 1; 1 0 1', any: true, verdict: 'incorrect', why: 'a row too few' },
  ])('$given, any order $any: $why', ({ given, any, verdict }) => {
    expect(judged(given, XOR, HEADS, any)).toMatchObject({ verdict });
  });

  it('names the wrong entry where the student wrote it', () => {
    expect(judged('1 1 1; 0 0 0; 0 1 1; 1 0 1', XOR, HEADS, true)).toMatchObject({
      reason: 'value',
      places: [{ row: 1, column: 3 }],
    });
  });

  it.each([
    { given: [0.333, 0.667], any: false, verdict: 'correct', why: 'rounded' },
    { given: [0.33, 0.667], any: false, verdict: 'partial', why: 'to too few digits' },
    { given: [0.667, 0.33], any: true, verdict: 'partial', why: 'in another order, to too few digits' },
    { given: [0.667, 0.333], any: false, verdict: 'incorrect', why: 'in another order' },
  ])('$given, any order $any: $why', ({ given, any, verdict }) => {
    expect(judged(given, '[1/3; 2/3]', ONE, any)).toMatchObject({ verdict });
  });
});
