import type { NodeId } from '../graph/graph.ts';
import * as rational from '../numeric/rational.ts';
import { Algebra } from './algebra/algebra.ts';
import type { Choices } from './algebra/algebra.ts';
import { Budget, TooLarge } from './algebra/budget.ts';
import { clear } from './algebra/clear.ts';
import { NormalForms } from './algebra/normal-form.ts';
import * as poly from './algebra/polynomial.ts';
import type { Polynomial } from './algebra/polynomial.ts';
import { NoValue } from './algebra/powers.ts';
import { primitive } from './algebra/primitive.ts';
import { isNeverNegative } from './algebra/sign.ts';
import { rangesOfPair } from './pair.ts';
import type { Pair } from './pair.ts';

/** What is left of the submission less the reference once equal terms have cancelled, wherever both are defined. */
export type Difference =
  | { readonly kind: 'zero' }
  | {
      /** The submission less the reference, written so that nothing small hides in it. */
      readonly kind: 'some';
      readonly node: NodeId;
      /** A factor of it that is 0 exactly where it is; undefined where it is 0 nowhere. */
      readonly core: NodeId | undefined;
      /** The nodes whose signs decide what the kinks in it are. */
      readonly branches: readonly NodeId[];
    };

/**
 * The difference of the two sides in normal form, on the branch of their kinks that is chosen; undefined where that takes too much
 * work.
 */
export function differenceOf(pair: Pair, choices?: Choices): Difference | undefined {
  const forms = normalForms(pair, choices);
  return attempt(() => {
    const a = forms.algebra;
    const { polynomial, multiplier } = clear(
      a,
      poly.subtract(forms.of(pair.yours), forms.of(pair.reference)),
    );
    if (polynomial.size === 0) return { kind: 'zero' };
    const branches = [...a.branches.keys()];
    const { rest } = primitive(a, polynomial, true);
    const divisor = { ...multiplier, powers: poly.raisePowers(multiplier.powers, rational.MINUS_ONE) };
    const node = a.graph.product([a.node(polynomial), a.node(poly.polynomial([divisor]))]);
    return { kind: 'some', node, core: isNeverZero(a, rest) ? undefined : a.node(rest), branches };
  });
}

/** Whether p is proved to stay away from 0. */
function isNeverZero(a: Algebra, p: Polynomial): boolean {
  return [p, poly.negate(p)].some((either) => isNeverNegative(a, poly.subtract(either, SOMETHING)));
}

const SOMETHING = poly.constant(rational.fraction(1n, 2n ** 40n));

/** Whether a node is proved to be on this side of 0, or 0, wherever it is defined. */
export function neverBeyondZero(pair: Pair, node: NodeId, side: 1 | -1): boolean {
  const forms = normalForms(pair);
  return (
    attempt(() => isNeverNegative(forms.algebra, poly.scale(forms.of(node), rational.integer(-side)))) ??
    false
  );
}

function normalForms(
  pair: Pair,
  choices: Choices = new Map(),
  budget: Budget = new Budget(WORK),
): NormalForms {
  return new NormalForms(new Algebra(pair.graph, rangesOfPair(pair), budget, choices));
}

/** What the difference of two sides, or a proof, may take: a few milliseconds. */
const WORK = 3000;

/** Kinks that are split into their sides. */
const MOST_SPLIT = 5;

/**
 * Whether all terms cancel on every branch of the kinks and jumps of both sides: on each combination of sides that is not proved to be
 * impossible.
 */
export function isZeroOnBranches(pair: Pair): boolean {
  return attempt(() => isZeroWhere(pair, new Map(), [], new Budget(2 * WORK))) ?? false;
}

function isZeroWhere(
  pair: Pair,
  choices: Choices,
  conditions: readonly Polynomial[],
  budget: Budget,
): boolean {
  const forms = normalForms(pair, choices, budget);
  const a = forms.algebra;
  const rest = clear(a, poly.subtract(forms.of(pair.yours), forms.of(pair.reference))).polynomial;
  if (rest.size === 0 || contradict(a, conditions)) return true;
  const [branch] = a.branches;
  if (branch === undefined || choices.size === MOST_SPLIT) return false;
  const [node, argument] = branch;
  return [true, false].every((above) =>
    isZeroWhere(
      pair,
      new Map([...choices, [node, above]]),
      [...conditions, above ? argument : poly.negate(argument)],
      budget,
    ),
  );
}

/** Whether the conditions, all to be positive, exclude each other: the last with some of the others, or with products of two. */
function contradict(a: Algebra, conditions: readonly Polynomial[]): boolean {
  const last = conditions.at(-1);
  if (last === undefined) return false;
  const others = conditions.slice(0, -1);
  const products = others.flatMap((x, i) => others.slice(i + 1).map((y) => a.multiply(x, y)));
  const withLast = others.flatMap((x) =>
    others.filter((y) => y !== x).map((y) => poly.add(a.multiply(last, x), y)),
  );
  const sums = [...sumsOf(others), ...products].map((other) => poly.add(last, other));
  return [...sums, ...withLast].some((sum) => isNeverNegative(a, poly.negate(sum)));
}

/** The sums of all selections, the empty one included. */
function sumsOf(polynomials: readonly Polynomial[]): readonly Polynomial[] {
  return polynomials.reduce<readonly Polynomial[]>(
    (sums, p) => [...sums, ...sums.map((sum) => poly.add(sum, p))],
    [poly.NOTHING],
  );
}

function attempt<T>(calculate: () => T): T | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof TooLarge || error instanceof NoValue) return undefined;
    throw error;
  }
}
