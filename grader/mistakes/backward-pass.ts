import { difference, product, sum } from '../graph/build.ts';
import { call, number, symbol, type Expression } from '../language/expression.ts';
import { isFunctionName, notationOf, type FunctionName } from '../language/operators.ts';
import { answerOf } from './answer.ts';
import { usedIn } from './asked-about.ts';
import type { InLayer } from './forward-pass.ts';
import { frozen, thawed, withFrozen } from './frozen.ts';
import { isActivated, layersOf, withEntries, type Layer } from './layers.ts';
import type { MistakeRule, MistakeRules, Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with the backward pass through a network: δ = Wᵀ δ′ ⊙ f′(z), ∂L/∂W = δ vᵀ. Layers count from 1. */
export interface BackwardMistakes {
  /** 1 for f′(z). */
  'activation-derivative-left-out': InLayer;
  /** f′(a) for f′(z). */
  'activation-derivative-at-activation': InLayer;
  /** f(z) for f′(z). */
  'activation-for-its-derivative': InLayer;
  /** f′(z) where there is no activation function. */
  'activation-derivative-added': InLayer;
  /** W δ for Wᵀ δ, where that fits too. */
  'weights-not-transposed': InLayer;
  /** The weights left out of Wᵀ δ: all of them 1. */
  'weights-left-out-going-back': InLayer;
  /** δ zᵀ for δ aᵀ: the pre-activations of the layer before. */
  'pre-activations-for-activations': InLayer;
  /** The values of another layer in δ vᵀ. */
  'other-layer-values': InLayer;
  /** δ for δ vᵀ. */
  'layer-input-forgotten': InLayer;
}

/** The workings with one layer that has the right values and mistaken derivatives. */
function inLayers(
  common: boolean,
  misread: (working: Working, layer: Layer) => readonly (Working | undefined)[],
): MistakeRule<InLayer> {
  return {
    common,
    *slips(working): Iterable<Slip<InLayer>> {
      const layers = asksBack(working) ? layersOf(working.model) : [];
      if (layers.length === 0) return;
      const used = usedIn(working);
      const copied = { ...working, model: withFrozen(working.model) };
      for (const layer of layers.filter(({ preActivations }) => used.has(preActivations[0]![0]!)))
        for (const other of misread(copied, layer))
          if (other) yield { data: { layer: layer.n }, ...answered(other) };
    },
  };
}

function asksBack({ asked, task }: Working): boolean {
  return (
    (asked.ask === 'gradient' || asked.ask === 'derivative' || asked.ask === 'update') &&
    task.kind !== 'shape'
  );
}

/** Numbers come from the working itself; of a formula the copies have to be named as what they stand for. */
function answered(working: Working): { readonly working: Working } | { readonly content: Expression } {
  if (working.task.kind === 'number' || working.task.kind === 'matrix') return { working };
  const content = answerOf(working);
  return content !== undefined && isExpression(content) ? { content: thawed(content) } : { working };
}

/** f(z) with another slope: s·(z − z°) + a°. */
function withSlope(
  working: Working,
  { preActivations, activations }: Layer,
  slope: (z: Expression, a: Expression) => Expression,
): Working | undefined {
  return withEntries(working, activations, (i, s) => {
    const [z, a] = [preActivations[i]![s]!, activations[i]![s]!];
    return sum(product(slope(frozen(z), frozen(a)), difference(symbol(z), frozen(z))), frozen(a));
  });
}

/** Whether an activation is a function entry by entry, by its name. */
function isOfNumbers(activation: string): activation is FunctionName {
  return isFunctionName(activation) && notationOf(activation).arity === 1;
}

const ONE = number(1);

function derivativeLeftOut(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return isActivated(layer) ? [withSlope(working, layer, () => ONE)] : [];
}

function derivativeAtActivation(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const { activation } = layer;
  return isOfNumbers(activation) ? [withSlope(working, layer, (_, a) => call(activation, 1, a))] : [];
}

function activationForDerivative(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return isActivated(layer) ? [withSlope(working, layer, (_, a) => a)] : [];
}

/** At the output, of the function that the layers before it have; its values are the pre-activations themselves. */
function derivativeAdded(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const activation = layersOf(working.model).find(isActivated)?.activation ?? '';
  if (isActivated(layer) || !isOfNumbers(activation)) return [];
  return [
    withEntries(working, layer.preActivations, (i, s, own) => {
      const z = frozen(layer.preActivations[i]![s]!);
      return sum(product(call(activation, 1, z), difference(own, z)), z);
    }),
  ];
}

/**
 * z with mistaken derivatives and its right value: Σ (w − w°) v + Σ u (x − x°) + b + Σ w° x°, with v for the derivative by w and u for
 * that by x.
 */
function withDerivatives(
  working: Working,
  { preActivations, weights, bias, input }: Layer,
  byWeight: (k: number, s: number, right: Expression) => Expression | undefined,
  byInput: (i: number, k: number, right: Expression) => Expression,
): Working | undefined {
  const known = weights[0]!.every((_, k) => input[0]!.every((_x, s) => byWeight(k, s, ONE) !== undefined));
  if (!known) return undefined;
  return withEntries(working, preActivations, (i, s) => {
    const terms = weights[i]!.flatMap((w, k) => {
      const x = input[k]![s]!;
      return [
        product(difference(symbol(w), frozen(w)), byWeight(k, s, frozen(x))!),
        product(byInput(i, k, frozen(w)), difference(symbol(x), frozen(x))),
        product(frozen(w), frozen(x)),
      ];
    });
    return [...terms, ...(bias ? [symbol(bias[i]![0]!)] : [])].reduce(sum);
  });
}

function notTransposed(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const { weights } = layer;
  if (weights.length !== weights[0]!.length) return [];
  return [
    withDerivatives(
      working,
      layer,
      (_, _s, x) => x,
      (i, k) => frozen(weights[k]![i]!),
    ),
  ];
}

function weightsLeftOut(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return [
    withDerivatives(
      working,
      layer,
      (_, _s, x) => x,
      () => ONE,
    ),
  ];
}

/** The gradient by the weights with other values in the place of what comes into the layer. */
function withValues(
  working: Working,
  layer: Layer,
  values: (k: number, s: number) => Expression | undefined,
): Working | undefined {
  return withDerivatives(working, layer, values, (_, _k, w) => w);
}

function preActivationsTaken(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const before = layersOf(working.model)[layer.n - 2];
  if (!before || !isActivated(before)) return [];
  return [withValues(working, layer, (k, s) => frozen(before.preActivations[k]![s]!))];
}

function otherValues(working: Working, layer: Layer): readonly (Working | undefined)[] {
  const layers = layersOf(working.model);
  const grids = [layers[0]!.input, ...layers.map(({ activations }) => activations)];
  return grids
    .filter((grid) => grid !== layer.input && grid.length === layer.input.length)
    .map((grid) => withValues(working, layer, (k, s) => frozen(grid[k]![s]!)));
}

function inputForgotten(working: Working, layer: Layer): readonly (Working | undefined)[] {
  return [withValues(working, layer, () => ONE)];
}

export const backwardMistakes: MistakeRules<BackwardMistakes> = {
  'activation-derivative-left-out': inLayers(true, derivativeLeftOut),
  'weights-not-transposed': inLayers(true, notTransposed),
  'layer-input-forgotten': inLayers(true, inputForgotten),
  'activation-derivative-at-activation': inLayers(true, derivativeAtActivation),
  'activation-for-its-derivative': inLayers(false, activationForDerivative),
  'activation-derivative-added': inLayers(false, derivativeAdded),
  'weights-left-out-going-back': inLayers(false, weightsLeftOut),
  'pre-activations-for-activations': inLayers(false, preActivationsTaken),
  'other-layer-values': inLayers(false, otherValues),
};
