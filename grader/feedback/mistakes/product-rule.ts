import type { ProductRuleMistakes } from '../../mistakes/product-rule.ts';
import type { MistakeSentences } from '../mistake-sentence.ts';

export const PRODUCT_RULE_SENTENCES: MistakeSentences<ProductRuleMistakes> = {
  'product-of-derivatives': {
    says: ({ product }) =>
      `The derivative of ${product} is not the product of the derivatives: use the product rule, u'v + uv'.`,
    supposing: ({ product }) => `the derivatives of the factors of ${product} are multiplied`,
  },
  'product-rule-term-missing': {
    says: ({ factor }) =>
      `The product rule has a term for each factor: the one with the derivative of ${factor} is missing.`,
    supposing: ({ factor }) => `the term of the product rule with the derivative of ${factor} is left out`,
  },
  'derivatives-added': {
    says: ({ product }) =>
      `In the product rule for ${product} each derivative is multiplied by the other factors before the terms are added.`,
    supposing: ({ product }) => `the derivatives of the factors of ${product} are only added`,
  },
};
