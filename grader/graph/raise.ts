import { apply, call, E, PI, symbol } from '../language/expression.ts';
import type { Expression } from '../language/expression.ts';
import { MINUS_ONE, product } from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import * as build from './build.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';

/** An exact fraction as an expression: `7/4`, `-2`. */
function rationalExpression(value: Rational): Expression {
  if (value.numerator < 0n) return build.negative(rationalExpression(product(MINUS_ONE, value)));
  const top: Expression = { kind: 'number', text: String(value.numerator) };
  if (value.denominator === 1n) return top;
  return apply('divide', top, { kind: 'number', text: String(value.denominator) });
}

/** A node of a graph as an expression: the way back from `lower`, in normal order. */
export function raise(g: Graph, node: NodeId): Expression {
  const operand = (): Expression => raise(g, g.operand(node));
  const second = (): Expression => raise(g, g.second(node));
  switch (g.op[node]) {
    case OP.constant:
      return rationalExpression(g.constantOf(node));
    case OP.symbol:
      return symbol(g.symbols[g.symbolOf(node)]!);
    case OP.e:
      return E;
    case OP.pi:
      return PI;
    case OP.sum:
      return g
        .operandsOf(node)
        .map((term) => raise(g, term))
        .reduce(build.sum);
    case OP.product:
      return raiseProduct(g, g.operandsOf(node));
    case OP.integerPower:
      return g.second(node) < 0
        ? build.reciprocal(build.power(operand(), build.integer(-g.second(node))))
        : build.power(operand(), build.integer(g.second(node)));
    case OP.power:
      return build.power(operand(), second());
    case OP.max:
      return apply('max', operand(), second());
    case OP.min:
      return apply('min', operand(), second());
    case OP.call: {
      const { name, order } = g.functionOf(node);
      return call(name, order, operand());
    }
    default:
      return apply(unaryName(g.op[node]!), operand());
  }
}

/** A factor 0 stays where it is: it does not make 0·(1/0) a 0. */
function raiseProduct(g: Graph, operands: readonly NodeId[]): Expression {
  const factors = operands.map((factor) => raise(g, factor));
  const vanishes = operands.some((factor) => g.isConstant(factor) && g.constantOf(factor).numerator === 0n);
  return vanishes ? factors.reduce((a, b) => apply('multiply', a, b)) : build.product(...factors);
}
