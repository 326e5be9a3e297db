import type { FunctionMistakes } from '../../mistakes/functions.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const FUNCTION_SENTENCES: MistakeSentences<FunctionMistakes> = {
  'exponential-as-power': {
    says: ({ exponential }) =>
      `${exponential} is not a power of the variable: the variable is in the exponent, and the rule for x^n does not apply.`,
    supposing: ({ exponential }) => `${exponential} is differentiated by the rule for x^n`,
  },
  'logarithm-of-base-missing': {
    says: ({ exponential }) => `The derivative of ${exponential} has the logarithm of the base as a factor.`,
    supposing: ({ exponential }) => `the logarithm of the base of ${exponential} is left out`,
  },
  'logarithm-of-base-inverted': {
    says: ({ exponential }) =>
      `The logarithm of the base is on the wrong side of the fraction line in the derivative of ${exponential}.`,
    supposing: ({ exponential }) =>
      `the logarithm of the base of ${exponential} is put on the wrong side of the fraction line`,
  },
  'function-derivative-wrong': {
    says: (data) =>
      `The derivative of ${data.function} is another one: look it up, or work it out once more.`,
    supposing: (data) => `the derivative of ${data.function} is remembered wrongly`,
  },
  'argument-for-value': {
    says: (data) =>
      `The derivative of ${data.function} is written in terms of its value: put in the value of ${data.function}, not its argument.`,
    supposing: (data) => `in the derivative of ${data.function} the argument stands where its value should`,
  },
};
