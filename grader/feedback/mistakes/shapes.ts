import type { ShapeMistakes } from '../../mistakes/shapes.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const SHAPE_SENTENCES: MistakeSentences<ShapeMistakes> = {
  'shape-of-operand': {
    says: ({ operand }) =>
      `This is the shape of ${operand}. The product has the rows of the left factor and the columns of the right one.`,
    supposing: ({ operand }) => `the shape of ${operand} is taken for that of the product`,
  },
  'inner-sizes-kept': {
    says: () =>
      'These are the inner sizes, which go: the product has the rows of the left factor and the columns of the right one.',
    supposing: () => 'the inner sizes are kept',
  },
  'sizes-compared-wrongly': {
    says: () =>
      'Compare the columns of the left factor with the rows of the right one: these have to be as many.',
    supposing: () => 'other sizes are compared than the columns of the left and the rows of the right factor',
  },
  'bias-counted-in-shape': {
    says: () => 'The bias is no part of the weights: it is a vector of its own.',
    supposing: () => 'the bias is counted among the weights',
  },
  'shape-of-other-layer': {
    says: ({ layer }) => `This belongs to layer ${layer}: count the layers again.`,
    supposing: ({ layer }) => `layer ${layer} is taken for it`,
  },
  'one-sample-only': {
    says: () => 'This is the size of a single sample: a batch holds many.',
    supposing: () => 'a single sample is taken for the batch',
  },
  flattened: {
    says: () => 'The entries are not put into one row or column: the shape is that of what one asks about.',
    supposing: () => 'all entries are put into one row or column',
  },
};
