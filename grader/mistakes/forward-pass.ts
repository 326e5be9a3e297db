import { fn, integer, negative, sum } from '../graph/build.ts';
import { number, substitute, symbol, type Expression } from '../language/expression.ts';
import { usedIn } from './asked-about.ts';
import { confusedWith } from './function-values.ts';
import { isActivated, layersOf, withEntries, type Layer } from './layers.ts';
import type { MistakeRule, MistakeRules, Slip } from './mistake.ts';
import { asksForward } from './rewriting-rule.ts';
import type { Working } from './working.ts';

/** Mistakes with the layers of a network, a = f(W x + b). Layers count from 1. */
export interface ForwardMistakes {
  /** z for f(z). */
  'activation-left-out': InLayer;
  /** f(z) where there is no activation function. */
  'activation-added': InLayer;
  /** Another activation function. */
  'other-activation': InLayer & { readonly name: string; readonly taken: string };
  /** f(−z): 1/(1 + e^z) for σ(z), or the other half of a kink. */
  'activation-negated': InLayer;
  /** W x. */
  'bias-forgotten': InLayer;
  /** W x − b. */
  'bias-subtracted': InLayer;
  /** Wᵀ x + b, where that fits too. */
  'weights-transposed': InLayer;
  /** The weights or the biases of another layer. */
  'other-layer-parameters': InLayer;
  /** The layer before is passed over. */
  'layer-passed-over': InLayer;
  /** One of the inputs of a unit is left out. */
  'input-left-out': InLayer;
  /** Σ (wₖ + xₖ) for Σ wₖ xₖ. */
  'weights-added': InLayer;
}

export interface InLayer {
  readonly layer: number;
}

/** A mistake that is made in one layer, or in all to which it applies. */
function inLayers(
  common: boolean,
  misread: (working: Working, layer: Layer) => readonly (Working | undefined)[],
): MistakeRule<InLayer> {
  return {
    common,
    *slips(working): Iterable<Slip<InLayer>> {
      if (!asksForward(working)) return;
      for (const layer of layersInUse(working))
        for (const other of misread(working, layer))
          if (other) yield { data: { layer: layer.n }, working: other };
    },
  };
}

function layersInUse(working: Working): readonly Layer[] {
  const layers = layersOf(working.model);
  const used = layers.length > 0 ? usedIn(working) : new Set<string>();
  return layers.filter(({ preActivations }) => used.has(preActivations[0]![0]!));
}

/** The pre-activations with some names in them replaced. */
function withNames(
  working: Working,
  { preActivations }: Layer,
  replacement: (name: string) => Expression | undefined,
): Working | undefined {
  return withEntries(working, preActivations, (_, _s, own) => substitute(own, replacement));
}

function activationLeftOut(working: Working, layer: Layer): readonly (Working | undefined)[] {
  if (!isActivated(layer)) return [];
  return [withEntries(working, layer.activations, (i, s) => symbol(layer.preActivations[i]![s]!))];
}

/** What another layer of the network applies. */
function activationAdded(working: Working, layer: Layer): readonly (Working | undefined)[] {
  if (isActivated(layer)) return [];
  const { definitions } = working.model;
  const others = layersOf(working.model).filter(
    (other) => isActivated(other) && other.activation !== 'softmax',
  );
  const [other] = others;
  if (!other) return [];
  const [z, a] = [other.preActivations[0]![0]!, definitions.get(other.activations[0]![0]!)!];
  return [
    withEntries(working, layer.activations, (_, _s, own) =>
      substitute(a, (name) => (name === z ? own : undefined)),
    ),
  ];
}

const otherActivation: MistakeRule<ForwardMistakes['other-activation']> = {
  common: false,
  yieldsTo: ['activation-left-out', 'activation-negated'],
  *slips(working) {
    if (!asksForward(working)) return;
    for (const layer of layersInUse(working)) {
      const { activation: name } = layer;
      for (const taken of confusedWith(name)) {
        const other = withEntries(working, layer.activations, (i, s) =>
          fn(taken, symbol(layer.preActivations[i]![s]!)),
        );
        if (other) yield { data: { layer: layer.n, name, taken }, working: other };
      }
    }
  },
};

