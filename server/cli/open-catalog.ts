import { fileURLToPath } from 'node:url';
import { InputError } from '../bulk/input/input-error.ts';
import { isSystemError } from '../bulk/system-error.ts';
import { loadCatalog, type Catalog } from '../catalog/catalog.ts';
import { printComplaint } from '../catalog/source.ts';
import type { Invocation } from './command.ts';

/** The exercises that come with Nabla. */
export const OWN_EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url));

/**
 * The exercises of the folder that `--exercises` names, else those that come with Nabla. A file that cannot be used is
 * complained about and left out.
 * @throws {InputError}
 */
export async function openCatalog({ options, errors }: Invocation): Promise<Catalog> {
  const folder = options['exercises'] ?? OWN_EXERCISES;
  const catalog = await loadCatalog(folder).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    throw new InputError(`The folder of exercises ${folder} cannot be read.`, { cause: error });
  });
  for (const complaint of catalog.complaints) errors.write(`${printComplaint(complaint)}\n`);
  return catalog;
}
