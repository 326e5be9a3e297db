import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { tallyFlaws } from '../../grader/index.ts';
import type { SeedRange, SeedReport } from './check-seeds.ts';

/** So many seeds are one piece of work: enough to be worth loading the file, few enough to keep all threads busy. */
const PIECE = 50;

/** The variants of an exercise file, tried with many seeds. */
export interface SeedCheck {
  readonly seeds: number;
  readonly distinct: number;
  /** What was wrong with values that were drawn again, the most frequent first. */
  readonly redrawn: readonly (readonly [what: string, times: number])[];
  readonly failures: readonly string[];
}

/** Tries seeds on threads of its own; to be closed. */
export class SeedChecker {
  readonly #pool = new Piscina<SeedRange, SeedReport>({
    filename: new URL('check-seeds-worker.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
  });

  /** Tries the seeds from 1 to `seeds`; `onDone` is told how many more are done. */
  async check(file: string, seeds: number, onDone: (count: number) => void): Promise<SeedCheck> {
    const reports = await Promise.all(
      piecesOf(file, seeds).map(async (range) => {
        const report = await this.#pool.run(range);
        onDone(range.to - range.from + 1);
        return report;
      }),
    );
    return {
      seeds,
      distinct: new Set(reports.flatMap(({ made }) => made)).size,
      redrawn: tallyFlaws(reports.flatMap(({ redrawn }) => redrawn)),
      failures: reports.flatMap(({ failures }) => failures),
    };
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }
}

function piecesOf(file: string, seeds: number): readonly SeedRange[] {
  return Array.from({ length: Math.ceil(seeds / PIECE) }, (_, i) => ({
    file,
    from: i * PIECE + 1,
    to: Math.min((i + 1) * PIECE, seeds),
  }));
}
