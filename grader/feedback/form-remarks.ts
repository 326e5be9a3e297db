import type { MarkedPiece, RemarkData } from '../diagnosis/remark.ts';

/** What is said of a right answer that is not in a required form: that it is right, and what to do with which piece of it. */
export const FORM_SENTENCES = {
  'not-expanded': (data) => `${right(data)} ${EXPANDING[data.todo](data)}.`,
  'not-factored': (data) =>
    data.common === undefined
      ? `${right(data)} ${shown(data.piece)} can be factored further.`
      : `${right(data)} take ${shown(data.common)} out of ${shown(data.piece)}.`,
  'not-in-lowest-terms': (data) =>
    data.common === undefined
      ? `${right(data)} bring ${shown(data.piece)} to lowest terms: above and below the line something cancels.`
      : `${right(data)} bring ${shown(data.piece)} to lowest terms: cancel ${shown(data.common)}.`,
  'not-a-single-fraction': (data) =>
    `${right(data)} write it as a single fraction: ${shown(data.piece)} still stands by itself.`,
  'numbers-not-combined': (data) => `${right(data)} work out the numbers in ${shown(data.piece)}.`,
  'function-not-allowed': (data) =>
    `${right(data)} write it without ${data.name}: replace ${shown(data.piece)}.`,
} satisfies Partial<{ [C in keyof RemarkData]: (data: RemarkData[C]) => string }>;

const EXPANDING = {
  'multiply-out': ({ piece }) => `multiply out ${shown(piece)}`,
  'divide-out': ({ piece }) => `divide ${shown(piece)} term by term`,
  collect: ({ terms }) => `collect the like terms ${terms.map(shown).join(' and ')}`,
} satisfies Record<RemarkData['not-expanded']['todo'], (data: RemarkData['not-expanded']) => string>;

function right({ place }: MarkedPiece): string {
  return place ? `Right, but in row ${place.row}, column ${place.column}` : 'Right, but';
}

/** Longer pieces are harder to read than to find. */
const LONGEST = 60;

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
