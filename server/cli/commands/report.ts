import { detectFormat, type InputFormat } from '../../bulk/input/format.ts';
import { readRows } from '../../bulk/input/read-rows.ts';
import { openSource, type Source } from '../../bulk/input/source.ts';
import { writeOutput } from '../../bulk/output/write-output.ts';
import { analyse } from '../../report/analyse.ts';
import type { ReportFormat } from '../../report/formats.ts';
import { readResult } from '../../report/read-result.ts';
import { RENDERINGS } from '../../report/renderings.ts';
import { ResultsTally } from '../../report/results-tally.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { openCatalogAsNeeded } from '../open-catalog.ts';
import { showCount, showProgress, type Progress } from '../progress.ts';
import { readWhole } from '../whole-number.ts';

/** How much of a list is shown where --top does not say. */
const TOP = 5;

/** The progress bar is told of so many rows at a time. */
const ROWS_AT_ONCE = 100;

/** Bad rows that are told by themselves. */
const MOST_TOLD = 10;

/** Counts the results of a file row by row, then says what they come to. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const { operands, options, input, output, errors } = invocation;
  const top = readWhole(options['top'], '--top', 1, 1000) ?? TOP;
  const source = await openSource(operands[0]!, input);
  const format = (options['input'] as InputFormat | undefined) ?? detectFormat(source);
  const catalog = await openCatalogAsNeeded(invocation);
  const progress = showProgress(source, errors);
  const counted = await countRows(source, format, progress).finally(() => progress.stop());

  const done = showCount(counted.tally.exercises.size, 'exercises', errors);
  const report = analyse(counted.tally, catalog, format === 'csv', (count) => done.update(count));
  done.stop();
  const text = RENDERINGS[reportFormat(options)](report, top);
  await writeOutput(once(text), options['out'], output);
  errors.write(badRows(counted.bad));
  return counted.bad.length === 0 ? EXIT.done : EXIT.found;
}

interface Counted {
  readonly tally: ResultsTally;
  /** What is wrong with the rows that are no results. */
  readonly bad: readonly string[];
}

async function countRows(source: Source, format: InputFormat, progress: Progress): Promise<Counted> {
  const tally = new ResultsTally();
  const bad: string[] = [];
  let rows = 0;
  for await (const row of readRows(source, format)) {
    const read = readResult(row, format);
    if (read.kind === 'graded') tally.add(read.result);
    else if (read.kind === 'refused') tally.refuse(read.refused);
    else bad.push(`line ${read.line}: ${read.error.message}`);
    rows += 1;
    if (rows % ROWS_AT_ONCE === 0) progress.rows(ROWS_AT_ONCE);
  }
  return { tally, bad };
}

function badRows(bad: readonly string[]): string {
  if (bad.length === 0) return '';
  const told = bad.slice(0, MOST_TOLD).map((each) => `${each}\n`);
  const left = bad.length - told.length;
  return `Not results of nabla grade: ${bad.length}\n${told.join('')}${left > 0 ? `and ${left} more\n` : ''}`;
}

/** Endings of file names, where they are not the format's own name. */
const ENDINGS: Readonly<Record<string, ReportFormat>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
};

/** The format that was asked for, else that of the file's ending. */
function reportFormat({ format, out = '' }: Readonly<Record<string, string>>): ReportFormat {
  if (format !== undefined) return format as ReportFormat;
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending]! : 'text';
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
