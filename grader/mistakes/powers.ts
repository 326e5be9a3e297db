import { difference, negative, power, product, quotient, sum } from '../graph/build.ts';
import { number, type Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import type { MistakeRules } from './mistake.ts';
import type { Site } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with a power of what varies, x^n; a root is a power too. */
export interface PowerMistakes {
  /** n·x^n for n·x^(n−1). */
  'exponent-not-lowered': OfPower;
  /** x^(n−1) for n·x^(n−1). */
  'exponent-not-brought-down': OfPower;
  /** n·x^(n+1) for n·x^(n−1). */
  'exponent-raised': OfPower;
  /** n·x^(n−2) for n·x^(n−1). */
  'exponent-lowered-twice': OfPower;
  /** (n−1)·x^(n−1) for n·x^(n−1). */
  'factor-lowered-too': OfPower;
  /** x^(n+1)/(n+1): the antiderivative. */
  integrated: OfPower;
  /** −n·x^(n−1) for n·x^(n−1), of a negative n. */
  'exponent-sign-lost': OfPower;
}

interface OfPower {
  readonly power: string;
}

const ONE = number(1);
const TWO = number(2);

/** What comes instead of n·x^(n−1), before the inner derivative. */
function ofPower(mistake: (x: Expression, n: Expression) => Expression | undefined): LocalMistake<OfPower> {
  return (site) => {
    const found = powerAt(site);
    const outer = found && mistake(found.base, found.exponent);
    if (!found || !outer) return [];
    const derivative = product(outer, site.derivative(found.base));
    return [{ data: { power: printText(site.expression) }, derivative }];
  };
}

function powerAt({ form }: Site) {
  return form.kind === 'power' ? form : undefined;
}

/** The power x^n with the exponent moved by so much. */
const moved = (x: Expression, n: Expression, by: Expression): Expression => power(x, sum(n, by));

function isNegative(n: Expression): boolean {
  return n.kind === 'apply' && n.operator === 'negate';
}

export const powerMistakes: MistakeRules<PowerMistakes> = {
  'exponent-not-lowered': {
    common: true,
    slips: slipsAtSites(ofPower((x, n) => product(n, power(x, n)))),
  },
  'exponent-not-brought-down': {
    common: true,
    slips: slipsAtSites(ofPower((x, n) => power(x, difference(n, ONE)))),
  },
  'exponent-raised': {
    common: false,
    slips: slipsAtSites(ofPower((x, n) => product(n, moved(x, n, ONE)))),
  },
  'exponent-sign-lost': {
    common: false,
    yieldsTo: ['sign'],
    slips: slipsAtSites(
      ofPower((x, n) => (isNegative(n) ? product(negative(n), power(x, difference(n, ONE))) : undefined)),
    ),
  },
  'factor-lowered-too': {
    common: false,
    yieldsTo: ['exponent-not-brought-down'],
    slips: slipsAtSites(ofPower((x, n) => product(difference(n, ONE), power(x, difference(n, ONE))))),
  },
  'exponent-lowered-twice': {
    common: false,
    slips: slipsAtSites(ofPower((x, n) => product(n, moved(x, n, negative(TWO))))),
  },
  integrated: {
    common: false,
    slips: slipsAtSites(ofPower((x, n) => quotient(moved(x, n, ONE), sum(n, ONE)))),
  },
};
