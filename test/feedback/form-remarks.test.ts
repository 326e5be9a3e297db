import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../grader/index.ts';
import type { RequiredForm } from '../../grader/index.ts';

const rows: readonly {
  readonly form: RequiredForm;
  readonly submission: string;
  readonly reference: string;
  readonly says: string;
  /** The piece of the text that is pointed at. */
  readonly at?: string;
}[] = [
  {
    form: 'expanded',
    submission: '3 + (x+1)^2',
    reference: 'x^2 + 2x + 4',
    says: 'Right, but multiply out (x + 1)^2.',
    at: '(x+1)^2',
  },
  {
    form: 'expanded',
    submission: 'x² + x² + 1',
    reference: '2x^2 + 1',
    says: 'Right, but collect the like terms x^2 and x^2.',
    at: 'x² + x² + 1',
  },
  {
    form: 'expanded',
    submission: '(x+1)/2',
    reference: 'x/2 + 1/2',
    says: 'Right, but divide (x + 1)/2 term by term.',
    at: '(x+1)/2',
  },
  {
    form: 'factored',
    submission: 'x^2 - 1',
    reference: '(x - 1)(x + 1)',
    says: 'Right, but x^2 - 1 can be factored further.',
    at: 'x^2 - 1',
  },
  {
    form: 'factored',
    submission: 'x(2x + 4)',
    reference: '2x(x + 2)',
    says: 'Right, but take 2 out of 2*x + 4.',
    at: '2x + 4',
  },
  {
    form: 'single-fraction',
    submission: '1 + 1/x',
    reference: '(x + 1)/x',
    says: 'Right, but write it as a single fraction: 1/x still stands by itself.',
    at: '1/x',
  },
  {
    form: 'lowest-terms',
    submission: '6/8',
    reference: '3/4',
    says: 'Right, but bring 6/8 to lowest terms: cancel 2.',
    at: '6/8',
  },
  {
    form: 'lowest-terms',
    submission: '[1, (x^2 - 1)/(x - 1)]',
    reference: '[1, x + 1]',
    says: 'Right, but in row 1, column 2 bring (x^2 - 1)/(x - 1) to lowest terms: above and below the line something cancels.',
  },
  {
    form: 'numbers-combined',
    submission: '2*3x',
    reference: '6x',
    says: 'Right, but work out the numbers in 2*3*x.',
    at: '2*3x',
  },
  {
    form: { without: ['σ'] },
    submission: '1 - sigmoid(x)',
    reference: '1/(1 + e^x)',
    says: 'Right, but write it without σ: replace sigmoid(x).',
    at: 'sigmoid(x)',
  },
];

describe('what is said of a right answer that is not in the form', () => {
  it.each(rows)('$submission: $says', ({ form, submission, reference, says, at }) => {
    const outcome = compareTexts({ submission, reference, form: [form] });
    const [feedback] = outcome.ok ? (outcome.comparison.feedback ?? []) : [];
    expect(feedback?.message).toBe(says);
    expect(feedback?.start === undefined ? undefined : submission.slice(feedback.start, feedback.end)).toBe(
      at,
    );
  });
});
