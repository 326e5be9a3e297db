import type { TensorMistakes } from '../../mistakes/tensor-formulas.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const TENSOR_SENTENCES: MistakeSentences<TensorMistakes> = {
  'transpose-misplaced': {
    says: ({ of }) => `Look at the transpose of ${of}: it is there where it should not be, or missing.`,
    supposing: ({ of }) => `${of} is transposed the wrong way`,
  },
  'factors-in-other-order': {
    says: () => 'The factors are in the wrong order: look at which sizes meet.',
    supposing: () => 'the factors are in another order',
  },
  'products-confused': {
    says: () =>
      'The matrix product and the product entry by entry are confused: look at which of them belongs here.',
    supposing: () => 'the matrix product and the product entry by entry are confused',
  },
  'factor-left-out': {
    says: ({ factor }) => `The factor ${factor} is missing.`,
    supposing: ({ factor }) => `the factor ${factor} is left out`,
  },
  'diagonal-left-out': {
    says: () =>
      'Entry by entry one function by each variable is a whole matrix: put the values on its diagonal.',
    supposing: () => 'the values are not put on a diagonal',
  },
  'function-for-its-derivative': {
    says: () => 'This has the function itself where its derivative belongs.',
    supposing: () => 'the function is taken for its derivative',
  },
  'other-symbol': {
    says: ({ taken }) => `${taken} does not belong here: another quantity of the same shape does.`,
    supposing: ({ taken }) => `${taken} is taken for another quantity of the same shape`,
  },
};
