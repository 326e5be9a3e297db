import {
  LARGEST_SEED,
  publicView,
  solutionOf,
  writeSolution,
  type PreparedExercise,
  type WrittenSolution,
} from '../../../grader/index.ts';
import { findVariant } from '../../grading/find.ts';
import { figureLinks } from '../../figures/exercise-figures.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { openCatalogAsNeeded } from '../open-catalog.ts';
import { exerciseText } from '../show/exercise-text.ts';
import type { ShowFormat } from '../show/formats.ts';
import { solutionLatex, solutionText } from '../show/solution-text.ts';
import { orUsageError } from '../usage-of-fault.ts';
import { readWhole } from '../whole-number.ts';
import { writeFigures } from '../write-figures.ts';

/** Shows one exercise as a student sees it, or its worked solution. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, output } = invocation;
  const catalog = await openCatalogAsNeeded(invocation);
  const seed = readWhole(options['seed'], '--seed', 0, LARGEST_SEED);
  const pointers = { exercise: 'ID', seed: '--seed' };
  const found = orUsageError(() => findVariant(catalog, operands[0]!, seed, pointers));
  output.write(show(found, invocation));
  if (options['figures'] !== undefined) await tellFigures(found, options['figures'], invocation);
  return EXIT.done;
}

async function tellFigures(
  exercise: PreparedExercise,
  folder: string,
  { options, errors }: Invocation,
): Promise<void> {
  const mode = options['solution'] === undefined ? 'exercise' : 'solution';
  const count = await writeFigures(exercise, mode, folder);
  errors.write(`Wrote ${count} ${count === 1 ? 'picture' : 'pictures'} to ${folder}.\n`);
}

/** Who shows a worked solution in which format. */
const SOLUTIONS = {
  text: solutionText,
  latex: solutionLatex,
  json: asJson,
} as const satisfies Record<ShowFormat, (solution: WrittenSolution) => string>;

function show(exercise: PreparedExercise, { options }: Invocation): string {
  const format = options['json'] === undefined ? ((options['format'] ?? 'text') as ShowFormat) : 'json';
  if (options['solution'] !== undefined) return SOLUTIONS[format](writeSolution(solutionOf(exercise)));
  const shown = { ...publicView(exercise), figures: figureLinks(exercise) };
  if (format === 'latex') throw new UsageError('--format latex needs --solution.');
  return format === 'json' ? asJson(shown) : exerciseText(shown);
}

function asJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
