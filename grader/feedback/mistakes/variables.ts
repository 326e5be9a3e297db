import type { VariableMistakes } from '../../mistakes/variables.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const VARIABLE_SENTENCES: MistakeSentences<VariableMistakes> = {
  'other-variable': {
    says: ({ by, other }) => `This is the derivative by ${other}; differentiate by ${by}.`,
    supposing: ({ other }) => `one differentiates by ${other}`,
  },
  'other-variable-differentiated': {
    says: ({ by, other }) => `Only ${by} varies: hold ${other} fixed like a number.`,
    supposing: ({ other }) => `${other} is not held fixed`,
  },
  'variables-in-other-order': {
    says: () =>
      'The derivatives are in another order: they come in the order of the variables that is asked for.',
    supposing: () => 'the variables are taken in another order',
  },
  'functions-in-other-order': {
    says: () =>
      'The derivatives are in another order: they come in the order of the functions that is asked for.',
    supposing: () => 'the functions are taken in another order',
  },
};
