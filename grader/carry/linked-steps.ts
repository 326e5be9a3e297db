import { substitute, symbol, type Expression } from '../language/expression.ts';
import type { Model } from '../subjects/model.ts';
import type { UpdateStructure } from '../subjects/structure.ts';
import { iterateOf, successorOf } from '../subjects/update/names.ts';

/**
 * The model with each step of an update rule defined from the step before: a model has the numbers of that step in their place, which
 * leaves nothing to put another number for.
 */
export function withLinkedSteps(model: Model): Model {
  if (model.structure?.kind !== 'update' || model.structure.samples.length === 0) return model;
  const before = linked.get(model) ?? linkedModel(model, model.structure);
  linked.set(model, before);
  return before;
}

const linked = new WeakMap<Model, Model>();

function linkedModel(model: Model, { samples }: UpdateStructure): Model {
  const definitions = new Map(model.definitions);
  for (const [i, sample] of samples.entries()) {
    for (const name of model.shapes.keys()) {
      const after = iterateOf(name, i + 1);
      const formula = model.definitions.get(successorOf(name)) ?? model.definitions.get(name);
      if (after !== undefined && formula && definitions.has(after))
        definitions.set(after, inStep(formula, i + 1, sample, model));
    }
  }
  return { ...model, definitions };
}

type Sample = UpdateStructure['samples'][number];

/** The formula of a step in terms of the step before it, and of what the same step has computed already. */
function inStep(formula: Expression, step: number, sample: Sample, model: Model): Expression {
  return substitute(formula, (name) => {
    const given = sample.get(name);
    if (given) return given;
    const computed = current(name, step, model);
    if (computed !== undefined) return symbol(computed);
    const before = step > 1 ? iterateOf(name, step - 1) : undefined;
    if (before !== undefined && model.definitions.has(before)) return symbol(before);
    const definition = model.definitions.get(name);
    return definition && inStep(definition, step, sample, model);
  });
}

/** The name in this step of what a rule computes: `w^[k]` for `w_new`, `mhat^[k]` for `mhat`. */
function current(name: string, step: number, model: Model): string | undefined {
  if (!model.definitions.has(name)) return undefined;
  for (const base of model.inputs.keys()) if (successorOf(base) === name) return iterateOf(base, step);
  const own = iterateOf(name, step);
  return own !== undefined && model.definitions.has(own) ? own : undefined;
}
