import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FigureMode, PreparedExercise } from '../../grader/index.ts';
import { OutputError } from '../bulk/output/output-error.ts';
import { isSystemError } from '../bulk/system-error.ts';
import { exerciseFigures } from '../figures/exercise-figures.ts';

/**
 * Writes the pictures of an exercise to `<folder>/<id>-1.svg` and so on; of those from before that it has no longer, there are none
 * left. Returns how many there are.
 * @throws {OutputError}
 */
export async function writeFigures(
  exercise: PreparedExercise,
  mode: FigureMode,
  folder: string,
): Promise<number> {
  const figures = exerciseFigures(exercise, mode);
  try {
    await mkdir(folder, { recursive: true });
    for (const [i, { file }] of figures.entries())
      await writeFile(join(folder, `${exercise.id}-${i + 1}.svg`), file());
    await removeFrom(figures.length + 1, exercise.id, folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutputError(`${folder} cannot be written (${error.code}).`, { cause: error });
  }
  return figures.length;
}

async function removeFrom(first: number, id: string, folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = name.startsWith(`${id}-`)
      ? /^(\d+)\.svg$/.exec(name.slice(id.length + 1))?.[1]
      : undefined;
    if (number !== undefined && Number(number) >= first) await rm(join(folder, name));
  }
}
