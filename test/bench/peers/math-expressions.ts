import { COMMON } from '../../../server/cas/notation.ts';
import { decimalProduct } from './decimals.ts';
import type { Peer } from './peer.ts';
import { writtenIn } from './written.ts';

/** Not among our dependencies, because it brings 195 packages along. */
const PACKAGE = 'math-expressions';

/** As much of it as is measured. */
interface MathExpressions {
  readonly default: { fromText(formula: string): MathExpression };
}
interface MathExpression {
  equals(other: MathExpression): boolean;
}

/** Its own names for the rest are ours; `max` it reads as three letters. */
const OPERATORS = {
  ...COMMON,
  ln: (x: string) => `ln(${x})`,
  log: (x: string, base: string) => `(ln(${x}) / ln(${base}))`,
  cbrt: (x: string) => `cbrt(${x})`,
  factorial: (n: string) => `(${n})!`,
  binomial: (n: string, k: string) => `nCr(${n}, ${k})`,
  max: (...all: string[]) => all.reduce((a, b) => `((${a} + ${b} + abs(${a} - ${b})) / 2)`),
  min: (...all: string[]) => all.reduce((a, b) => `((${a} + ${b} - abs(${a} - ${b})) / 2)`),
  step: (x: string) => `((1 + sign(${x})) / 2)`,
};

/** The peer, where the package is installed. */
export async function mathExpressions(): Promise<Peer | undefined> {
  const library = await load();
  if (library === undefined) return undefined;
  const { default: me } = library;
  return {
    write: writtenIn({ operators: OPERATORS, number: decimalProduct }),
    isSame: (submission, reference) => me.fromText(submission).equals(me.fromText(reference)),
  };
}

async function load(): Promise<MathExpressions | undefined> {
  try {
    return await import(PACKAGE);
  } catch {
    return undefined;
  }
}
