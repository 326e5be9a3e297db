import { number } from '../language/expression.ts';
import { usedIn } from './asked-about.ts';
import type { MistakeRule, MistakeRules } from './mistake.ts';
import { redefined } from './redefined.ts';
import type { Working } from './working.ts';

/** Mistakes with how much there is of what in a network. */
export interface CountingMistakes {
  /** Parameters without the biases. */
  'biases-forgotten': undefined;
  /** Weights with the biases. */
  'biases-counted': undefined;
  /** Biases for parameters or weights. */
  'biases-alone': undefined;
  /** The inputs counted as neurons. */
  'inputs-counted': undefined;
  /** Neurons without those of the output. */
  'outputs-left-out': undefined;
  /** One layer alone. */
  'one-layer-only': { readonly layer: number };
  /** n + m for the n·m weights between n and m neurons. */
  'sizes-added': undefined;
  /** n·m·k for n·m + m·k. */
  'layers-multiplied': undefined;
  /** A bias for each input too, or one for each layer. */
  'biases-miscounted': undefined;
}

type Count = 'neurons' | 'weights' | 'biases' | 'parameters';

interface Size {
  readonly inputs: number;
  readonly units: number;
  readonly biases: number;
}

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const weightsOf = ({ inputs, units }: Size): number => inputs * units;
const biasesOf = ({ biases }: Size): number => biases;
const parametersOf = (size: Size): number => weightsOf(size) + biasesOf(size);

type Counts = Partial<Record<Count, (sizes: readonly Size[]) => number>>;

/** The workings in which one of the counts is another number. */
function* recounted(working: Working, counts: Counts): Iterable<Working> {
  const sizes = sizesIn(working);
  const used = sizes.length > 0 ? usedIn(working) : new Set<string>();
  for (const [name, count] of Object.entries(counts)) {
    const other = used.has(name) ? redefined(working, new Map([[name, number(count(sizes))]])) : undefined;
    if (other) yield other;
  }
}

function sizesIn({ model: { structure } }: Working): readonly Size[] {
  if (structure?.kind !== 'network') return [];
  return structure.layers.map(({ weights, bias }) => ({
    inputs: weights[0]!.length,
    units: weights.length,
    biases: bias ? weights.length : 0,
  }));
}

function miscounted(common: boolean, ...ways: readonly Counts[]): MistakeRule<undefined> {
  return {
    common,
    *slips(working) {
      for (const counts of ways)
        for (const other of recounted(working, counts)) yield { data: undefined, working: other };
    },
  };
}

const oneLayerOnly: MistakeRule<CountingMistakes['one-layer-only']> = {
  common: true,
  yieldsTo: ['outputs-left-out'],
  *slips(working) {
    for (const i of sizesIn(working).keys()) {
      const counts: Counts = {
        weights: (sizes) => weightsOf(sizes[i]!),
        parameters: (sizes) => parametersOf(sizes[i]!),
        neurons: (sizes) => sizes[i]!.units,
      };
      for (const other of recounted(working, counts)) yield { data: { layer: i + 1 }, working: other };
    }
  },
};

const allWeights = (sizes: readonly Size[]): number => total(sizes.map(weightsOf));
const allBiases = (sizes: readonly Size[]): number => total(sizes.map(biasesOf));
const allUnits = (sizes: readonly Size[]): number => total(sizes.map(({ units }) => units));
const allSizes = (sizes: readonly Size[]): number => sizes[0]!.inputs + allUnits(sizes);
const allAdded = (sizes: readonly Size[]): number => total(sizes.map(({ inputs, units }) => inputs + units));
const allMultiplied = (sizes: readonly Size[]): number =>
  sizes.reduce((before, { units }) => before * units, sizes[0]!.inputs);

export const countingMistakes: MistakeRules<CountingMistakes> = {
  'biases-forgotten': miscounted(true, { parameters: allWeights }),
  'biases-counted': miscounted(true, { weights: (sizes) => total(sizes.map(parametersOf)) }),
  'inputs-counted': miscounted(true, { neurons: allSizes }),
  'one-layer-only': oneLayerOnly,
  'outputs-left-out': miscounted(true, { neurons: (sizes) => allUnits(sizes.slice(0, -1)) }),
  'biases-alone': miscounted(false, { weights: allBiases, parameters: allBiases }),
  'sizes-added': miscounted(false, {
    weights: allAdded,
    parameters: (sizes) => allAdded(sizes) + allBiases(sizes),
  }),
  'layers-multiplied': miscounted(false, {
    weights: allMultiplied,
    parameters: (sizes) => allMultiplied(sizes) + allBiases(sizes),
  }),
  'biases-miscounted': miscounted(
    false,
    { parameters: (sizes) => allWeights(sizes) + allSizes(sizes) },
    { parameters: (sizes) => allWeights(sizes) + sizes.length },
    { parameters: (sizes) => allWeights(sizes) + 1 },
  ),
};
