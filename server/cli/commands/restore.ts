import { restore } from '../../storage/snapshot.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { dataFolder, orInputError } from '../snapshot-place.ts';

/** Puts a backup in the place of the embedded database. */
export async function run({ operands, options, environment, errors }: Invocation): Promise<ExitCode> {
  const folder = dataFolder(environment, 'pg_restore --clean --if-exists --dbname "$DATABASE_URL" FILE');
  await orInputError(restore(folder, operands[0]!, options['replace'] !== undefined));
  errors.write(`Restored ${operands[0]} to ${folder}.\n`);
  return EXIT.done;
}
