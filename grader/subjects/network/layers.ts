import { product, sum } from '../../graph/build.ts';
import { symbol, type Expression } from '../../language/expression.ts';
import { canonicalName } from '../../language/names.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { readGivenValue, type GivenScalar, type GivenValue } from '../given-value.ts';
import { readActivation, symbolsNamed, type Activation } from './activation.ts';
import { addDefined, addInputs, addView, turned, type Draft, type Entries, type Grid } from './quantities.ts';
import type { LayerStructure } from '../structure.ts';
import type { LayerGivens } from './schema.ts';

/** A value as the author wrote it, in columns convention. */
export function readEntries(
  given: GivenValue,
  draft: Draft,
  path: Path,
  readEntry?: (given: GivenScalar, path: Path) => Expression,
): Grid<Expression> {
  const value = readGivenValue(given, draft, path, readEntry);
  return turned(value.kind === 'matrix' ? value.rows : [[value]], draft.vectors);
}

/** Refuses values in another shape than the network has there; both in columns convention. */
export function refuseOtherShape(values: Grid<unknown>, rows: number, columns: number, path: Path): void {
  const found = { rows: values.length, columns: values[0]!.length };
  if (found.rows === rows && found.columns === columns) return;
  const clash = { operator: 'add', left: { rows, columns }, right: found, start: -1, end: -1 };
  throw new ExerciseRefused({ code: 'shapes-clash', path, data: { clash } });
}

/**
 * Adds a layer on top of `input`: its weights and biases, z = W·input + b entry by entry, and a = f(z). `n` counts from 1.
 * Returns what it is made of.
 */
export function addLayer(
  draft: Draft,
  layer: LayerGivens,
  n: number,
  input: Entries,
  path: Path,
): LayerStructure {
  const weights = addWeights(draft, layer, n, input.length, path);
  const bias = addBias(draft, layer, n, weights.length, path);
  const activation = readActivation(layer.activation, [...path, 'activation'], draft.bindings);
  const preActivations = affine(weights, bias, input);
  const { z = activation ? `z_${n}` : (layer.names.a ?? `z_${n}`), a = `a_${n}` } = layer.names;
  const before = addDefined(draft, z, preActivations);
  const after = activation ? addDefined(draft, a, activated(activation, before)) : before;
  const views = { W: weights, z: before, a: after, ...(bias && { b: bias }) };
  for (const [letter, entries] of Object.entries(views)) {
    addView(draft, `${letter}_${n}`, entries);
    addView(draft, canonicalName(`${letter}^[${n}]`)!, entries);
  }
  return {
    weights,
    ...(bias && { bias }),
    preActivations: before,
    activations: after,
    activation: layer.activation,
  };
}

function addWeights(draft: Draft, layer: LayerGivens, n: number, inputs: number, path: Path): Entries {
  const name = layer.names.W ?? `W_${n}`;
  if (layer.weights === undefined) return addInputs(draft, name, 2, { rows: layer.units!, columns: inputs });
  const values = readEntries(layer.weights, draft, [...path, 'weights']);
  refuseOtherShape(values, values.length, inputs, [...path, 'weights']);
  return addInputs(draft, name, 2, { rows: values.length, columns: inputs }, values);
}

function addBias(
  draft: Draft,
  layer: LayerGivens,
  n: number,
  units: number,
  path: Path,
): Entries | undefined {
  if (layer.bias === 'none') return undefined;
  const values = layer.bias === undefined ? undefined : readEntries(layer.bias, draft, [...path, 'bias']);
  if (values) refuseOtherShape(values, units, 1, [...path, 'bias']);
  return addInputs(draft, layer.names.b ?? `b_${n}`, 1, { rows: units, columns: 1 }, values);
}

/** zᵢₛ = Σₖ wᵢₖ aₖₛ + bᵢ, a sample a column. */
function affine(weights: Entries, bias: Entries | undefined, input: Entries): Grid<Expression> {
  return weights.map((row, i) =>
    input[0]!.map((_, s) => {
      const terms = row.map((w, k) => product(symbol(w), symbol(input[k]![s]!)));
      return [...terms, ...(bias ? [symbol(bias[i]![0]!)] : [])].reduce(sum);
    }),
  );
}

/** The activation function on the layer, sample by sample. */
function activated(activation: Activation, preActivations: Entries): Grid<Expression> {
  const bySample = turned(preActivations, 'rows').map((column) => activation(symbolsNamed(column)));
  return turned(bySample, 'rows');
}
