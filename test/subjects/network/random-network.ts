import * as fc from 'fast-check';

const entry = fc.integer({ min: -20, max: 20 }).map((n) => n / 10);

const matrixOf = (rows: number, columns: number) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const listOf = (length: number) => fc.array(entry, { minLength: length, maxLength: length });

const layerOf = (inputs: number, units: number, activations: readonly string[]) =>
  fc.record({
    weights: matrixOf(units, inputs),
    bias: fc.oneof(fc.constant('none'), listOf(units)),
    activation: fc.constantFrom(...activations),
  });

/** Losses with the activations of an output layer for which they are defined. */
const OUTPUTS = [
  { loss: 'squared-error', activations: ['none', 'tanh', 'softplus'] },
  { loss: 'half-squared-error', activations: ['none', 'sigmoid', 'z^2'] },
  { loss: 'cross-entropy', activations: ['softmax'] },
  { loss: 'binary-cross-entropy', activations: ['sigmoid'] },
] as const;

const SMOOTH = ['sigmoid', 'tanh', 'softplus', 'none', 'sin', 'z/(1 + z^2)'];

/** Networks of 1 to 3 layers of 1 to 4 units, with all values. */
export const randomNetwork = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
    output: fc.constantFrom(...OUTPUTS),
  })
  .chain(({ sizes, output }) => {
    const last = sizes.length - 2;
    const layers = sizes
      .slice(1)
      .map((units, i) => layerOf(sizes[i]!, units, i === last ? output.activations : SMOOTH));
    return fc.record({
      x: listOf(sizes[0]!),
      layers: fc.tuple(...layers),
      target: fc.array(fc.constantFrom(0, 1), { minLength: sizes.at(-1)!, maxLength: sizes.at(-1)! }),
      loss: fc.constant(output.loss),
    });
  });
