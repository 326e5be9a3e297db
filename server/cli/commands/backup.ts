import { backUp } from '../../storage/snapshot.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { dataFolder, orInputError } from '../snapshot-place.ts';

/** Copies the embedded database to a file. */
export async function run({ operands, environment, errors }: Invocation): Promise<ExitCode> {
  const folder = dataFolder(environment, 'pg_dump --format=custom "$DATABASE_URL" > FILE');
  await orInputError(backUp(folder, operands[0]!));
  errors.write(`Backed up ${folder} to ${operands[0]}.\n`);
  return EXIT.done;
}
