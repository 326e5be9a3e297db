import type { FeedbackLevel } from '../../../grader/index.ts';
import { detectFormat, type InputFormat } from '../../bulk/input/format.ts';
import { readChunks } from '../../bulk/input/read-chunks.ts';
import { readingOf } from '../../bulk/input/reading.ts';
import { openSource } from '../../bulk/input/source.ts';
import { OUTPUT_FORMATS, type OutputFormat } from '../../bulk/output/format.ts';
import { RENDERINGS } from '../../bulk/output/render.ts';
import { writeOutput } from '../../bulk/output/write-output.ts';
import { NO_ROWS, sum } from '../../bulk/tally.ts';
import { gradeFile } from '../../jobs/grade-file.ts';
import { openPool } from '../../jobs/pool.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { gradeSummary } from '../grade-summary.ts';
import { exercisesFolder, openCatalogAsNeeded } from '../open-catalog.ts';
import { showProgress } from '../progress.ts';

/** Grades a file in order, by several threads if it is long, holding few rows at a time. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, input, output, errors } = invocation;
  const source = await openSource(operands[0]!, input);
  const format = (options['input'] as InputFormat | undefined) ?? detectFormat(source);
  const feedback = options['feedback'] as FeedbackLevel | undefined;
  const grading = { reading: readingOf(format, source.beginning), feedback };
  const catalog = await openCatalogAsNeeded(invocation);
  const pool = openPool(exercisesFolder(options));
  const progress = showProgress(source, errors);
  const parts = new Set<string>();
  let tally = NO_ROWS;

  const results = async function* (): AsyncGenerator<string> {
    for await (const chunk of gradeFile(readChunks(source, grading.reading), grading, catalog, pool)) {
      tally = sum(tally, chunk.tally);
      for (const part of chunk.parts) parts.add(part);
      progress.rows(chunk.rows);
      yield chunk.lines;
    }
  };
  try {
    const texts = RENDERINGS[outputFormat(options)](results(), () => [...parts]);
    await writeOutput(texts, options['out'], output);
  } finally {
    progress.stop();
    await pool.close();
  }
  errors.write(gradeSummary(tally));
  return tally.refused === 0 ? EXIT.done : EXIT.found;
}

/** The format that was asked for, else that of the file's ending. */
function outputFormat({ format, out }: Readonly<Record<string, string>>): OutputFormat {
  if (format !== undefined) return format as OutputFormat;
  return OUTPUT_FORMATS.find((ending) => out?.toLowerCase().endsWith(`.${ending}`)) ?? 'ndjson';
}
