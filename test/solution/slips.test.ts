import { describe, expect, it } from 'vitest';
import { apply, number } from '../../grader/language/expression.ts';
import type { Equation } from '../../grader/solution/line.ts';
import { solvePart } from '../../grader/solution/solution.ts';
import type { Step } from '../../grader/solution/step.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';
import { slipsIn } from './slips.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

/** The steps with 1 added to the last side of a line. */
function withSlip(steps: readonly Step[], at: number): readonly Step[] {
  return steps.map((one, i) => (i === at ? { ...one, lines: one.lines.map(spoiled) } : one));
}

function spoiled(line: Step['lines'][number]): Step['lines'][number] {
  if (line.kind === 'shape') return line;
  const sides = line.sides.map((side, i) =>
    i < line.sides.length - 1 ? side : { ...side, expression: apply('add', side.expression, number(1)) },
  );
  return { ...line, sides } satisfies Equation;
}

describe('a slip in a worked solution is found', () => {
  const rows = [
    { exercise: 'graph-c-a-2b', part: 'dL-db' },
    { exercise: 'chain-rule', part: 'product' },
    { exercise: 'backprop-2-3-2', part: 'W1-new' },
    { exercise: 'jacobian-shapes', part: 'ds-dW' },
    { exercise: 'adam-step', part: 'theta' },
    { exercise: 'softmax-cross-entropy', part: 'dL-dz' },
  ].flatMap((row) => {
    const exercise = catalog.get(row.exercise)!;
    const part = exercise.parts.get(row.part)!;
    const { steps } = solvePart(exercise, part);
    return steps.flatMap((one, at) =>
      one.code === 'entries' ? [] : [{ ...row, at, inExercise: exercise, inPart: part, steps }],
    );
  });

  it.each(rows)('$exercise $part, step $at', ({ inExercise, inPart, steps, at }) => {
    expect(slipsIn(inExercise, inPart, withSlip(steps, at))).not.toEqual([]);
  });

  it.each(rows.filter(({ at, steps }) => at < steps.length - 1 && steps[at]!.code === 'forward'))(
    '$exercise $part without step $at',
    ({ inExercise, inPart, steps, at }) => {
      expect(slipsIn(inExercise, inPart, steps.toSpliced(at, 1))).not.toEqual([]);
    },
  );
});
