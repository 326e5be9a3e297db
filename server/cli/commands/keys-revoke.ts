import { revokeKey } from '../../auth/keys.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { openOwnStorage } from '../open-storage.ts';
import { readStoragePlace } from '../settings.ts';

/** Revokes a key for good. */
export async function run({ operands, environment, errors }: Invocation): Promise<ExitCode> {
  const id = operands[0]!;
  const storage = await openOwnStorage(readStoragePlace(environment));
  try {
    if (await revokeKey(storage, id)) {
      errors.write(`The key ${id} is revoked; a running server refuses it within five seconds.\n`);
      return EXIT.done;
    }
    errors.write(`nabla: there is no key ${id} that holds; nabla keys list shows all.\n`);
    return EXIT.found;
  } finally {
    await storage.close();
  }
}
