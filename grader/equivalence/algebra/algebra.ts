import type { Graph, NodeId } from '../../graph/graph.ts';
import type { RangeOf } from '../../graph/ranges.ts';
import * as rational from '../../numeric/rational.ts';
import type { Rational } from '../../numeric/rational.ts';
import { TooLarge } from './budget.ts';
import type { Budget } from './budget.ts';
import * as poly from './polynomial.ts';
import type { Polynomial, Power, Term } from './polynomial.ts';

/** Terms that a polynomial may have. */
const MOST_TERMS = 240;
/** Numbers of more bits are not worth it. */
const MOST_BITS = 4096;

/** On which side of 0 the node of a polynomial is taken to be. */
export type Choices = ReadonlyMap<NodeId, boolean>;

/**
 * What polynomials over the nodes of a graph can be calculated with: the atoms that have been made, what is known of them, and
 * how much work is left.
 */
export class Algebra {
  readonly graph: Graph;
  /** Where the values of a node lie. */
  readonly rangeOf: RangeOf;
  /** Atoms of which a power is a polynomial: sin², relu², cbrt³. */
  readonly replaced = new Map<NodeId, { readonly power: bigint; readonly by: Polynomial }>();
  /** Atoms that stand for a whole polynomial to some power: 1/(1 + x), sqrt(x + y). */
  readonly sums = new Map<NodeId, Polynomial>();
  /** The argument of an atom that is the positive part of a polynomial, or its exponential, or its logarithm. */
  readonly arguments = new Map<NodeId, Polynomial>();
  /** The polynomials whose sign decides what kinks and jumps are, by their nodes. */
  readonly branches = new Map<NodeId, Polynomial>();
  /** Polynomials that are taken to be positive (or not): the branch that is looked at. */
  readonly choices: Choices;
  readonly budget: Budget;

  constructor(graph: Graph, rangeOf: RangeOf, budget: Budget, choices: Choices) {
    this.graph = graph;
    this.budget = budget;
    this.choices = choices;
    this.rangeOf = rangeOf;
  }

  multiply(a: Polynomial, b: Polynomial): Polynomial {
    this.budget.spend(1 + a.size * b.size);
    const products: Term[] = [];
    for (const left of a.values())
      for (const right of b.values()) products.push(poly.multiplyTerms(left, right));
    return this.reduce(this.checked(poly.polynomial(products.map((term) => this.withWholeNumbers(term)))));
  }

  product(...factors: readonly Polynomial[]): Polynomial {
    return factors.reduce((a, b) => this.multiply(a, b), poly.UNIT);
  }

  /** p^n for a whole n >= 0, by repeated squaring. */
  integerPower(p: Polynomial, n: number): Polynomial {
    let result = poly.UNIT;
    let square = p;
    for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = this.multiply(result, square);
      if (rest > 1) square = this.multiply(square, square);
    }
    return result;
  }

  /** The node of a polynomial: the same for equal polynomials. */
  node(p: Polynomial): NodeId {
    const terms = [...p.values()].map((term) => this.termNode(term));
    return terms.length === 0 ? this.graph.integer(0) : this.graph.sum(terms);
  }

  private termNode({ coefficient, powers }: Term): NodeId {
    const g = this.graph;
    const factors = powers.map(([atom, exponent]) => g.power(atom, g.constant(exponent)));
    return g.product([g.constant(coefficient), ...factors]);
  }

  /** An atom that stands for a polynomial. */
  sumAtom(p: Polynomial): NodeId {
    const node = this.node(p);
    this.sums.set(node, p);
    return node;
  }

  /** 3^(3/2) is 3·3^(1/2): exponents of numbers are kept between 0 and 1. */
  withWholeNumbers(term: Term): Term {
    if (!term.powers.some(([atom, n]) => this.graph.isConstant(atom) && !isProper(n))) return term;
    let coefficient = term.coefficient;
    const powers: Power[] = [];
    for (const [atom, exponent] of term.powers) {
      const whole = this.graph.isConstant(atom) ? rational.floor(exponent) : rational.ZERO;
      if (whole !== rational.ZERO)
        coefficient = rational.product(coefficient, this.wholePower(this.graph.constantOf(atom), whole));
      const rest = rational.difference(exponent, whole);
      if (rest.numerator !== 0n) powers.push([atom, rest]);
    }
    return { coefficient, powers };
  }

  /** x^n for a number, if it is not too long. */
  wholePower(x: Rational, n: Rational): Rational {
    const times = Number(n.numerator);
    if (Math.abs(times) * rational.bitLength(x) > 2 * MOST_BITS) throw new TooLarge();
    return rational.integerPower(x, times)!;
  }

  /** What an atom stands for: the polynomial of a sum, itself otherwise. */
  meaningOf(atom: NodeId): Polynomial {
    return this.sums.get(atom) ?? poly.powerOfAtom(atom);
  }

  /** Replaces the powers of atoms of which they are known. */
  reduce(p: Polynomial): Polynomial {
    if (this.replaced.size === 0) return p;
    const done: Term[] = [];
    const todo = [...p.values()];
    for (let term = todo.pop(); term !== undefined; term = todo.pop()) {
      const atom = term.powers.find(([other, n]) => this.isReplaced(other, n))?.[0];
      if (atom === undefined) done.push(term);
      else {
        const { power, by } = this.replaced.get(atom)!;
        this.budget.spend(1 + by.size);
        const rest = poly.multiplyTerms(term, {
          coefficient: rational.ONE,
          powers: [[atom, rational.integer(-power)]],
        });
        for (const factor of by.values()) todo.push(poly.multiplyTerms(rest, factor));
      }
    }
    return this.checked(poly.polynomial(done));
  }

  private isReplaced(atom: NodeId, exponent: Rational): boolean {
    const known = this.replaced.get(atom);
    if (known === undefined || !rational.isInteger(exponent)) return false;
    return exponent.numerator >= known.power && exponent.numerator <= LARGEST_REPLACED;
  }

  private checked(p: Polynomial): Polynomial {
    if (p.size > MOST_TERMS) throw new TooLarge();
    for (const { coefficient } of p.values()) if (isLong(coefficient)) throw new TooLarge();
    return p;
  }
}

/** Higher powers are left as they are: to replace them would take too long. */
const LARGEST_REPLACED = 16n;
function isProper(exponent: Rational): boolean {
  return exponent.numerator > 0n && exponent.numerator < exponent.denominator;
}

function isLong(x: Rational): boolean {
  return (x.numerator > 2n ** 64n || x.denominator > 2n ** 64n) && rational.bitLength(x) > MOST_BITS;
}
