import * as rational from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import { inLowestTerms } from './clear.ts';
import * as poly from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { primitive } from './primitive.ts';
import { isNeverNegative } from './sign.ts';

/** max(0, p). Of p and -p it is the same atom: relu(-p) = relu(p) - p. */
export function positivePart(a: Algebra, given: Polynomial): Polynomial {
  const p = inLowestTerms(a, given);
  if (isNeverNegative(a, p)) return p;
  const opposite = poly.negate(p);
  if (isNeverNegative(a, opposite)) return poly.NOTHING;
  const { factor, rest } = primitive(a, p, false);
  const upward = poly.leadingTerm(rest)!.coefficient.numerator > 0n;
  const argument = upward ? rest : poly.negate(rest);
  const part = partOf(a, argument);
  return a.multiply(poly.polynomial([factor]), upward ? part : poly.subtract(part, argument));
}

function partOf(a: Algebra, argument: Polynomial): Polynomial {
  const node = a.node(argument);
  const choice = a.choices.get(node);
  if (choice !== undefined) return choice ? argument : poly.NOTHING;
  const atom = a.graph.max(a.graph.integer(0), node);
  const part = poly.powerOfAtom(atom);
  if (!a.arguments.has(atom)) {
    a.arguments.set(atom, argument);
    a.branches.set(node, argument);
    // relu(x)² = x relu(x)
    a.replaced.set(atom, { power: 2n, by: a.multiply(argument, part) });
  }
  return part;
}

/** |p| = 2 relu(p) - p. */
export function absoluteValue(a: Algebra, p: Polynomial): Polynomial {
  return poly.subtract(poly.scale(positivePart(a, p), rational.integer(2)), p);
}
