import type { ChainRuleMistakes } from '../../mistakes/chain-rule.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const CHAIN_RULE_SENTENCES: MistakeSentences<ChainRuleMistakes> = {
  'inner-derivative-missing': {
    says: ({ inner }) => `The inner derivative is missing: multiply by the derivative of ${inner}.`,
    supposing: ({ inner }) => `the inner derivative, that of ${inner}, is left out`,
  },
  'outer-derivative-missing': {
    says: ({ outer }) =>
      `Only the inside of ${outer} was differentiated: multiply by the derivative of the outer function.`,
    supposing: ({ outer }) => `only the inside of ${outer} is differentiated`,
  },
  'inner-not-differentiated': {
    says: ({ inner }) =>
      `By the chain rule one multiplies by the derivative of ${inner}, not by ${inner} itself.`,
    supposing: ({ inner }) => `one multiplies by ${inner} instead of its derivative`,
  },
  'differentiated-inside': {
    says: ({ inner }) =>
      `The inside of the outer function stays ${inner}; its derivative comes as a factor outside.`,
    supposing: ({ inner }) => `${inner} is differentiated inside of the outer function`,
  },
  'derivative-at-output': {
    says: ({ inner }) =>
      `Take the derivative of the outer function at ${inner}, not at the value of the function.`,
    supposing: ({ inner }) =>
      `the outer derivative is taken at the value of the function instead of at ${inner}`,
  },
};
