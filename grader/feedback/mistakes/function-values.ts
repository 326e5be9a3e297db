import type { FunctionValueMistakes } from '../../mistakes/function-values.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const FUNCTION_VALUE_SENTENCES: MistakeSentences<FunctionValueMistakes> = {
  'function-left-out': {
    says: ({ name }) => `${name} was not applied: this is what one gets without it.`,
    supposing: ({ name }) => `${name} is left out`,
  },
  'other-function': {
    says: ({ name, taken }) => `This is what one gets with ${taken}; the function here is ${name}.`,
    supposing: ({ name, taken }) => `${taken} is taken for ${name}`,
  },
  'argument-negated': {
    says: ({ name }) => `Look at the sign of what ${name} is taken of.`,
    supposing: ({ name }) => `${name} is taken of the opposite`,
  },
  'step-at-zero': {
    says: () => 'Look up what the exercise says the step is exactly at 0.',
    supposing: () => 'the step has its other value at 0',
  },
  'degrees-for-radians': {
    says: ({ name }) => `The argument of ${name} is in radians: set your calculator from degrees to radians.`,
    supposing: ({ name }) => `the argument of ${name} is taken for degrees`,
  },
  'other-logarithm': {
    says: ({ base }) => `This is with the logarithm to base ${base}; the natural one is meant.`,
    supposing: ({ base }) => `the logarithm to base ${base} is taken`,
  },
  'rounded-otherwise': {
    says: () =>
      'Look at the direction of rounding: what is left over counts, or does not, as the exercise says.',
    supposing: () => 'it is rounded in another direction',
  },
  'quotient-inverted': {
    says: () => 'A quotient is upside down: look at what is divided by what.',
    supposing: () => 'a quotient is upside down',
  },
  'integer-division': {
    says: () => 'What a division leaves over was dropped: the quotient need not be a whole number.',
    supposing: () => 'what a division leaves over is dropped',
  },
};
