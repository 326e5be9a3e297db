import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { faultOfId, newFileOf, schemaFrom, titleOf } from '../../authoring/new-file.ts';
import { newExercise } from '../../authoring/new-exercise.ts';
import type { TEMPLATES } from '../../authoring/templates.ts';
import { OutputError } from '../../bulk/output/output-error.ts';
import { isSystemError } from '../../bulk/system-error.ts';
import { exerciseFiles } from '../../catalog/catalog.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { OWN_EXERCISES } from '../open-catalog.ts';

/** Writes a new exercise to start from. */
export async function run({ operands, options, errors }: Invocation): Promise<ExitCode> {
  const folder = options['exercises'] ?? OWN_EXERCISES;
  const place = newFileOf(operands[0]!, folder);
  if (place === undefined)
    throw new UsageError(`"${operands[0]}" has to be a file that ends in .yaml, or TOPIC/ID.`);
  const { file, id } = place;
  const fault = faultOfId(id);
  if (fault !== undefined) throw new UsageError(`"${id}" is no id of an exercise: ${fault}.`);
  const subject = (options['subject'] ?? 'function') as keyof typeof TEMPLATES;
  const title = options['title'] ?? titleOf(id);
  if (title.trim() === '' || title.length > 200)
    throw new UsageError('--title has to have 1 to 200 characters.');
  const namesake = await namesakeOf(id, file, folder);
  if (namesake !== undefined)
    throw new OutputError(`There is an exercise "${id}" in ${namesake}; take another id.`);
  const schema = schemaFrom(file, join(OWN_EXERCISES, 'exercise.schema.json'));
  await writeNew(file, await newExercise({ subject, id, title, schema }));
  errors.write(
    `Wrote ${file}. Change it, and see what comes of it with\n  nabla exercises check --watch ${file}\n`,
  );
  return EXIT.done;
}

/** Another file with an exercise of this id, where the new one goes among the exercises of a folder. */
async function namesakeOf(id: string, file: string, folder: string): Promise<string | undefined> {
  if (!resolve(file).startsWith(resolve(folder))) return undefined;
  const files = await exerciseFiles(folder).catch(() => []);
  return files.find(
    (other) => basename(other).replace(/\.ya?ml$/, '') === id && resolve(other) !== resolve(file),
  );
}

async function writeNew(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutputError(
      error.code === 'EEXIST' && basename(error.path ?? '') === basename(file)
        ? `${file} is there already and stays as it is; take another name.`
        : `${file} cannot be written (${error.code}).`,
      { cause: error },
    );
  }
}
