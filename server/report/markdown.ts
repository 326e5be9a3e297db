import { columnsOf } from './columns.ts';
import { NOTES } from './notes.ts';
import type { ExerciseReport, PartReport, Report } from './report.ts';
import { sectionsOf, type Item, type Section } from './sections.ts';
import { counted, nameOf, notGradedOf, sizeOf } from './words.ts';

/** Learners that are named of an answer. */
const MOST_NAMED = 20;

/** A report for a forge or a wiki. */
export function reportMarkdown(report: Report, top: number): string {
  const notGraded = notGradedOf(report);
  const blocks = [
    '# Item analysis',
    counted(report.submissions, 'submission') + ' graded.',
    ...(notGraded === '' ? [] : [notGraded]),
    ...report.exercises.map((exercise) => exerciseMarkdown(exercise, top)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function exerciseMarkdown(exercise: ExerciseReport, top: number): string {
  const { exercise: id, title, notes, parts } = exercise;
  const [head, ...rows] = columnsOf(exercise).map((row) => `| ${row.map(escaped).join(' | ')} |`);
  const rule = head!.replaceAll(/[^|]+/g, ' --- ');
  return [
    `## ${escaped(title ?? id)}`,
    `${code(id)}: ${sizeOf(exercise)}`,
    ...notes.map((note) => `> ${NOTES[note]}`),
    [head, rule, ...rows].join('\n'),
    ...parts.flatMap((part) => partMarkdown(part, top)),
  ].join('\n\n');
}

function partMarkdown(part: PartReport, top: number): readonly string[] {
  const sections = sectionsOf(part, top);
  return sections.length === 0 ? [] : [`### ${escaped(part.part)}`, ...sections.map(sectionMarkdown)];
}

function sectionMarkdown({ title, items, more }: Section): string {
  const lines = items.map((item) => `- ${item.count} × ${itemMarkdown(item)}`);
  return [`**${title}**`, '', ...lines, ...(more === '' ? [] : [`- ${more}`])].join('\n');
}

function itemMarkdown(item: Item): string {
  const { read, typed, seed, otherWritings, message } = item;
  const shown = read?.text ?? typed;
  const answer = [
    ...(shown === undefined ? [] : [code(shown)]),
    ...(seed > 0 ? [`of seed ${seed}`] : []),
    ...(otherWritings > 0 ? [`in ${counted(otherWritings, 'other form')} too`] : []),
  ].join(', ');
  if (item.code === undefined) return `${answer} (${namesOf(item)})`;
  return `${code(item.code)}${answer === '' ? '' : `, such as ${answer}`}: ${escaped(message ?? '')}`;
}

function namesOf({ submitters, count }: Item): string {
  const named = submitters.slice(0, MOST_NAMED).map((submitter) => escaped(nameOf(submitter)));
  return count > named.length ? `${named.join(', ')} and ${count - named.length} more` : named.join(', ');
}

/** What Markdown or HTML would take for markup, on one line. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>()#+\-!|~&$]/g, String.raw`\$&`);
}

/** A code span; its fence is longer than any row of backticks in the text. */
function code(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
