import { InputError } from '../../bulk/input/input-error.ts';
import { isSystemError } from '../../bulk/system-error.ts';
import { exerciseFiles } from '../../catalog/catalog.ts';
import { checkExercise, type Check } from '../../catalog/check-exercise.ts';
import { printComplaint } from '../../catalog/source.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { OWN_EXERCISES } from '../open-catalog.ts';

/** Checks exercise files, one after the other. */
export async function run({ operands, options, output, errors }: Invocation): Promise<ExitCode> {
  const folder = options['exercises'] ?? OWN_EXERCISES;
  const files = operands.length > 0 ? operands : await readable(exerciseFiles(folder), folder);
  let bad = 0;
  for (const file of files) {
    const check = await readable(checkExercise(file), file);
    output.write(report(check));
    if (!check.ok) bad += 1;
  }
  errors.write(`Checked ${files.length}: ${files.length - bad} in order, ${bad} not.\n`);
  return bad === 0 ? EXIT.done : EXIT.found;
}

async function readable<T>(reading: Promise<T>, name: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new InputError(`${name} cannot be read.`, { cause: error });
  }
}

function report(check: Check): string {
  if ('complaints' in check)
    return check.complaints.map((complaint) => `${printComplaint(complaint)}\n`).join('');
  const { id, parts, examples } = check;
  const partLines = parts.map(
    ({ id: part, kind, reference, confirmedBy }) =>
      `  ${part} (${kind}) = ${reference}   [${confirmedBy.join(', ')}]\n`,
  );
  const failed = examples.filter(({ holds }) => !holds);
  const failedLines = failed.map(({ example, grade }) => {
    const codes = [grade.problem, ...(grade.feedback ?? [])].flatMap((remark) => remark?.code ?? []);
    const expected = [example.verdict, example.code].filter(Boolean).join(' ');
    const said = `${grade.verdict}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
    return `  example of ${example.part}: ${JSON.stringify(example.answer)} should be ${expected}, is ${said}\n`;
  });
  const held = `${examples.length - failed.length} of ${examples.length} examples hold`;
  return [`${id}: ${held}\n`, ...partLines, ...failedLines].join('');
}
