import { isClash, shapeOrClash } from '../answers/shape-or-clash.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import { sameShape, type Shape } from '../language/shape.ts';
import { ExerciseRefused } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';
import type { UpdateStructure } from '../subjects/structure.ts';
import { trajectoryOf } from '../subjects/update/trajectory.ts';
import { asksForSteps } from './asked-about.ts';
import type { Working } from './working.ts';

export type Definitions = ReadonlyMap<string, Expression>;

/** The working with quantities of its model defined anew, and with what follows from them; undefined where that has no value or shape. */
export function redefined(working: Working, replaced: Definitions): Working | undefined {
  const { model } = working;
  const definitions = new Map([...model.definitions].map(([name, own]) => [name, replaced.get(name) ?? own]));
  const shapes = shapesOf({ ...model, definitions }, replaced);
  return shapes && stepped({ ...working, model: { ...model, definitions, shapes } });
}

/** The shape of a formula over the quantities of a model; undefined where shapes clash. */
export function shapeIn({ shapes }: Pick<Model, 'shapes'>, formula: Expression): Shape | undefined {
  const shape = shapeOrClash(formula, { ...PLAIN_SETTING, shapes });
  return isClash(shape) ? undefined : shape;
}

function shapesOf(model: Model, replaced: Definitions): ReadonlyMap<string, Shape> | undefined {
  const known = [...replaced].every(([name, formula]) => {
    const shape = shapeIn(model, formula);
    return shape !== undefined && sameShape(shape, model.shapes.get(name)!);
  });
  if (known) return model.shapes;
  const shapes = new Map(model.shapes);
  for (const [name, formula] of model.definitions) {
    const shape = shapeIn({ shapes }, formula);
    if (!shape) return undefined;
    shapes.set(name, shape);
  }
  return shapes;
}

/** The working with the steps of an update rule taken anew, where the part builds on them. */
function stepped(working: Working): Working | undefined {
  const { structure } = working.model;
  return structure?.kind === 'update' && asksForSteps(working) ? withSteps(working, structure) : working;
}

/** The working with the steps that a structure says; undefined where a step has no value. */
export function withSteps(working: Working, structure: UpdateStructure): Working | undefined {
  const { model } = working;
  try {
    const steps = trajectoryOf(model, advancesIn(model, structure), structure.samples, []);
    return { ...working, model: { ...model, definitions: new Map([...model.definitions, ...steps]) } };
  } catch (error) {
    if (error instanceof ExerciseRefused) return undefined;
    throw error;
  }
}

/** What a step computes, with the formulas that the model has for it. */
export function advancesIn({ definitions }: Model, { advances }: UpdateStructure) {
  return advances.map(({ name, replaces }) => ({
    name,
    formula: definitions.get(name)!,
    ...(replaces !== undefined && { replaces }),
  }));
}
