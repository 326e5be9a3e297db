import { InputError } from '../../bulk/input/input-error.ts';
import { isSystemError } from '../../bulk/system-error.ts';
import { openSystems } from '../../cas/systems.ts';
import { exerciseFiles } from '../../catalog/catalog.ts';
import { checkExercise, type Check } from '../../catalog/check-exercise.ts';
import { printComplaint } from '../../catalog/source.ts';
import { partReport } from '../part-report.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { OWN_EXERCISES } from '../open-catalog.ts';

/** Checks exercise files, one after the other. */
export async function run({ operands, options, output, errors }: Invocation): Promise<ExitCode> {
  const folder = options['exercises'] ?? OWN_EXERCISES;
  const files = operands.length > 0 ? operands : await readable(exerciseFiles(folder), folder);
  const systems = options['no-cas'] === undefined ? openSystems() : [];
  let bad = 0;
  try {
    for (const file of files) {
      const check = await readable(checkExercise(file, systems), file);
      output.write(report(check));
      if (!check.ok) bad += 1;
    }
  } finally {
    await Promise.all(systems.map((system) => system.close()));
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
  const failed = examples.filter(({ holds }) => !holds);
  const failedLines = failed.map(({ example, grade }) => {
    const codes = [grade.problem, ...(grade.feedback ?? [])].flatMap((remark) => remark?.code ?? []);
    const expected = [example.verdict, example.code].filter(Boolean).join(' ');
    const said = `${grade.verdict}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
    return `  example of ${example.part}: ${JSON.stringify(example.answer)} should be ${expected}, is ${said}\n`;
  });
  const held = `${examples.length - failed.length} of ${examples.length} examples hold`;
  return [`${id}: ${held}\n`, ...parts.map(partReport), ...failedLines].join('');
}
