import { cellsOf } from '../bulk/input/csv-cells.ts';
import { delimiterOf } from '../bulk/input/csv-header.ts';
import { InputError } from '../bulk/input/input-error.ts';
import { LearnerId } from '../schemas/learner.ts';
import type { Learner } from './learner.ts';

/** So many sheets of paper are one order. */
export const MOST_LEARNERS = 5000;

/** Heads of the column that says who it is, the first that is there. */
const ID_COLUMNS = ['learner', 'id'];

/**
 * The learners of a file: CSV with a column `learner` (or `id`) and perhaps `name`, or else an id a line.
 * @throws {InputError} with the line of what is wrong
 */
export function readLearners(text: string, file: string): readonly Learner[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const rows = lines.flatMap((line, i) => (line.trim() === '' ? [] : [{ line, number: i + 1 }]));
  const header = rows[0]?.line ?? '';
  const delimiter = delimiterOf(header);
  const heads = cellsOf(header, delimiter)?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const idColumn = ID_COLUMNS.map((name) => heads.indexOf(name)).find((at) => at >= 0);
  const isTable = idColumn !== undefined;
  if (!isTable && heads.length > 1)
    throw new InputError(`${file} has no column "learner"; name the columns in its first line.`);
  const learners = (isTable ? rows.slice(1) : rows).map(({ line, number }) => {
    const place = `${file}:${number}`;
    const cells = isTable ? cellsOf(line, delimiter) : [line];
    if (!cells) throw new InputError(`${place}: The quotes do not fit. Double those inside a cell.`);
    return learnerOf(cells[idColumn ?? 0] ?? '', cells[heads.indexOf('name')], place);
  });
  refuseTwice(learners, file);
  if (learners.length === 0 || learners.length > MOST_LEARNERS)
    throw new InputError(`${file} has ${learners.length} learners; 1 to ${MOST_LEARNERS} can have sheets.`);
  return learners;
}

function learnerOf(id: string, name: string | undefined, place: string): Learner {
  if (id.trim() === '') throw new InputError(`${place}: The id of the learner is missing.`);
  const parsed = LearnerId.safeParse(id.trim());
  if (!parsed.success) throw new InputError(`${place}: ${parsed.error.issues[0]!.message}.`);
  return { id: parsed.data, ...(name?.trim() && { name: name.trim() }) };
}

function refuseTwice(learners: readonly Learner[], file: string): void {
  const seen = new Set<string>();
  for (const { id } of learners) {
    if (seen.has(id)) throw new InputError(`${file} names the learner "${id}" twice.`);
    seen.add(id);
  }
}
