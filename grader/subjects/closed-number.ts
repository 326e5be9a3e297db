import type { Decimal } from 'decimal.js';
import { evaluateDigits } from '../graph/digits.ts';
import { Graph, type NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { lower, type Scope } from '../graph/lower.ts';
import { raise } from '../graph/raise.ts';
import { apply, number, type Expression } from '../language/expression.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';

/** A closed form with more nodes than this is a decimal instead: nobody reads it, and every answer would be compared with it. */
const MOST_NODES = 100;

const LARGEST_DENOMINATOR = 1000;
const WHOLE = '1e-40';

/**
 * A number in a graph as an expression: exact, as a fraction or a closed form such as `sigmoid(1)/2`. Where that would be long, a
 * decimal with all digits that are calculated, which are more than comparisons look at; but what may be a fraction after all stays
 * in its closed form, since an answer that is the very fraction has to meet it exactly.
 */
export function closedNumber(g: Graph, node: NodeId): Expression {
  if (writtenSize(g, node) <= MOST_NODES) return raise(g, node);
  const value = evaluateDigits(g, nodesBelow(g, [node]), () => NaN).get(node)!;
  if (typeof value === 'string' || mayBeFraction(value.value)) return raise(g, node);
  const size = number(value.value.abs().toExponential().replace('+', ''));
  return value.value.isNegative() ? apply('negate', size) : size;
}

/** Whether a multiple by a small whole number is a whole number, to most of the digits. */
function mayBeFraction(value: Decimal): boolean {
  const near = value.toNumber();
  for (let n = 1; n <= LARGEST_DENOMINATOR; n++) {
    const multiple = near * n;
    if (Math.abs(multiple - Math.round(multiple)) > 1e-9 * Math.max(1, Math.abs(multiple))) continue;
    const exact = value.times(n);
    if (exact.minus(exact.round()).abs().lessThan(WHOLE)) return true;
  }
  return false;
}

/** The entries of an expression without symbols, by row. Throws ShapeMismatch. */
export function closedEntries(expression: Expression, scope: Scope): Expression[][] {
  const graph = new Graph();
  const value = lower(graph, expression, scope);
  const { rows, columns } = shapeOf(value);
  const entries = entriesOf(value).map((entry) => closedNumber(graph, entry));
  return Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns));
}

/** How many nodes there are once shared ones are written out wherever they are used. */
export function writtenSize(g: Graph, root: NodeId): number {
  const sizes = new Map<NodeId, number>();
  for (const node of nodesBelow(g, [root])) {
    const inside = g.operandsOf(node).reduce((total, operand) => total + sizes.get(operand)!, 0);
    sizes.set(node, inside + 1);
  }
  return sizes.get(root)!;
}
