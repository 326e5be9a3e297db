import type { EntryMistakes } from '../../mistakes/entries.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const ENTRY_SENTENCES: MistakeSentences<EntryMistakes> = {
  'rows-for-columns': {
    says: () => 'Rows and columns are exchanged: transposed, yours would be right.',
    supposing: () => 'rows and columns are exchanged',
  },
  'entries-in-other-order': {
    says: () => 'The values are right, but in another order.',
    supposing: () => 'the entries are put in another order',
  },
  'truth-values-turned': {
    says: ({ column }) => `In the column ${column} 0 and 1 are exchanged.`,
    supposing: ({ column }) => `0 and 1 are exchanged in the column ${column}`,
  },
  'other-gate': {
    says: ({ column, gate }) =>
      `The column ${column} is what ${gate.toUpperCase()} says of the first two: another gate is meant.`,
    supposing: ({ column, gate }) => `${gate.toUpperCase()} is taken for the column ${column}`,
  },
};
