import type { Verdict } from '../../grader/result.ts';

/** A verdict for a person: a sign, which does not rest on colour, and a word. */
export const VERDICT_WORDS = {
  correct: { sign: '✓', word: 'Correct' },
  partial: { sign: '◐', word: 'Partly correct' },
  incorrect: { sign: '✗', word: 'Incorrect' },
  invalid: { sign: '⚠', word: 'Could not be read; this costs nothing' },
  undecided: { sign: '?', word: 'Undecided: a person will look at it' },
  pending: { sign: '…', word: 'A person will grade it' },
  missing: { sign: '–', word: 'Not answered' },
} as const satisfies Record<Verdict, { readonly sign: string; readonly word: string }>;

/** An answer that is right by what it builds on. */
export const CARRIED_WORDS = { sign: '◐', word: 'Right by your own earlier answers' } as const;
