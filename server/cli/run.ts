import { InputError } from '../bulk/input/input-error.ts';
import { OutputError } from '../bulk/output/output-error.ts';
import { version } from '../version.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from './command.ts';
import { helpOn, overview } from './help.ts';
import { parseCommandLine } from './parse.ts';

type World = Omit<Invocation, 'operands' | 'options'>;

/** Runs a command line, without the program's name, and says what it failed at. */
export async function runCommandLine(words: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(words, world);
  } catch (error) {
    const hint = error instanceof UsageError ? '\nnabla --help lists the commands.' : '';
    if (!isExpected(error)) throw error;
    world.errors.write(`nabla: ${error.message}${hint}\n`);
    return error instanceof OutputError ? EXIT.found : EXIT.usage;
  }
}

async function dispatch(words: readonly string[], world: World): Promise<ExitCode> {
  const parsed = parseCommandLine(words);
  switch (parsed.action) {
    case 'overview':
      world.output.write(overview());
      return EXIT.done;
    case 'version':
      world.output.write(`${await version()}\n`);
      return EXIT.done;
    case 'help':
      world.output.write(helpOn(parsed.command));
      return EXIT.done;
    case 'run': {
      const { run } = await parsed.command.load();
      return run({ ...world, operands: parsed.operands, options: parsed.options });
    }
  }
}

function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof InputError || error instanceof OutputError;
}
