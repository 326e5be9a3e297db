import { negative, product } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';
import { oppositeAnswer } from '../answers/kinds.ts';
import { printText } from '../language/print-text.ts';
import { answerOf } from './answer.ts';
import { productTerm, sumOf } from './differentiation.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { signed, type Site } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';
import type { Working } from './working.ts';

/** Mistakes with signs. */
export interface SignMistakes {
  /** The opposite of the whole. */
  sign: undefined;
  /** The opposite of one term of a derivative. */
  'sign-of-term': { readonly term: string };
}

function* opposite(working: Working): Iterable<Slip<undefined>> {
  const right = answerOf(working);
  const content = right === undefined ? undefined : oppositeAnswer(working.task.kind, right);
  if (content !== undefined) yield { data: undefined, content };
}

/** A piece that a term of a derivative comes from, and the term. */
interface Addend {
  readonly piece: Expression;
  readonly term: Expression;
}

const signOfTerm: LocalMistake<SignMistakes['sign-of-term']> = (site) => {
  const addends = addendsOf(site);
  if (addends.length < 2) return [];
  return addends.map((turned) => ({
    data: { term: printText(turned.piece) },
    derivative: sumOf(addends.map((addend) => (addend === turned ? negative(addend.term) : addend.term))),
  }));
};

/** What a derivative is the sum of. */
function addendsOf(site: Site): readonly Addend[] {
  const { form, varies, derivative } = site;
  switch (form.kind) {
    case 'sum':
      return form.terms
        .filter(({ piece }) => varies(piece))
        .map((term) => ({ piece: signed(term, term.piece), term: signed(term, derivative(term.piece)) }));
    case 'product':
      return form.factors.map((piece, i) => ({
        piece,
        term: product(...form.constants, productTerm(form.factors, i, site)),
      }));
    default:
      return [];
  }
}

export const signMistakes: MistakeRules<SignMistakes> = {
  sign: { common: true, slips: opposite },
  'sign-of-term': { common: true, yieldsTo: ['sign'], slips: slipsAtSites(signOfTerm) },
};
