import type { ConstantMistakes } from '../../mistakes/constants.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const CONSTANT_SENTENCES: MistakeSentences<ConstantMistakes> = {
  'constant-factor-lost': {
    says: ({ factor }) => `The factor ${factor} is missing: what does not vary stays as a factor.`,
    supposing: ({ factor }) => `the factor ${factor} is lost`,
  },
  'constant-not-vanishing': {
    says: ({ constant }) => `The derivative of ${constant} is 0, for it does not depend on the variable.`,
    supposing: ({ constant }) => `the derivative of ${constant} is not taken for 0`,
  },
  'other-variable-as-zero': {
    says: ({ term }) =>
      `The other variables are held fixed like numbers: ${term} is not a constant, its derivative is not 0.`,
    supposing: ({ term }) => `${term} is taken for a constant`,
  },
  'term-not-differentiated': {
    says: ({ term }) => `The term ${term} has to be differentiated too; here it was left as it is.`,
    supposing: ({ term }) => `the term ${term} is left as it is`,
  },
  'taken-for-constant': {
    says: ({ by }) => `It does depend on ${by}: its derivative is not 0.`,
    supposing: ({ by }) => `it is taken not to depend on ${by}`,
  },
  'minus-lost': {
    says: ({ of }) => `The minus sign of ${of} is lost.`,
    supposing: ({ of }) => `the minus sign of ${of} is lost`,
  },
  'term-lost': {
    says: ({ term }) => `The derivative of the term ${term} is missing.`,
    supposing: ({ term }) => `the derivative of the term ${term} is left out`,
  },
};
