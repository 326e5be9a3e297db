import { join } from 'node:path';
import { remembering } from '../authoring/remembering.ts';
import { reviewExercise } from '../authoring/review.ts';
import { watchFiles } from '../authoring/watch-files.ts';
import { isSystemError } from '../bulk/system-error.ts';
import { openSystems } from '../cas/systems.ts';
import type { PreparedExercise } from '../../grader/index.ts';
import type { SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from './command.ts';
import { reviewReport } from './review-report.ts';
import { writeFigures } from './write-figures.ts';

/** Reviews files, and again whenever they are saved, until a signal ends it. */
export async function watchExercises({ operands, options, output, errors }: Invocation): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError('--watch needs the files to watch.');
  if (options['seeds'] !== undefined) throw new UsageError('--watch and --seeds cannot be combined.');
  const opened = options['no-cas'] === undefined ? openSystems() : [];
  const systems = opened.map(remembering);
  const stopping = stopped();
  let last: Promise<void> = Promise.resolve();
  const review = (file: string): void => {
    last = last.then(async () => void output.write(await reviewed(file, systems, options['figures'])));
  };
  const watching = watchFiles(operands, review);
  errors.write(`Watching ${operands.length === 1 ? 'a file' : `${operands.length} files`}; Ctrl+C ends.\n`);
  try {
    operands.forEach(review);
    await stopping;
  } finally {
    watching.close();
    await Promise.all(opened.map((system) => system.close()));
    await last;
  }
  return EXIT.done;
}

/** The report on one file; a file that is not there, or a folder that cannot be written, ends nothing. */
async function reviewed(
  file: string,
  systems: readonly SecondOpinion[],
  folder: string | undefined,
): Promise<string> {
  const start = performance.now();
  try {
    const review = await reviewExercise(file, systems);
    const pictures = review.ok && folder !== undefined ? await drawn(review.exercise, folder) : '';
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    return `--- ${file}, ${new Date().toLocaleTimeString('en-GB')}, ${seconds} s\n${reviewReport(review)}${pictures}`;
  } catch (error) {
    if (isSystemError(error)) return `--- ${file} cannot be read (${error.code}); waiting for it.\n`;
    const reason = error instanceof Error ? error.message : String(error);
    return `--- ${file} cannot be checked: ${reason}\n`;
  }
}

async function drawn(exercise: PreparedExercise, folder: string): Promise<string> {
  const shown = await writeFigures(exercise, 'exercise', folder);
  const solved = await writeFigures(exercise, 'solution', join(folder, 'solution'));
  return `  pictures: ${shown}, in the solution ${solved}\n`;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
