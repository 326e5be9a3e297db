import { createKey } from '../../auth/keys.ts';
import { LearnerId } from '../../schemas/learner.ts';
import type { Scope } from '../../schemas/scope.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openOwnStorage } from '../open-storage.ts';
import { readStoragePlace } from '../settings.ts';

/** Makes a key; its token goes to standard output alone, so that a script can take it. */
export async function run({ options, environment, output, errors }: Invocation): Promise<ExitCode> {
  const scope = options['scope'] as Scope | undefined;
  if (scope === undefined)
    throw new UsageError('nabla keys create needs --scope lms, ta, learner or monitor.');
  const learner = readLearner(scope, options['learner']);
  const name = options['name'] === undefined ? '' : readText('--name', options['name']);
  const storage = await openOwnStorage(readStoragePlace(environment));
  try {
    const { id, token } = await createKey(storage, { scope, name, learner });
    output.write(`${token}\n`);
    errors.write(`This is the key ${id}. It is shown this once: only a hash of it is stored.\n`);
    return EXIT.done;
  } finally {
    await storage.close();
  }
}

/** A learner's key needs the learner's id, and the others take none. */
function readLearner(scope: Scope, id: string | undefined): string | undefined {
  if (scope === 'learner') {
    if (id === undefined) throw new UsageError("A learner's key needs --learner ID.");
    return readText('--learner', id);
  }
  if (id !== undefined) throw new UsageError('--learner goes with --scope learner alone.');
  return undefined;
}

/** What is shown in the list later: one line, and nothing that a terminal would act on. */
function readText(option: string, text: string): string {
  const { success, data } = LearnerId.safeParse(text);
  if (success) return data;
  throw new UsageError(`${option} has to be 1 to 200 characters, none of them a control character.`);
}
