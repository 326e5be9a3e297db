import type { Graph, NodeId } from '../../graph/graph.ts';
import { OP, unaryName } from '../../graph/primitives.ts';
import * as rational from '../../numeric/rational.ts';
import type { Algebra } from './algebra.ts';
import { exponential, FUNCTIONS, logarithm, opaque } from './functions.ts';
import * as poly from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { positivePart } from './positive-part.ts';
import { power } from './powers.ts';

/**
 * Nodes as polynomials over atoms, each once. Unlike the normal order of the graph it cancels and uses identities (e^x e^y = e^(x+y),
 * |x|² = x², sin² = 1 - cos²), all of which hold wherever both sides are defined. Throws TooLarge and NoValue.
 */
export class NormalForms {
  readonly algebra: Algebra;
  private readonly known = new Map<NodeId, Polynomial>();

  constructor(algebra: Algebra) {
    this.algebra = algebra;
  }

  of(node: NodeId): Polynomial {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const form = this.make(this.algebra.graph, node);
    this.known.set(node, form);
    return form;
  }

  private make(g: Graph, node: NodeId): Polynomial {
    const a = this.algebra;
    const operands = g.operandsOf(node);
    const at = (i: number): Polynomial => this.of(operands[i]!);
    switch (g.op[node]) {
      case OP.constant:
        return poly.constant(g.constantOf(node));
      case OP.symbol:
      case OP.e:
      case OP.pi:
        return poly.powerOfAtom(node);
      case OP.sum:
        return operands.map((operand) => this.of(operand)).reduce(poly.add);
      case OP.product:
        return a.product(...operands.map((operand) => this.of(operand)));
      case OP.integerPower:
        return power(a, at(0), rational.integer(g.second(node)));
      case OP.power:
        return this.anyPower(at(0), at(1));
      case OP.max:
        return poly.add(at(0), positivePart(a, poly.subtract(at(1), at(0))));
      case OP.min:
        return poly.subtract(at(0), positivePart(a, poly.subtract(at(0), at(1))));
      case OP.call: {
        const { name, order } = g.functionOf(node);
        return opaque(a, at(0), (argument) => g.call(name, order, argument));
      }
      default:
        return FUNCTIONS[unaryName(g.op[node]!)](a, at(0));
    }
  }

  private anyPower(base: Polynomial, exponent: Polynomial): Polynomial {
    const a = this.algebra;
    const value = poly.constantValue(exponent);
    if (value !== undefined) return power(a, base, value);
    const number = poly.constantValue(base);
    if (number !== undefined && number.numerator > 0n) {
      return exponential(a, a.multiply(exponent, logarithm(a, base)));
    }
    return poly.powerOfAtom(a.graph.power(a.node(base), a.node(exponent)));
  }
}
