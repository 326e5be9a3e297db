import { difference, fn, quotient, replace, sum } from '../../graph/build.ts';
import { number, symbol, type Expression } from '../../language/expression.ts';
import { SCALAR } from '../../language/shape.ts';
import { createVocabulary } from '../../language/vocabulary.ts';
import { readAuthored } from '../authored.ts';
import type { Bindings } from '../bindings.ts';
import type { Path } from '../complaint.ts';

/** The activations of a layer from its pre-activations, for one sample. */
export type Activation = (preActivations: readonly Expression[]) => readonly Expression[];

const PRE_ACTIVATION = 'z';

/**
 * What an author means: nothing for `none`, softmax of the layer, or a function entry by entry, by its name (`sigmoid`)
 * or as a formula in z (`2z`). Throws ExerciseRefused.
 */
export function readActivation(text: string, path: Path, bindings?: Bindings): Activation | undefined {
  if (text === 'none') return undefined;
  if (text === 'softmax') return softmax;
  const isName = /^\p{L}+$/u.test(text) && text !== PRE_ACTIVATION;
  const vocabulary = createVocabulary({ symbols: [[PRE_ACTIVATION, SCALAR]] });
  const formula = readAuthored(isName ? `${text}(${PRE_ACTIVATION})` : text, vocabulary, path, bindings);
  return (preActivations) => preActivations.map((z) => replace(formula, PRE_ACTIVATION, z));
}

/** e^zᵢ / Σ e^zⱼ, in the form 1 / Σ e^(zⱼ − zᵢ), which does not overflow. */
const softmax: Activation = (preActivations) =>
  preActivations.map((z, i) =>
    quotient(
      number(1),
      preActivations.map((other, j) => (i === j ? number(1) : fn('exp', difference(other, z)))).reduce(sum),
    ),
  );

/** A symbol for each name. */
export function symbolsNamed(names: readonly string[]): readonly Expression[] {
  return names.map((name) => symbol(name));
}
