import { readFile } from 'node:fs/promises';
import { LARGEST_SEED } from '../../../grader/index.ts';
import { InputError } from '../../bulk/input/input-error.ts';
import { OutputError } from '../../bulk/output/output-error.ts';
import { isSystemError } from '../../bulk/system-error.ts';
import { decodeUtf8 } from '../../json/utf8.ts';
import { exercisesOf, type Item } from '../../worksheet/assignment.ts';
import { numberedLearners, type Learner } from '../../worksheet/learner.ts';
import type { Paper } from '../../worksheet/papers.ts';
import { MOST_LEARNERS, readLearners } from '../../worksheet/read-learners.ts';
import { writeSheets } from '../../worksheet/write-sheets.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openCatalogAsNeeded } from '../open-catalog.ts';
import { showCount } from '../progress.ts';
import { orUsageError } from '../usage-of-fault.ts';
import { readWhole } from '../whole-number.ts';

/** Writes the sheets of a class, or one, with solutions and the key. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, errors } = invocation;
  const folder = options['out'];
  if (folder === undefined) throw new UsageError('nabla worksheet needs --out FOLDER, where to write.');
  const items = operands.map(itemOf);
  const from = readWhole(options['seed-from'], '--seed-from', 1, LARGEST_SEED - MOST_LEARNERS);
  const learners = await learnersOf(options['learners']);
  const catalog = await openCatalogAsNeeded(invocation);
  const sheets = Math.max(learners.length, 1);
  const progress = showCount(learners.length, 'sheets', errors);
  let written = 0;
  try {
    const answers = await writeSheets({
      title: options['title'] ?? 'Worksheet',
      learners,
      exercises: (learner, i) => orUsageError(() => exercisesOf(items, learner, i, { from }, catalog)),
      paper: (options['paper'] ?? 'a4') as Paper,
      folder,
      onSheet: () => progress.update(++written),
    });
    progress.stop();
    const told = `${counted(sheets, 'sheet')} and ${counted(answers, 'answer')}`;
    errors.write(`Wrote ${told} to ${folder}.\n`);
    return EXIT.done;
  } catch (error) {
    progress.stop();
    if (!isSystemError(error)) throw error;
    throw new OutputError(`${folder} cannot be written (${error.code}).`, { cause: error });
  }
}

/** `graph-e-c-d`, or a certain variant of it: `graph-e-c-d@7`. */
function itemOf(operand: string): Item {
  const [id, seed, ...rest] = operand.split('@');
  if (rest.length > 0) throw new UsageError(`"${operand}" has to be an exercise, or ID@SEED.`);
  const whole = readWhole(seed, `the seed of ${id}`, 0, LARGEST_SEED);
  return { id: id!, ...(whole !== undefined && { seed: whole }) };
}

async function learnersOf(text: string | undefined): Promise<readonly Learner[]> {
  if (text === undefined) return [];
  if (/^\d+$/.test(text)) return numberedLearners(readWhole(text, '--learners', 1, MOST_LEARNERS)!);
  const bytes = await readFile(text).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    throw new InputError(`${text} cannot be read (${error.code}).`, { cause: error });
  });
  const learners = decodeUtf8(bytes);
  if (learners === undefined) throw new InputError(`${text} is not well-formed UTF-8; save it as UTF-8.`);
  return readLearners(learners, text);
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
