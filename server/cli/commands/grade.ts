import type { FeedbackLevel } from '../../../grader/index.ts';
import { gradeRow } from '../../bulk/grade-row.ts';
import { detectFormat, type InputFormat } from '../../bulk/input/format.ts';
import { readRows } from '../../bulk/input/read-rows.ts';
import { openSource } from '../../bulk/input/source.ts';
import { OUTPUT_FORMATS, type OutputFormat } from '../../bulk/output/format.ts';
import { writeOutput } from '../../bulk/output/write-output.ts';
import { WRITERS } from '../../bulk/output/writers.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { GradeTally } from '../grade-tally.ts';
import { openCatalog } from '../open-catalog.ts';
import { showProgress } from '../progress.ts';

/** Grades a file row by row, in order, holding no more than a row where the format allows it. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, input, output, errors } = invocation;
  const source = await openSource(operands[0]!, input);
  const format = (options['input'] as InputFormat | undefined) ?? detectFormat(source);
  const catalog = await openCatalog(invocation);
  const writer = WRITERS[outputFormat(options)]();
  const feedback = options['feedback'] as FeedbackLevel | undefined;
  const progress = showProgress(source, errors);
  const tally = new GradeTally();

  const results = async function* (): AsyncGenerator<string> {
    for await (const row of readRows(source, format)) {
      const result = gradeRow(row, catalog, feedback, () => tally.failures++);
      tally.add(result);
      progress.row();
      yield writer.row(result);
    }
    yield writer.end();
  };
  try {
    await writeOutput(results(), options['out'], output);
  } finally {
    progress.stop();
  }
  errors.write(tally.summary());
  return tally.refused.length === 0 ? EXIT.done : EXIT.found;
}

/** The format that was asked for, else that of the file's ending. */
function outputFormat({ format, out }: Readonly<Record<string, string>>): OutputFormat {
  if (format !== undefined) return format as OutputFormat;
  return OUTPUT_FORMATS.find((ending) => out?.toLowerCase().endsWith(`.${ending}`)) ?? 'ndjson';
}
