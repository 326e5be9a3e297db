import { negative, product, quotient, squared } from '../graph/build.ts';
import { number, symbolsOf, type Expression } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { printText } from '../language/print-text.ts';
import { derivativesAsked } from './derivatives-asked.ts';
import { productTerm, sumOf } from './differentiation.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { signed, type Site, type Term } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';
import type { Working } from './working.ts';

/** Mistakes with what does not vary: numbers, and other variables. */
export interface ConstantMistakes {
  /** u′ for c·u′: a number or another variable is lost. */
  'constant-factor-lost': { readonly factor: string };
  /** u′ for −u′, within a larger formula. */
  'minus-lost': { readonly of: string };
  /** u′ + c for (u + c)′ = u′. */
  'constant-not-vanishing': { readonly constant: string };
  /** 0 for (c·u)′: because of another variable the whole term is taken for 0. */
  'other-variable-as-zero': { readonly term: string };
  /** u + v′ for u′ + v′: a term is left as it is. */
  'term-not-differentiated': { readonly term: string };
  /** 0, as if the variable made no difference. */
  'taken-for-constant': { readonly by: string };
  /** A term that varies is left out. */
  'term-lost': { readonly term: string };
}

const isMinusOne = (factor: Expression): boolean =>
  factor.kind === 'apply' && factor.operator === 'negate' && isNumber(factor.operands[0]!, '1');

function isNumber(piece: Expression, text: string): boolean {
  return piece.kind === 'number' && piece.text === text;
}

/** The derivative of a product with other constants before it. */
function withConstants(site: Site, constants: readonly Expression[]): Expression {
  const { form } = site;
  if (form.kind !== 'product') return number(0);
  return product(...constants, sumOf(form.factors.map((_, i) => productTerm(form.factors, i, site))));
}

const factorLost: LocalMistake<ConstantMistakes['constant-factor-lost']> = (site) => {
  const { form } = site;
  switch (form.kind) {
    case 'product':
      return form.constants.filter(isLostEasily).map((factor) => ({
        data: { factor: printText(factor) },
        derivative: withConstants(site, without(form.constants, factor)),
      }));
    case 'quotient': {
      const { above, below } = form;
      if (site.varies(above) || !isLostEasily(above)) return [];
      const derivative = negative(quotient(site.derivative(below), squared(below)));
      return [{ data: { factor: printText(above) }, derivative }];
    }
    default:
      return [];
  }
};

function isLostEasily(factor: Expression): boolean {
  return !isMinusOne(factor) && !isNumber(factor, '1');
}

const minusLost: LocalMistake<ConstantMistakes['minus-lost']> = (site) => {
  const { expression, form } = site;
  const minus = form.kind === 'product' ? form.constants.find(isMinusOne) : undefined;
  if (form.kind !== 'product' || !minus) return [];
  return [
    { data: { of: printText(expression) }, derivative: withConstants(site, without(form.constants, minus)) },
  ];
};

function without(all: readonly Expression[], one: Expression): readonly Expression[] {
  return all.filter((_, i) => i !== all.indexOf(one));
}

const notVanishing: LocalMistake<ConstantMistakes['constant-not-vanishing']> = (site) => {
  const { form } = site;
  if (form.kind !== 'sum') return [];
  return form.terms
    .filter(({ piece }) => !site.varies(piece))
    .map((term) => ({
      data: { constant: printText(term.piece) },
      derivative: derivativeWith(site, form.terms, term, term.piece),
    }));
};

/** The derivative of a sum, with something else for the derivative of one of its terms. */
function derivativeWith(site: Site, terms: readonly Term[], one: Term, instead: Expression): Expression {
  return sumOf(terms.map((term) => signed(term, term === one ? instead : site.derivative(term.piece))));
}

/** A mistake with each term that varies, of a sum of so many of them. */
function withTerm(
  fewest: number,
  instead: (piece: Expression) => Expression,
): LocalMistake<{ readonly term: string }> {
  return (site) => {
    const { form } = site;
    const varying = form.kind === 'sum' ? form.terms.filter(({ piece }) => site.varies(piece)) : [];
    if (form.kind !== 'sum' || varying.length < fewest) return [];
    return varying.map((term) => ({
      data: { term: printText(signed(term, term.piece)) },
      derivative: derivativeWith(site, form.terms, term, instead(term.piece)),
    }));
  };
}

/** Only where there is another variable to be taken for something else: nobody takes 3x² for a constant. */
const otherAsZero: LocalMistake<ConstantMistakes['other-variable-as-zero']> = (site) => {
  const { expression, form } = site;
  const others = form.kind === 'product' && form.constants.some((factor) => symbolsOf(factor).size > 0);
  return others ? [{ data: { term: printText(expression) }, derivative: number(0) }] : [];
};

/** Where the derivative is not 0. */
function* zero(working: Working): Iterable<Slip<ConstantMistakes['taken-for-constant']>> {
  const { asked } = working;
  if (asked.ask === 'derivative' && derivativesAsked(working)?.single)
    yield { data: { by: nameText(asked.by) }, content: number(0) };
}

export const constantMistakes: MistakeRules<ConstantMistakes> = {
  'constant-factor-lost': {
    common: true,
    yieldsTo: ['inner-derivative-missing'],
    slips: slipsAtSites(factorLost),
  },
  'constant-not-vanishing': { common: true, slips: slipsAtSites(notVanishing) },
  'other-variable-as-zero': { common: true, slips: slipsAtSites(otherAsZero) },
  'term-not-differentiated': { common: true, slips: slipsAtSites(withTerm(1, (piece) => piece)) },
  'taken-for-constant': { common: true, slips: zero },
  'minus-lost': { common: false, yieldsTo: ['sign', 'sign-of-term'], slips: slipsAtSites(minusLost) },
  'term-lost': {
    common: false,
    yieldsTo: ['one-path-only', 'other-variable-as-zero'],
    slips: slipsAtSites(withTerm(2, () => number(0))),
  },
};
