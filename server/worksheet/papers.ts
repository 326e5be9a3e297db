/** The sizes of paper that can be printed on, as CSS names them. */
export const PAPERS = ['a4', 'letter'] as const;

export type Paper = (typeof PAPERS)[number];
