import type { CountingMistakes } from '../../mistakes/counting.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const COUNTING_SENTENCES: MistakeSentences<CountingMistakes> = {
  'biases-forgotten': {
    says: () => 'The biases are missing: they are learned too.',
    supposing: () => 'the biases are left out',
  },
  'biases-counted': {
    says: () => 'The biases are counted here as well; only the weights are asked for.',
    supposing: () => 'the biases are counted as well',
  },
  'biases-alone': {
    says: () => 'These are the biases alone.',
    supposing: () => 'only the biases are counted',
  },
  'inputs-counted': {
    says: () => 'The inputs are counted here too, but they compute nothing.',
    supposing: () => 'the inputs are counted as neurons',
  },
  'outputs-left-out': {
    says: () => 'The neurons of the output layer count too.',
    supposing: () => 'the output layer is left out',
  },
  'one-layer-only': {
    says: ({ layer }) => `This is layer ${layer} alone: add the other layers.`,
    supposing: ({ layer }) => `only layer ${layer} is counted`,
  },
  'sizes-added': {
    says: () => 'Between two layers every neuron is linked to every one: multiply their sizes.',
    supposing: () => 'the sizes of the layers are added instead of multiplied',
  },
  'layers-multiplied': {
    says: () => 'Multiply the sizes of neighbouring layers, and add what comes out.',
    supposing: () => 'the sizes of all layers are multiplied',
  },
  'biases-miscounted': {
    says: () => 'Count the biases again: each neuron has one, the inputs have none.',
    supposing: () => 'the biases are miscounted',
  },
};
