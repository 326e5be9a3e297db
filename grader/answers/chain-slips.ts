import type { Expression } from '../language/expression.ts';
import { termsOf, type Term } from './chain-terms.ts';

/** What is wrong with the products of a chain, as far as it can be told. */
export interface ChainSlips {
  /** Factors that a product along a path lacks. */
  readonly missing: readonly string[];
  /** Factors that a product has once too often. */
  readonly repeated: readonly string[];
  /** Factors that do not belong to the path. */
  readonly foreign: readonly string[];
  /** Paths of which there is no product. */
  readonly paths: number;
  /** All products are there, and no other, but not each once: signs or numbers before them are wrong. */
  readonly miscounted: boolean;
}

/**
 * Compares a chain with the right one, product by product: each of the answer's is held against the path that it has most
 * factors of. Undefined where a chain is not made of products of such factors.
 */
export function chainSlips(chain: Expression, reference: Expression): ChainSlips | undefined {
  const [yours, right] = [termsOf(chain), termsOf(reference)];
  if (!yours || !right) return undefined;
  const left = right.filter((path) => !yours.some((term) => sameFactors(term, path)));
  const wrong = yours.filter((term) => !right.some((path) => sameFactors(term, path)));
  const slips = { missing: new Set<string>(), repeated: new Set<string>(), foreign: new Set<string>() };
  for (const term of wrong) {
    const path = nearest(term, left) ?? nearest(term, right);
    if (!path) return undefined;
    compareFactors(term, path, slips);
    if (left.includes(path)) left.splice(left.indexOf(path), 1);
  }
  const [missing, repeated, foreign] = [[...slips.missing], [...slips.repeated], [...slips.foreign]];
  const miscounted = wrong.length === 0 && left.length === 0;
  return { missing, repeated, foreign, paths: left.length, miscounted };
}

function sameFactors(a: Term, b: Term): boolean {
  return a.factors.join(' ') === b.factors.join(' ');
}

function nearest(term: Term, paths: readonly Term[]): Term | undefined {
  const shared = (path: Term): number =>
    path.factors.filter((factor) => term.factors.includes(factor)).length;
  return paths.filter((path) => shared(path) > 0).toSorted((a, b) => shared(b) - shared(a))[0];
}

function compareFactors(
  { factors }: Term,
  path: Term,
  { missing, repeated, foreign }: Record<'missing' | 'repeated' | 'foreign', Set<string>>,
): void {
  for (const factor of path.factors) if (!factors.includes(factor)) missing.add(factor);
  for (const [i, factor] of factors.entries()) {
    if (!path.factors.includes(factor)) foreign.add(factor);
    else if (factors.indexOf(factor) < i) repeated.add(factor);
  }
}
