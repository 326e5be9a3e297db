import { fileURLToPath } from 'node:url';
import { InputError } from '../bulk/input/input-error.ts';
import { isSystemError } from '../bulk/system-error.ts';
import { loadCatalog, openCatalogLazily, type Catalog } from '../catalog/catalog.ts';
import { printComplaint, type LocatedComplaint } from '../catalog/source.ts';
import type { Invocation } from './command.ts';

/** The exercises that come with Nabla. */
export const OWN_EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url));

/** The folder that `--exercises` names, else that of the exercises that come with Nabla. */
export function exercisesFolder(options: Invocation['options']): string {
  return options['exercises'] ?? OWN_EXERCISES;
}

type Asked = Pick<Invocation, 'options' | 'errors'>;

/**
 * The exercises of the folder that `--exercises` names, else those that come with Nabla, all of them checked. A file that cannot be
 * used is complained about and left out.
 * @throws {InputError}
 */
export async function openCatalog({ options, errors }: Asked): Promise<Catalog> {
  const catalog = await opened(options, loadCatalog);
  for (const complaint of catalog.complaints) errors.write(`${printComplaint(complaint)}\n`);
  return catalog;
}

/** The same for a command that needs few of them: each is checked, and complained about, when it is first needed. */
export async function openCatalogAsNeeded({ options, errors }: Asked): Promise<Catalog> {
  const complain = (complaint: LocatedComplaint): void => void errors.write(`${printComplaint(complaint)}\n`);
  return opened(options, (folder) => openCatalogLazily(folder, complain));
}

async function opened(
  options: Asked['options'],
  open: (folder: string) => Promise<Catalog>,
): Promise<Catalog> {
  const folder = exercisesFolder(options);
  return open(folder).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    throw new InputError(`The folder of exercises ${folder} cannot be read.`, { cause: error });
  });
}
