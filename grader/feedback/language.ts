/** The languages that feedback is said in. Each has a sentence for every code: `remarks.ts` and `problems.ts` do not compile without. */
export const LANGUAGES = ['en'] as const;

export type Language = (typeof LANGUAGES)[number];
