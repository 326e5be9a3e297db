import { expect, it } from 'vitest';
import { isOpposite } from '../../grader/diagnosis/opposite.ts';
import { judgeAnswer } from '../../grader/answers/kinds.ts';
import type { Kind } from '../../grader/answers/content.ts';
import { taskFor } from '../answers/task.ts';
import { expressionOf } from '../expression-of.ts';

interface Row {
  readonly kind: Extract<Kind, 'number' | 'expression' | 'formula-matrix'>;
  readonly answer: string;
  readonly reference: string;
  readonly opposite: boolean;
  readonly why: string;
}

const rows: readonly Row[] = [
  { kind: 'expression', answer: 'y - x', reference: 'x - y', opposite: true, why: 'every sign turned' },
  { kind: 'expression', answer: 'x + y', reference: 'x - y', opposite: false, why: 'one sign turned' },
  {
    kind: 'expression',
    answer: '2 - x',
    reference: 'x',
    opposite: false,
    why: 'the witness is x = 2, y is 0',
  },
  { kind: 'number', answer: '46', reference: '-46', opposite: true, why: 'a whole number' },
  { kind: 'number', answer: '-2.17', reference: '2.1716', opposite: true, why: 'rounded' },
  { kind: 'number', answer: '-2.5', reference: '2.1716', opposite: false, why: 'not near enough' },
  { kind: 'formula-matrix', answer: '[-x, -y]', reference: '[x, y]', opposite: true, why: 'all entries' },
  { kind: 'formula-matrix', answer: '[-x, y]', reference: '[x, y]', opposite: false, why: 'one entry only' },
];

it.each(rows)('$answer for $reference: $opposite ($why)', ({ kind, answer, reference, opposite }) => {
  const task = taskFor(kind, reference);
  const content = expressionOf(answer);
  const found = judgeAnswer(task, content);
  expect(found.verdict).toBe('incorrect');
  const witness = 'witness' in found ? found.witness : undefined;
  expect(isOpposite(task, content, witness)).toBe(opposite);
  expect(isOpposite(task, content)).toBe(opposite);
});