function activationNegated(working: Working, layer: Layer): readonly (Working | undefined)[] {
  if (!isActivated(layer)) return [];
  const names = new Set(layer.preActivations.flat());
  return [
    withEntries(working, layer.activations, (_, _s, own) =>
      substitute(own, (name) => (names.has(name) ? negative(symbol(name)) : undefined)),
    ),
  ];
}

const biasNames = ({ bias }: Layer): ReadonlySet<string> => new Set(bias?.flat());

const withBias = (rewrite: (b: string) => Expression) => (working: Working, layer: Layer) => {
  const names = biasNames(layer);
  return names.size === 0
    ? []
    : [withNames(working, layer, (name) => (names.has(name) ? rewrite(name) : undefined))];
};

/** The weights of a unit in the places of those into an input. */
function weightsTransposed(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const { weights } = layer;
  if (weights.length !== weights[0]!.length) return [];
  const turned = new Map(weights.flatMap((row, i) => row.map((name, k) => [name, weights[k]![i]!] as const)));
  return [withNames(working, layer, (name) => asSymbol(turned.get(name)))];
}

function asSymbol(name: string | undefined): Expression | undefined {
  return name === undefined ? undefined : symbol(name);
}

/** The weights, or the biases, of a layer that has as many. */
function otherParameters(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return layersOf(working.model)
    .filter(({ n }) => n !== layer.n)
    .flatMap((other) =>
      [
        [layer.weights, other.weights],
        [layer.bias, other.bias],
      ].flatMap(([own, taken]) => {
        if (!own || !taken || !sameSize(own, taken)) return [];
        const names = new Map(own.flat().map((name, k) => [name, taken.flat()[k]!]));
        return [withNames(working, layer, (name) => asSymbol(names.get(name)))];
      }),
    );
}

function sameSize(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  return a.length === b.length && a[0]!.length === b[0]!.length;
}

function passedOver(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const before = layersOf(working.model)[layer.n - 2];
  if (!before || !sameSize(before.input, layer.input)) return [];
  const names = new Map(layer.input.flat().map((name, k) => [name, before.input.flat()[k]!]));
  return [withNames(working, layer, (name) => asSymbol(names.get(name)))];
}

/** Of a single unit: of several, nobody leaves out the same input each time. */
function inputLeftOut(working: Working, layer: Layer): readonly (Working | undefined)[] {
  if (layer.weights.length > 1 || layer.weights[0]!.length < 2) return [];
  return layer.weights[0]!.map((weight) =>
    withNames(working, layer, (name) => (name === weight ? number(0) : undefined)),
  );
}

function weightsAdded(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return [
    withEntries(working, layer.preActivations, (i, s) => {
      const terms = layer.weights[i]!.map((w, k) => sum(symbol(w), symbol(layer.input[k]![s]!)));
      return [...terms, ...(layer.bias ? [symbol(layer.bias[i]![0]!)] : [])].reduce(sum);
    }),
  ];
}

export const forwardMistakes: MistakeRules<ForwardMistakes> = {
  'activation-left-out': inLayers(true, activationLeftOut),
  'bias-forgotten': inLayers(
    true,
    withBias(() => integer(0)),
  ),
  'activation-added': inLayers(true, activationAdded),
  'weights-transposed': inLayers(true, weightsTransposed),
  'activation-negated': inLayers(true, activationNegated),
  'bias-subtracted': inLayers(
    false,
    withBias((name) => negative(symbol(name))),
  ),
  'other-activation': otherActivation,
  'other-layer-parameters': inLayers(false, otherParameters),
  'layer-passed-over': inLayers(false, passedOver),
  'input-left-out': inLayers(false, inputLeftOut),
  'weights-added': inLayers(false, weightsAdded),
};
