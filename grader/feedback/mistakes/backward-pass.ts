import type { BackwardMistakes } from '../../mistakes/backward-pass.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const BACKWARD_SENTENCES: MistakeSentences<BackwardMistakes> = {
  'activation-derivative-left-out': {
    says: ({ layer }) =>
      `Going back through layer ${layer}, multiply by the derivative of its activation function.`,
    supposing: ({ layer }) => `the derivative of the activation function of layer ${layer} is left out`,
  },
  'activation-derivative-at-activation': {
    says: ({ layer }) =>
      `In layer ${layer} the derivative of the activation function is taken at the pre-activations, not at the activations.`,
    supposing: ({ layer }) =>
      `the derivative of the activation function of layer ${layer} is taken at its activations`,
  },
  'activation-for-its-derivative': {
    says: ({ layer }) =>
      `Going back through layer ${layer}, multiply by the derivative of the activation function, not by its value.`,
    supposing: ({ layer }) =>
      `the value of the activation function of layer ${layer} is taken for its derivative`,
  },
  'activation-derivative-added': {
    says: ({ layer }) =>
      `Layer ${layer} has no activation function, so there is no derivative of one to multiply by.`,
    supposing: ({ layer }) =>
      `one multiplies by the derivative of an activation function in layer ${layer}, which has none`,
  },
  'weights-not-transposed': {
    says: ({ layer }) => `Going back through layer ${layer}, the weights are transposed.`,
    supposing: ({ layer }) => `the weights of layer ${layer} are not transposed going back`,
  },
  'weights-left-out-going-back': {
    says: ({ layer }) => `Going back through layer ${layer}, multiply by its weights.`,
    supposing: ({ layer }) => `the weights of layer ${layer} are left out going back`,
  },
  'pre-activations-for-activations': {
    says: ({ layer }) =>
      `What comes into layer ${layer} are the activations of the layer before it, not its pre-activations.`,
    supposing: ({ layer }) => `pre-activations are taken for what comes into layer ${layer}`,
  },
  'other-layer-values': {
    says: ({ layer }) =>
      `The gradient by the weights of layer ${layer} has the values that come into this layer; these are others.`,
    supposing: ({ layer }) => `the values of another layer are taken for what comes into layer ${layer}`,
  },
  'layer-input-forgotten': {
    says: ({ layer }) =>
      `The gradient by the weights of layer ${layer} has the values that come into it as factors; they are missing.`,
    supposing: ({ layer }) => `what comes into layer ${layer} is left out`,
  },
};
