import { printShape, sameShape, type Shape } from '../language/shape.ts';
import { NOT_DEFINED } from './content.ts';
import type { AnswerKind } from './kind.ts';
import { readShape } from './shape-reading.ts';

/** A number of rows and a number of columns, or "not defined". */
export const shape: AnswerKind<'shape'> = {
  read: (answer) => readShape(answer),
  judge(content, { reference }) {
    if (content === reference) return { verdict: 'correct', method: 'shape' };
    if (reference === NOT_DEFINED) return { verdict: 'incorrect', reason: 'does-not-exist', method: 'shape' };
    if (content === NOT_DEFINED) return { verdict: 'incorrect', reason: 'exists', method: 'shape' };
    if (sameShape(content, reference)) return { verdict: 'correct', method: 'shape' };
    const swapped = sameShape(turned(content), reference);
    return { verdict: 'incorrect', reason: 'other-shape', method: 'shape', swapped };
  },
  show(content) {
    if (content === NOT_DEFINED) return { latex: `\\text{${NOT_DEFINED}}`, text: NOT_DEFINED };
    return { latex: `${content.rows} \\times ${content.columns}`, text: printShape(content), shape: content };
  },
  opposite: () => undefined,
  float: () => NaN,
  clash: () => undefined,
};

function turned({ rows, columns }: Shape): Shape {
  return { rows: columns, columns: rows };
}
