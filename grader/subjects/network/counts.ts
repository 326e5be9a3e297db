import { apply, number, type Expression } from '../../language/expression.ts';

/** How many inputs a layer has, how many units, and whether these have biases. */
export interface LayerSize {
  readonly inputs: number;
  readonly units: number;
  readonly biased: boolean;
}

/**
 * How much there is of what in a network, as formulas of the sizes of its layers. The inputs are no neurons: they compute
 * nothing.
 */
export function countsOf(layers: readonly LayerSize[]): Readonly<Record<string, Expression>> {
  const neurons = total(layers.map(({ units }) => number(units)));
  const weights = total(layers.map(({ inputs, units }) => apply('multiply', number(inputs), number(units))));
  const biases = total(layers.map(({ units, biased }) => number(biased ? units : 0)));
  return { neurons, weights, biases, parameters: apply('add', weights, biases) };
}

function total(counts: readonly Expression[]): Expression {
  return counts.reduce((before, count) => apply('add', before, count));
}
