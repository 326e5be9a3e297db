/** What an analysis lacks, and what to do about it. */
export const NOTES = {
  csv: 'CSV holds verdicts alone. For scores, mistakes and answers report on the NDJSON or JSON results.',
  'no-feedback':
    'Some wrong answers were graded without feedback, so that their mistakes are not known: grade with --feedback full.',
  'no-answers':
    'Some results do not show how answers were read, so that these are in no cluster: grade with --feedback full.',
  'not-in-catalog':
    'The exercise is not among those at hand: answers are together only where they are written alike. --exercises names a folder.',
  'changed-since':
    'The exercise has changed since this was graded: answers are compared as the exercise is now.',
  'several-revisions':
    'The exercise was changed in between: answers to different revisions are in different clusters.',
} as const;

export type NoteCode = keyof typeof NOTES;
