import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { prepareExercise, sayComplaint, type PreparedExercise } from '../../grader/index.ts';
import { revisionOf } from './revision.ts';
import { readSource, type LocatedComplaint, type Source } from './source.ts';

/** An exercise made ready, or all that is wrong with its file. */
export type Loading =
  | { readonly ok: true; readonly file: string; readonly exercise: PreparedExercise; readonly source: Source }
  | { readonly ok: false; readonly file: string; readonly complaints: readonly LocatedComplaint[] };

/**
 * Loads one exercise file. Its folder is its topic; its name has to be its id, so that a person finds the file.
 * @throws what reading the file throws
 */
export async function loadExercise(file: string): Promise<Loading> {
  return parseExercise(file, await readFile(file, 'utf8'));
}

/** The same of a text: `file` says where it comes from. */
export function parseExercise(file: string, text: string): Loading {
  const source = readSource(file, text);
  if (!('data' in source)) return { ok: false, file, complaints: source };
  const topic = basename(dirname(resolve(file)));
  const preparation = prepareExercise(source.data, { topic, revision: revisionOf(source.data) });
  if (!preparation.ok) {
    const complaints = preparation.complaints.map((complaint) => ({
      file,
      ...source.place(complaint.path, complaint.code === 'unknown-field' ? 'key' : 'value'),
      message: `${complaint.path.join('.')}: ${sayComplaint(complaint)}`,
    }));
    return { ok: false, file, complaints };
  }
  const { exercise } = preparation;
  if (basename(file).replace(/\.ya?ml$/, '') === exercise.id) return { ok: true, file, exercise, source };
  const message = `id: the file has to be named after its id, ${exercise.id}.yaml`;
  return { ok: false, file, complaints: [{ file, ...source.place(['id']), message }] };
}
