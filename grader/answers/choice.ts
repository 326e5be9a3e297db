import { readChoice } from './choice-reading.ts';
import type { AnswerKind } from './kind.ts';

/** One of the labels that the student sees. */
export const choice: AnswerKind<'choice'> = {
  read: (answer, _vocabulary, { choices }) => readChoice(answer, choices),
  judge: (content, { reference }) =>
    content === reference
      ? { verdict: 'correct', method: 'identical' }
      : { verdict: 'incorrect', reason: 'other-choice', method: 'identical' },
  show: (content) => ({ latex: `\\text{${content}}`, text: content }),
  opposite: () => undefined,
  float: () => NaN,
  clash: () => undefined,
  visible: ({ choices }) => ({ choices }),
};
