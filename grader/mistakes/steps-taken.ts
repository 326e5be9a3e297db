import { evaluateAt } from '../graph/evaluate.ts';
import { substitute, symbol, type Expression } from '../language/expression.ts';
import { ExerciseRefused } from '../subjects/complaint.ts';
import { withValues, type Input, type Model } from '../subjects/model.ts';
import type { UpdateStructure } from '../subjects/structure.ts';
import { iterateOf } from '../subjects/update/names.ts';
import { trajectoryOf } from '../subjects/update/trajectory.ts';
import { advancesIn } from './redefined.ts';
import type { Working } from './working.ts';

/** What the next step begins with, from the start of this one and from the value that it led to. */
type Carry = (start: Expression, value: number) => Expression;

/** The working with the steps of an update rule taken one at a time, each begun with what `carry` makes of the one before. */
export function stepByStep(working: Working, carry: Carry): Working | undefined {
  const { model } = working;
  const { structure } = model;
  if (structure?.kind !== 'update' || structure.samples.length === 0) return undefined;
  try {
    const definitions = new Map([...model.definitions, ...stepsOf(model, structure, carry)]);
    return { ...working, model: { ...model, definitions } };
  } catch (error) {
    if (error instanceof ExerciseRefused) return undefined;
    throw error;
  }
}

function stepsOf(
  model: Model,
  structure: UpdateStructure,
  carry: Carry,
): readonly (readonly [string, Expression])[] {
  const advances = advancesIn(model, structure);
  const steps: (readonly [string, Expression])[] = [];
  let before = model;
  for (const [i, sample] of structure.samples.entries()) {
    const taken = new Map(trajectoryOf(before, advances, [sample], []));
    const inputs = new Map<string, Input>(before.inputs);
    const there = { ...before, definitions: new Map([...before.definitions, ...taken]) };
    for (const { name, replaces } of advances) {
      const first = iterateOf(replaces ?? name, 1)!;
      steps.push([iterateOf(replaces ?? name, i + 1)!, renamed(taken.get(first)!, i + 1, advances)]);
      const start = replaces === undefined ? undefined : inputs.get(replaces);
      if (!start?.value) continue;
      const value = evaluateAt(withValues(there, symbol(first)), new Map());
      inputs.set(replaces!, { ...start, value: carry(start.value, value) });
    }
    before = { ...before, inputs };
  }
  return steps;
}

/** What the same step has computed goes by the number of the step. */
function renamed(formula: Expression, step: number, advances: UpdateStructure['advances']): Expression {
  const bases = new Map(advances.map(({ name, replaces = name }) => [iterateOf(replaces, 1)!, replaces]));
  return substitute(formula, (name) => {
    const base = bases.get(name);
    return base === undefined ? undefined : symbol(iterateOf(base, step)!);
  });
}
