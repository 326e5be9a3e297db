import { publicView, type PublicExercise } from '../../../grader/index.ts';
import { findExercise } from '../../grading/find.ts';
import { Fault } from '../../faults/fault.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openCatalog } from '../open-catalog.ts';

/** Shows one exercise as a student sees it. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, output } = invocation;
  const catalog = await openCatalog(invocation);
  try {
    const exercise = publicView(findExercise(catalog, operands[0]!, 'ID'));
    output.write(
      options['json'] === undefined ? asText(exercise) : `${JSON.stringify(exercise, undefined, 2)}\n`,
    );
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const suggestion = error.errors[0]?.suggestion;
    throw new UsageError(
      `${error.message}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
    );
  }
}

function asText({ id, title, topic, statement, givens, parts, points }: PublicExercise): string {
  const width = Math.max(...parts.map((part) => part.id.length));
  const lines = parts.map(
    (part) => `  ${part.id.padEnd(width)}  ${part.kind}, ${part.points} of ${points}: ${part.prompt}`,
  );
  const shown = givens.map(({ name, text }) => `${name} = ${text}`);
  return (
    [`${title} (${id}, ${topic})`, statement.trim(), ...shown, lines.join('\n'), ''].join('\n\n').trimEnd() +
    '\n'
  );
}
