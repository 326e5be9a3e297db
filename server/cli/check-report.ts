import type { Check, CheckedExercise } from '../catalog/check-exercise.ts';
import { printComplaint } from '../catalog/source.ts';
import { partReport } from './part-report.ts';

/** What `exercises check` prints of a file. */
export function checkReport(check: Check): string {
  if ('complaints' in check)
    return check.complaints.map((complaint) => `${printComplaint(complaint)}\n`).join('');
  return [heldLine(check), ...check.parts.map(partReport), failedExamples(check)].join('');
}

/** How many examples came out as their author says. */
export function heldLine({ id, examples }: CheckedExercise): string {
  const held = examples.filter(({ holds }) => holds).length;
  return `${id}: ${held} of ${examples.length} examples hold\n`;
}

/** A line for each example that did not. */
export function failedExamples({ examples }: CheckedExercise): string {
  const failed = examples.filter(({ holds }) => !holds);
  const lines = failed.map(({ example, grade }) => {
    const codes = [grade.problem, ...(grade.feedback ?? [])].flatMap((remark) => remark?.code ?? []);
    const expected = [example.verdict, example.code].filter(Boolean).join(' ');
    const said = `${grade.verdict}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
    return `  example of ${example.part}: ${JSON.stringify(example.answer)} should be ${expected}, is ${said}\n`;
  });
  return lines.join('');
}
