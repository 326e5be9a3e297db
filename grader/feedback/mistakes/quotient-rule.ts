import type { QuotientRuleMistakes } from '../../mistakes/quotient-rule.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const QUOTIENT_RULE_SENTENCES: MistakeSentences<QuotientRuleMistakes> = {
  'quotient-rule-swapped': {
    says: ({ quotient }) =>
      `The two terms of the quotient rule for ${quotient} are swapped: it is u'v - uv' over v^2.`,
    supposing: ({ quotient }) => `the two terms of the quotient rule for ${quotient} are swapped`,
  },
  'quotient-of-derivatives': {
    says: ({ quotient }) =>
      `The derivative of ${quotient} is not the quotient of the derivatives: use the quotient rule.`,
    supposing: ({ quotient }) => `the derivatives above and below the line of ${quotient} are divided`,
  },
  'denominator-not-squared': {
    says: ({ quotient }) => `In the quotient rule for ${quotient} the denominator is squared.`,
    supposing: ({ quotient }) => `the denominator of ${quotient} is not squared in the quotient rule`,
  },
  'quotient-rule-added': {
    says: ({ quotient }) => `Look at the sign in the quotient rule for ${quotient}: it is u'v minus uv'.`,
    supposing: ({ quotient }) => `the terms of the quotient rule for ${quotient} are added`,
  },
  'denominator-not-differentiated': {
    says: ({ quotient }) => `The denominator of ${quotient} varies too: use the quotient rule.`,
    supposing: ({ quotient }) => `the denominator of ${quotient} is taken for a constant`,
  },
};
