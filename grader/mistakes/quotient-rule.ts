import { difference, negative, product, quotient, squared, sum } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import type { MistakeRules } from './mistake.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with a quotient whose denominator varies, u/v. */
export interface QuotientRuleMistakes {
  /** u′/v′. */
  'quotient-of-derivatives': InQuotient;
  /** (uv′ − u′v)/v². */
  'quotient-rule-swapped': InQuotient;
  /** (u′v − uv′)/v. */
  'denominator-not-squared': InQuotient;
  /** (u′v + uv′)/v². */
  'quotient-rule-added': InQuotient;
  /** u′/v: the denominator is taken for a constant. */
  'denominator-not-differentiated': InQuotient;
}

interface InQuotient {
  readonly quotient: string;
}

/** u and v with their derivatives. */
interface Quotient {
  readonly u: Expression;
  readonly v: Expression;
  readonly du: Expression;
  readonly dv: Expression;
}

function inQuotient(mistake: (parts: Quotient) => Expression): LocalMistake<InQuotient> {
  return ({ expression, form, derivative }) => {
    if (form.kind !== 'quotient') return [];
    const [u, v] = [form.above, form.below];
    const data = { quotient: printText(expression) };
    return [{ data, derivative: mistake({ u, v, du: derivative(u), dv: derivative(v) }) }];
  };
}

const top = ({ u, v, du, dv }: Quotient): Expression => difference(product(du, v), product(u, dv));

export const quotientRuleMistakes: MistakeRules<QuotientRuleMistakes> = {
  'quotient-rule-swapped': {
    common: true,
    slips: slipsAtSites(inQuotient((parts) => negative(quotient(top(parts), squared(parts.v))))),
  },
  'quotient-of-derivatives': {
    common: true,
    slips: slipsAtSites(inQuotient(({ du, dv }) => quotient(du, dv))),
  },
  'denominator-not-squared': {
    common: true,
    slips: slipsAtSites(inQuotient((parts) => quotient(top(parts), parts.v))),
  },
  'quotient-rule-added': {
    common: false,
    yieldsTo: ['sign', 'quotient-rule-swapped'],
    slips: slipsAtSites(
      inQuotient(({ u, v, du, dv }) => quotient(sum(product(du, v), product(u, dv)), squared(v))),
    ),
  },
  'denominator-not-differentiated': {
    common: false,
    slips: slipsAtSites(inQuotient(({ v, du }) => quotient(du, v))),
  },
};
