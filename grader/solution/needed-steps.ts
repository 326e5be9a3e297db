import { symbolsOf, type Expression } from '../language/expression.ts';
import type { Line } from './line.ts';
import type { Step, StepCode } from './step.ts';

/** Steps that only say how a quantity is written: worth a line where a later one goes on with that. */
const REWRITING: ReadonlySet<StepCode> = new Set(['forward', 'given', 'entries', 'name']);

/** The steps without those rewritings of a name that no later line uses. The last step always stays. */
export function neededSteps(steps: readonly Step[]): readonly Step[] {
  const used = new Set<string>();
  const kept: Step[] = [];
  for (const [i, step] of [...steps.entries()].toReversed()) {
    if (i < steps.length - 1 && isUnused(step, used)) continue;
    for (const name of step.lines.flatMap(namesIn)) used.add(name);
    kept.unshift(step);
  }
  return kept;
}

/** A vector or matrix stays: its entries may be what a later line uses. A number that has but another name here may go. */
function isUnused(step: Step, used: ReadonlySet<string>): boolean {
  if (!REWRITING.has(step.code)) return false;
  return step.lines.every(
    (line) =>
      line.kind === 'equation' &&
      line.left.kind === 'symbol' &&
      !used.has(line.left.name) &&
      line.sides.every(({ expression }) => isName(expression)),
  );
}

function isName(expression: Expression): boolean {
  if (expression.kind !== 'matrix') return expression.kind === 'symbol';
  const entries = expression.rows.flat();
  return entries.length === 1 && isName(entries[0]!);
}

/** Every name that a line reads, with both names of a derivative `de/dc`. */
function namesIn(line: Line): readonly string[] {
  const subjects =
    line.kind === 'shape' ? [line.of] : [line.left, ...line.sides.map((side) => side.expression)];
  return subjects.flatMap((subject) => {
    if (subject.kind === 'derivative') return [...symbolsOf(subject.of), ...[subject.by].flat()];
    return [...symbolsOf(subject)];
  });
}
