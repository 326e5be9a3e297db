import type { Path } from '../subjects/complaint.ts';

/** What an author may want to look at in an exercise that is in order, by code, with what the sentence needs. */
export interface WarningData {
  /** A part that no example answers, or none rightly, or none wrongly. */
  'no-example': { readonly part: string };
  'no-right-example': { readonly part: string };
  'no-wrong-example': { readonly part: string };
  'answer-zero': { readonly part: string };
  /** The answer is a given, which stands in the exercise. */
  'answer-given': { readonly part: string; readonly name: string };
  'points-unset': Readonly<Record<string, never>>;
  'lone-dollar': Readonly<Record<string, never>>;
  'unreadable-formula': { readonly formula: string; readonly reason: string };
  /** A letter in a formula of the statement that nothing in the exercise is called by. */
  'unknown-symbol': { readonly symbol: string };
  'unused-given': { readonly name: string };
  'unused-parameter': { readonly name: string };
}

export type WarningCode = keyof WarningData;

/** Something to look at, and where; the sentences are in feedback/. */
export type Warning = {
  [C in WarningCode]: { readonly code: C; readonly path: Path; readonly data: WarningData[C] };
}[WarningCode];
