import { detectFormat } from '../../bulk/input/format.ts';
import { InputError } from '../../bulk/input/input-error.ts';
import { readRows } from '../../bulk/input/read-rows.ts';
import { openSource } from '../../bulk/input/source.ts';
import { isRefused } from '../../bulk/output/result.ts';
import { writeOutput } from '../../bulk/output/write-output.ts';
import { comparePairRow } from '../../bulk/pair-row.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';

/** Compares the pairs of a file, in order. */
export async function run({ operands, options, input, output, errors }: Invocation): Promise<ExitCode> {
  const source = await openSource(operands[0]!, input);
  const format = detectFormat(source);
  if (format === 'csv') throw new InputError(`${source.name} is neither NDJSON nor a JSON array.`);
  let compared = 0;
  let failures = 0;
  const refused: number[] = [];

  const results = async function* (): AsyncGenerator<string> {
    for await (const row of readRows(source, format)) {
      const result = comparePairRow(row, () => failures++);
      if (isRefused(result)) refused.push(row.line);
      else compared += 1;
      yield `${JSON.stringify(result)}\n`;
    }
  };
  await writeOutput(results(), options['out'], output);
  errors.write(`Compared ${compared}${refused.length === 0 ? '' : `, not compared ${refused.length}`}.\n`);
  return refused.length === 0 ? EXIT.done : EXIT.found;
}
