import type { EntryPatterns } from '../diagnosis/entry-pattern.ts';

/** What would put right all wrong entries at once. */
export const ENTRY_SENTENCES = {
  'entries-transposed': () => 'Rows and columns are swapped: transposed, yours would be right.',
  'rows-reversed': () => 'The rows are in reverse order. Begin with the last.',
  'columns-reversed': () => 'The columns are in reverse order. Begin with the last.',
  'rows-shifted': () => 'Each row stands one too high or too low. Look at where the first belongs.',
  'columns-shifted': () => 'Each column stands one too far to the side. Look at where the first belongs.',
  'row-negated': ({ row }) => `Row ${row} would be right with the other sign.`,
  'column-negated': ({ column }) => `Column ${column} would be right with the other sign.`,
  'entries-scaled': ({ factor }) => `All entries are ${factor} times what they should be. Look for a factor.`,
} satisfies { [C in keyof EntryPatterns]: (data: EntryPatterns[C]) => string };
