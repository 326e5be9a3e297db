import { product, quotient } from '../graph/build.ts';
import { number, type Expression } from '../language/expression.ts';
import { readGivenScalar } from '../subjects/given-value.ts';
import { answerOf } from './answer.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with a difference quotient. */
export interface DifferenceQuotientMistakes {
  /** The forward, backward or central one in place of another. */
  'other-scheme': { readonly scheme: Quotient['scheme'] };
  /** Divided by h where the points are 2h apart. */
  'divided-by-one-step': undefined;
  /** Divided by 2h where the points are h apart. */
  'divided-by-two-steps': undefined;
  /** The difference is not divided by anything. */
  'difference-not-divided': undefined;
  /** The derivative in place of its approximation. */
  'exact-derivative': undefined;
}

type Quotient = Extract<Working['asked'], { ask: 'difference-quotient' }>;

const SCHEMES = ['forward', 'backward', 'central'] as const;
const TWO = number(2);

function* otherScheme(working: Working): Iterable<Slip<DifferenceQuotientMistakes['other-scheme']>> {
  const { asked } = working;
  if (asked.ask !== 'difference-quotient') return;
  for (const scheme of SCHEMES.filter((other) => other !== asked.scheme))
    yield { data: { scheme }, working: { ...working, asked: { ...asked, scheme } } };
}

/** The right quotient as it would be with something else below the line; undefined where the mistake cannot be made. */
function divided(
  instead: (quotientFound: Expression, isCentral: boolean, step: () => Expression) => Expression | undefined,
): (working: Working) => Iterable<Slip<undefined>> {
  return function* (working) {
    const { asked, model } = working;
    if (asked.ask !== 'difference-quotient') return;
    const found = answerOf(working);
    if (found === undefined || !isExpression(found)) return;
    const content = instead(found, asked.scheme === 'central', () =>
      readGivenScalar(asked.step, [], model.bindings),
    );
    if (content) yield { data: undefined, content };
  };
}

function* exactDerivative(working: Working): Iterable<Slip<undefined>> {
  const { asked } = working;
  if (asked.ask !== 'difference-quotient') return;
  const { id, of, by, at } = asked;
  const content = answerOf({ ...working, asked: { ask: 'derivative', id, of, by, ...(at && { at }) } });
  if (content !== undefined) yield { data: undefined, content };
}

export const differenceQuotientMistakes: MistakeRules<DifferenceQuotientMistakes> = {
  'other-scheme': { common: true, slips: otherScheme },
  'divided-by-one-step': {
    common: true,
    slips: divided((found, isCentral) => (isCentral ? product(TWO, found) : undefined)),
  },
  'divided-by-two-steps': {
    common: true,
    slips: divided((found, isCentral) => (isCentral ? undefined : quotient(found, TWO))),
  },
  'difference-not-divided': {
    common: true,
    slips: divided((found, isCentral, step) => product(isCentral ? TWO : number(1), step(), found)),
  },
  'exact-derivative': { common: true, slips: exactDerivative },
};
