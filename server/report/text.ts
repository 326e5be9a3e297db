import { columnsOf } from './columns.ts';
import { NOTES } from './notes.ts';
import type { ExerciseReport, PartReport, Report } from './report.ts';
import { sectionsOf, type Item, type Section } from './sections.ts';
import { counted, nameOf, notGradedOf, printable, sizeOf } from './words.ts';

/** Learners that are named of an answer. */
const MOST_NAMED = 5;

/** Longer texts are cut off: all of them is in the JSON report. */
const MAX_LENGTH = 100;

/** A report for a terminal. */
export function reportText(report: Report, top: number): string {
  const blocks = report.exercises.map((exercise) => exerciseText(exercise, top));
  const notGraded = notGradedOf(report);
  if (blocks.length === 0) blocks.push('There are no graded submissions.\n');
  return [...blocks, ...(notGraded === '' ? [] : [`${notGraded}\n`])].join('\n');
}

function exerciseText(exercise: ExerciseReport, top: number): string {
  const { exercise: id, title, notes, parts } = exercise;
  const head = `${printable(id)}${title === undefined ? '' : `: ${title}`}\n${sizeOf(exercise)}\n`;
  const said = notes.map((note) => `Note: ${NOTES[note]}\n`).join('');
  const table = aligned(columnsOf(exercise).map((row) => row.map(printable)));
  return `${head}${said}\n${table}${parts.map((part) => partText(part, top)).join('')}`;
}

/** Numbers below each other, behind the name of the part. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const pad = (cell: string, i: number): string =>
    i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!);
  return rows.map((row) => `  ${row.map(pad).join('  ')}\n`).join('');
}

function partText(part: PartReport, top: number): string {
  const sections = sectionsOf(part, top);
  if (sections.length === 0) return '';
  return `\n${printable(part.part)}\n${sections.map(sectionText).join('')}`;
}

function sectionText({ title, items, more }: Section): string {
  const width = Math.max(...items.map(({ count }) => String(count).length));
  const lines = items.map((item) => `    ${String(item.count).padStart(width)} × ${itemText(item)}\n`);
  return `  ${title}\n${lines.join('')}${more === '' ? '' : `    ${more}\n`}`;
}

function itemText(item: Item): string {
  const { code, message, read, typed, seed, otherWritings } = item;
  const shown = read?.text ?? (typed === undefined ? undefined : `"${typed}"`);
  const answer = [
    ...(shown === undefined ? [] : [shortened(shown)]),
    ...(seed > 0 ? [`of seed ${seed}`] : []),
    ...(otherWritings > 0 ? [`in ${counted(otherWritings, 'other form')} too`] : []),
  ].join(', ');
  if (code === undefined) return `${answer} (${namesOf(item)})`;
  return `${code}${answer === '' ? '' : `, such as ${answer}`}: ${shortened(message ?? '')}`;
}

function namesOf({ submitters, count }: Item): string {
  const named = submitters.slice(0, MOST_NAMED).map((submitter) => printable(nameOf(submitter)));
  return count > named.length ? `${named.join(', ')} and ${count - named.length} more` : named.join(', ');
}

function shortened(text: string): string {
  const line = printable(text);
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
