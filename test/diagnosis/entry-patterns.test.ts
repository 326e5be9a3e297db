import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../grader/answers/kinds.ts';
import { entryPatternIn } from '../../grader/diagnosis/entry-pattern.ts';
import { shareOfEntries } from '../../grader/diagnosis/right-entries.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { evaluateEntries } from '../../grader/graph/evaluate.ts';
import { taskFor } from '../answers/task.ts';
import { expressionOf } from '../expression-of.ts';

interface Row {
  readonly kind: 'matrix' | 'formula-matrix';
  readonly answer: string;
  readonly reference: string;
  readonly pattern: readonly [code: string, data?: object] | undefined;
}

const matrix = (answer: string, reference: string, ...pattern: readonly [string, object?] | []): Row => ({
  kind: 'matrix',
  answer,
  reference,
  pattern: pattern.length === 0 ? undefined : pattern,
});

const formulas = (answer: string, reference: string, ...pattern: readonly [string, object?] | []): Row => ({
  ...matrix(answer, reference, ...pattern),
  kind: 'formula-matrix',
});

const rows: readonly Row[] = [
  matrix('[1, 3; 2, 4]', '[1, 2; 3, 4]', 'entries-transposed'),
  matrix('[5, 6; 3, 4; 1, 2]', '[1, 2; 3, 4; 5, 6]', 'rows-reversed'),
  matrix('[2, 1; 4, 3]', '[1, 2; 3, 4]', 'columns-reversed'),
  matrix('[5, 6; 1, 2; 3, 4]', '[1, 2; 3, 4; 5, 6]', 'rows-shifted'),
  matrix('[3, 4; 5, 6; 1, 2]', '[1, 2; 3, 4; 5, 6]', 'rows-shifted'),
  matrix('[2, 3, 1]', '[1, 2, 3]', 'columns-shifted'),
  matrix('[1, 2; -3, -4]', '[1, 2; 3, 4]', 'row-negated', { row: 2 }),
  matrix('[1, -2; 3, -4]', '[1, 2; 3, 4]', 'column-negated', { column: 2 }),
  matrix('[2, 4; 6, 8]', '[1, 2; 3, 4]', 'entries-scaled', { factor: '2' }),
  matrix('[0.1, 0.2; 0.3, 0.4]', '[1, 2; 3, 4]', 'entries-scaled', { factor: '1/10' }),
  matrix('[1.462; 0.538]', '[sigma(1); sigma(-1)]', 'entries-scaled', { factor: '2' }),
  matrix('[1, 2; 3, 5]', '[1, 2; 3, 4]'),
  matrix('[1, 2; -3, -5]', '[1, 2; 3, 4]'),
  matrix('[7, 14; 21, 28]', '[1, 2; 3, 4]'),
  matrix('[0, 0; 0, 0]', '[1, 2; 3, 4]'),
  formulas('[x, 2y; 3, x y]', '[x, 3; 2y, x y]', 'entries-transposed'),
  formulas('[x^2; 2x y]', '[2x y; x^2]', 'rows-reversed'),
  formulas('[x, y; -3, -x y]', '[x, y; 3, x y]', 'row-negated', { row: 2 }),
  formulas('[x; y]', '[2x; y]'),
];

describe('one rule that would put all entries right', () => {
  it.each(rows)('$answer for $reference: $pattern', ({ kind, answer, reference, pattern }) => {
    const task = taskFor(kind, reference);
    const content = expressionOf(answer);
    const found = judgeAnswer(task, content);
    const places = 'places' in found ? found.places : undefined;
    expect(entryPatternIn(content, task, places!)).toEqual(pattern && { code: pattern[0], data: pattern[1] });
  });
});

describe('the share of entries that are right', () => {
  it.each([
    { answer: '[1, 2; 3, 5]', share: 3 / 4, why: 'one is wrong' },
    { answer: '[1, 0]', share: 1 / 2, why: 'of two, one is right', reference: '[1, 2]' },
    { answer: '[0, 0; 0, 0]', share: 0, why: 'none is right' },
    {
      answer: '[0, 0; 0, 0]',
      share: 0,
      why: 'one value everywhere, right in two',
      reference: '[0, 0; 3, 4]',
    },
    {
      answer: '[0, 0; 0, 4]',
      share: 1 / 4,
      why: 'nearly everywhere, wrong twice',
      reference: '[0, 2; 3, 4]',
    },
    {
      answer: '[0, 0; 3, 5]',
      share: 3 / 4,
      why: 'a value that is right where it stands',
      reference: '[0, 0; 3, 4]',
    },
  ])('$answer: $share ($why)', ({ answer, share, reference = '[1, 2; 3, 4]' }) => {
    const content = expressionOf(answer);
    const found = judgeAnswer(taskFor('matrix', reference), content);
    const places = ('places' in found && found.places) || [];
    expect(shareOfEntries(evaluateEntries(content, PLAIN_SETTING), places)).toBe(share);
  });
});
