import type { Tally } from '../bulk/tally.ts';

/** What became of the rows of a file, in sentences. */
export function gradeSummary(tally: Tally): string {
  const { graded, fullMarks, unreadable, open, failures, refused } = tally;
  const lines = [
    `Graded ${graded}: ${fullMarks} with full marks, ${unreadable} with an unreadable answer, ` +
      `${open} for a person to decide.`,
  ];
  if (failures > 0)
    lines.push(`${failures} answers are undecided because of a failure of Nabla; please report it.`);
  if (refused > 0) lines.push(`Not graded: ${refused} (${refusedLines(tally)}).`);
  return `${lines.join('\n')}\n`;
}

function refusedLines({ refused, refusedLines: lines }: Tally): string {
  const more = refused > lines.length ? ', …' : '';
  return `${refused === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`;
}
