import type { ForwardMistakes } from '../../mistakes/forward-pass.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const FORWARD_SENTENCES: MistakeSentences<ForwardMistakes> = {
  'activation-left-out': {
    says: ({ layer }) => `The activation function of layer ${layer} was not applied.`,
    supposing: ({ layer }) => `the activation function of layer ${layer} is left out`,
  },
  'activation-added': {
    says: ({ layer }) =>
      `Layer ${layer} has no activation function: its output is what the weights make of its inputs.`,
    supposing: ({ layer }) => `an activation function is applied in layer ${layer}, which has none`,
  },
  'other-activation': {
    says: ({ layer, name, taken }) =>
      `This is what one gets with ${taken} in layer ${layer}; its activation function is ${name}.`,
    supposing: ({ layer, name, taken }) => `${taken} is taken for ${name} in layer ${layer}`,
  },
  'activation-negated': {
    says: ({ layer }) => `Look at the sign of what the activation function of layer ${layer} is taken of.`,
    supposing: ({ layer }) => `the activation function of layer ${layer} is taken of the opposite`,
  },
  'bias-forgotten': {
    says: ({ layer }) => `The bias of layer ${layer} is missing: add it before the activation function.`,
    supposing: ({ layer }) => `the bias of layer ${layer} is left out`,
  },
  'bias-subtracted': {
    says: ({ layer }) => `The bias of layer ${layer} is added, not taken away.`,
    supposing: ({ layer }) => `the bias of layer ${layer} is taken away`,
  },
  'weights-transposed': {
    says: ({ layer }) =>
      `The weights of layer ${layer} were taken by columns for rows: look at which index is that of the unit.`,
    supposing: ({ layer }) => `the weights of layer ${layer} are transposed`,
  },
  'other-layer-parameters': {
    says: ({ layer }) => `Layer ${layer} has weights and biases of its own; here are some of another layer.`,
    supposing: ({ layer }) => `weights or biases of another layer are used in layer ${layer}`,
  },
  'layer-passed-over': {
    says: ({ layer }) => `Layer ${layer} takes the activations of the layer before it.`,
    supposing: ({ layer }) => `the layer before layer ${layer} is passed over`,
  },
  'input-left-out': {
    says: ({ layer }) =>
      `One of the inputs of layer ${layer} is missing: every input comes in with its weight.`,
    supposing: ({ layer }) => `one of the inputs of layer ${layer} is left out`,
  },
  'weights-added': {
    says: ({ layer }) => `In layer ${layer} inputs are multiplied by their weights, not added to them.`,
    supposing: ({ layer }) => `weights and inputs of layer ${layer} are added`,
  },
};
