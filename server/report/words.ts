import type { Verdict } from '../../grader/result.ts';
import type { Submitter } from './distinct-answers.ts';
import type { ExerciseReport, PartReport, Report } from './report.ts';

/** A verdict as the head of a column: what became of so many answers. */
export const OUTCOMES = {
  correct: 'correct',
  partial: 'partly',
  incorrect: 'wrong',
  invalid: 'unreadable',
  undecided: 'undecided',
  pending: 'pending',
  missing: 'missing',
} as const satisfies Record<Verdict, string>;

/** `67%`; what is not nothing, and what is not all, is never rounded to it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(100 * share)}%`;
}

/** `0.67 of 1` */
export function meanOf({ meanScore, points }: PartReport): string {
  return meanScore === null ? '–' : `${rounded(meanScore)} of ${points ?? '?'}`;
}

/** With two decimals, which is more than a class of hundreds tells. */
export function discriminationOf({ discrimination }: PartReport): string {
  return discrimination === null ? '–' : discrimination.toFixed(2).replace('-', '−');
}

function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** `3 submissions of 2 learners, 4 variants` */
export function sizeOf({ submissions, learners, variants }: ExerciseReport): string {
  const of = learners > 0 ? ` of ${counted(learners, 'learner')}` : '';
  return `${counted(submissions, 'submission')}${of}${variants > 1 ? `, ${variants} variants` : ''}`;
}

/** How much was not graded, and why; empty where all was. */
export function notGradedOf({ notGraded }: Report): string {
  if (notGraded.length === 0) return '';
  const total = notGraded.reduce((sum, { count }) => sum + count, 0);
  const codes = notGraded.map(({ code, count }) => `${count} × ${code}`);
  return `${counted(total, 'row')} not graded: ${codes.join(', ')}.`;
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** The learner, where the results name one, else the submission. */
export function nameOf({ id, learner }: Submitter): string {
  return String(learner ?? id);
}

/** A text without control characters, which could drive a terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
