import { apply, symbol } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import { readGivenScalar } from '../../subjects/given-value.ts';
import { successorOf } from '../../subjects/update/names.ts';
import { derive } from '../derivatives.ts';
import { valueLine } from '../forward.ts';
import { derivativeSymbol } from '../line.ts';
import { literalOf } from '../entrywise.ts';
import { tensor } from '../../numeric/tensor.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';
import { blockOf } from '../views.ts';

/** The gradient of the loss, and a step against it. */
export const solveUpdate: Solver<'update'> = (asked, solving) => {
  const { name, entries } = blockOf(canonicalName(asked.of)!, solving.model);
  const root = blockOf(canonicalName(asked.loss)!, solving.model);
  const rate = readGivenScalar(asked.rate, [], solving.model.bindings);
  // The gradient of a step has the shape of what it changes, whatever the layout.
  const derived = derive({ of: root, by: [{ name, entries }], layout: 'denominator', valued: true }, solving);
  const found = literalOf(
    tensor(
      entries.length,
      entries[0]!.length,
      entries.flat().map((one) => derived.entry(root.name, one)),
    ),
  );
  const gradient = derivativeSymbol(root.name, name);
  const values = (one: string) =>
    gradient.kind === 'symbol' && one === gradient.name ? found : solving.values(one);
  const change = apply('subtract', symbol(name), apply('multiply', rate, gradient));
  const line = valueLine(symbol(successorOf(name)), change, { ...solving, values });
  return { steps: [...derived.steps, step('update', { name }, line)] };
};
