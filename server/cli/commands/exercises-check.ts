import { InputError } from '../../bulk/input/input-error.ts';
import { isSystemError } from '../../bulk/system-error.ts';
import { openSystems } from '../../cas/systems.ts';
import { exerciseFiles } from '../../catalog/catalog.ts';
import { checkExercise } from '../../catalog/check-exercise.ts';
import { SeedChecker, type SeedCheck } from '../../catalog/seed-check.ts';
import { checkReport } from '../check-report.ts';
import { showCount } from '../progress.ts';
import { seedReport } from '../seed-report.ts';
import { readWhole } from '../whole-number.ts';
import { EXIT, type ExitCode, type Invocation, UsageError } from '../command.ts';
import { OWN_EXERCISES } from '../open-catalog.ts';
import { watchExercises } from '../watch-exercises.ts';

/** So many seeds can be tried. */
const MOST_SEEDS = 100_000;

/** Checks exercise files, one after the other, and while that goes on their variants. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, output, errors } = invocation;
  if (options['watch'] !== undefined) return watchExercises(invocation);
  if (options['figures'] !== undefined) throw new UsageError('--figures needs --watch.');
  const seeds = readWhole(options['seeds'], '--seeds', 1, MOST_SEEDS);
  const folder = options['exercises'] ?? OWN_EXERCISES;
  const files = operands.length > 0 ? operands : await readable(exerciseFiles(folder), folder);
  const systems = options['no-cas'] === undefined ? openSystems() : [];
  const variants = seeds === undefined ? undefined : new VariantChecks(seeds, errors);
  const bad = new Set<string>();
  try {
    for (const file of files) {
      const check = await readable(checkExercise(file, systems), file);
      output.write(checkReport(check));
      if (!check.ok) bad.add(file);
      if ('variants' in check && check.variants) variants?.start(file, check.id);
    }
    for (const { file, id, check } of (await variants?.finish()) ?? []) {
      output.write(seedReport(id, check));
      if (check.failures.length > 0) bad.add(file);
    }
  } finally {
    await Promise.all([...systems, ...(variants ? [variants] : [])].map((one) => one.close()));
  }
  errors.write(`Checked ${files.length}: ${files.length - bad.size} in order, ${bad.size} not.\n`);
  return bad.size === 0 ? EXIT.done : EXIT.found;
}

interface Started {
  readonly file: string;
  readonly id: string;
  readonly check: Promise<SeedCheck>;
}

/** The variants of several files, tried on other threads while the files are checked here. */
class VariantChecks {
  readonly #checker = new SeedChecker();
  readonly #started: Started[] = [];
  readonly #seeds: number;
  readonly #errors: Invocation['errors'];
  #done = 0;
  #onDone = (): void => {};

  constructor(seeds: number, errors: Invocation['errors']) {
    this.#seeds = seeds;
    this.#errors = errors;
  }

  start(file: string, id: string): void {
    const check = this.#checker.check(file, this.#seeds, (count) => {
      this.#done += count;
      this.#onDone();
    });
    // Told when all are waited for, and not before.
    check.catch(() => {});
    this.#started.push({ file, id, check });
  }

  /** Waits for all, with a bar on a terminal. */
  async finish() {
    const progress = showCount(this.#started.length * this.#seeds, 'variants', this.#errors);
    this.#onDone = () => progress.update(this.#done);
    try {
      return await Promise.all(
        this.#started.map(async ({ file, id, check }) => ({ file, id, check: await check })),
      );
    } finally {
      progress.stop();
    }
  }

  close(): Promise<void> {
    return this.#checker.close();
  }
}

async function readable<T>(reading: Promise<T>, name: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new InputError(`${name} cannot be read.`, { cause: error });
  }
}
