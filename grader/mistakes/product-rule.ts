import { product } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { productTerm, sumOf } from './differentiation.ts';
import type { MistakeRules } from './mistake.ts';
import type { Site } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with a product of several factors that vary, u·v. */
export interface ProductRuleMistakes {
  /** u′·v′ for u′v + uv′. */
  'product-of-derivatives': { readonly product: string };
  /** u′v alone, or uv′, for u′v + uv′. */
  'product-rule-term-missing': { readonly factor: string };
  /** u′ + v′ for u′v + uv′. */
  'derivatives-added': { readonly product: string };
}

interface Product {
  readonly constants: readonly Expression[];
  readonly factors: readonly Expression[];
}

function productAt({ form }: Site): Product | undefined {
  return form.kind === 'product' && form.factors.length > 1 ? form : undefined;
}

/** A mistake that makes one thing of the derivatives of the factors. */
function withDerivatives(
  join: (derivatives: readonly Expression[]) => Expression,
): LocalMistake<{ readonly product: string }> {
  return (site) => {
    const found = productAt(site);
    if (!found) return [];
    const derivative = product(...found.constants, join(found.factors.map(site.derivative)));
    return [{ data: { product: printText(site.expression) }, derivative }];
  };
}

const termMissing: LocalMistake<ProductRuleMistakes['product-rule-term-missing']> = (site) => {
  const found = productAt(site);
  if (!found) return [];
  const { constants, factors } = found;
  const terms = factors.map((_, i) => productTerm(factors, i, site));
  return factors.map((factor, i) => ({
    data: { factor: printText(factor) },
    derivative: product(...constants, sumOf(terms.filter((_, k) => k !== i))),
  }));
};

export const productRuleMistakes: MistakeRules<ProductRuleMistakes> = {
  'product-of-derivatives': {
    common: true,
    slips: slipsAtSites(withDerivatives((derivatives) => product(...derivatives))),
  },
  'product-rule-term-missing': {
    common: true,
    yieldsTo: ['one-path-only'],
    slips: slipsAtSites(termMissing),
  },
  'derivatives-added': { common: false, slips: slipsAtSites(withDerivatives(sumOf)) },
};
