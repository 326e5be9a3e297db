import { isFunctionName } from '../language/operators.ts';
import type { Application, Expression, MatrixLiteral } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import type { Shape } from '../language/shape.ts';
import { parseDecimal } from '../numeric/rational.ts';
import { isTensor, shapeOf, tensor, transpose } from '../numeric/tensor.ts';
import type { Value } from '../numeric/tensor.ts';
import type { Graph, NodeId } from './graph.ts';
import { ruleOf } from './rules.ts';
import { expandCall } from './symbolic.ts';

/** What names in an expression mean. */
export interface Scope {
  /** Shapes of the symbols; one that is not listed is a scalar. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** What a bound symbol stands for; no circles. */
  readonly definitions: ReadonlyMap<string, Expression>;
  /** Whether a tuple `(1, 2)` is a column or a row. */
  readonly vectors: 'columns' | 'rows';
  /** Nodes of the graph that names stand for, before anything else. */
  readonly nodes?: ReadonlyMap<string, Value<NodeId>>;
}

/** Two shapes that an operator cannot join; `start` and `end` delimit it in the text, -1 where it was built. */
export class ShapeMismatch extends Error {
  readonly operator: string;
  readonly left: Shape;
  readonly right: Shape;
  readonly start: number;
  readonly end: number;

  constructor(operator: string, left: Shape, right: Shape, start: number, end: number) {
    super(`${operator} cannot join ${left.rows}x${left.columns} and ${right.rows}x${right.columns}`);
    this.name = 'ShapeMismatch';
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.start = start;
    this.end = end;
  }
}

/**
 * Adds an expression to a graph: the node of a scalar, or a tensor of nodes. A matrix symbol becomes a symbol for each
 * entry, named as by `entryName`. Throws ShapeMismatch.
 */
export function lower(g: Graph, expression: Expression, scope: Scope): Value<NodeId> {
  switch (expression.kind) {
    case 'number':
      return g.constant(parseDecimal(expression.text));
    case 'constant':
      return expression.name === 'e' ? g.e() : g.pi();
    case 'symbol':
      return lowerSymbol(g, expression.name, scope);
    case 'matrix':
      return lowerMatrix(g, expression, scope);
    case 'call':
      return lowerCall(g, expression, scope);
    case 'apply':
      return lowerApplication(g, expression, scope);
  }
}

/** The name of the symbol that stands for an entry of a matrix symbol, counted from 1: `W[1,2]`. */
export function entryName(name: string, row: number, column: number): string {
  return `${name}[${row},${column}]`;
}

function lowerSymbol(g: Graph, name: string, scope: Scope): Value<NodeId> {
  const node = scope.nodes?.get(name);
  if (node !== undefined) return node;
  const definition = scope.definitions.get(name);
  if (definition !== undefined) return lower(g, definition, scope);
  const shape = scope.shapes.get(name) ?? SCALAR;
  if (isScalar(shape)) return g.symbol(name);
  const entries: NodeId[] = [];
  for (let i = 1; i <= shape.rows; i++) {
    for (let j = 1; j <= shape.columns; j++) entries.push(g.symbol(entryName(name, i, j)));
  }
  return tensor(shape.rows, shape.columns, entries);
}

function lowerMatrix(g: Graph, literal: MatrixLiteral, scope: Scope): Value<NodeId> {
  const entries = literal.rows.flat().map((entry) => {
    const value = lower(g, entry, scope);
    if (isTensor(value)) throw new ShapeMismatch('matrix', SCALAR, shapeOf(value), -1, -1);
    return value;
  });
  const rows = literal.rows.length;
  const value = tensor(rows, entries.length / rows, entries);
  return literal.tuple && scope.vectors === 'columns' ? transpose(value) : value;
}

function lowerCall(g: Graph, expression: Expression & { kind: 'call' }, scope: Scope): Value<NodeId> {
  const { name, order } = expression;
  const argument = expression.operands[0]!;
  if (isFunctionName(name)) return lower(g, expandCall(name, order, argument), scope);
  const value = lower(g, argument, scope);
  return isTensor(value)
    ? { ...value, entries: value.entries.map((entry) => g.call(name, order, entry)) }
    : g.call(name, order, value);
}

function lowerApplication(g: Graph, expression: Application, scope: Scope): Value<NodeId> {
  if (expression.operator === 'add' || expression.operator === 'subtract')
    return lowerSum(g, expression, scope);
  return applyRule(
    g,
    expression,
    expression.operands.map((operand) => lower(g, operand, scope)),
  );
}

function applyRule(g: Graph, expression: Application, operands: readonly Value<NodeId>[]): Value<NodeId> {
  const value = ruleOf(expression.operator).value(g, operands);
  if (value !== undefined) return value;
  const [left, right] = [shapeOf(operands[0]!), shapeOf(operands[1] ?? operands[0]!)];
  throw new ShapeMismatch(expression.operator, left, right, expression.start, expression.end);
}

/** A long sum leans to the left: its terms are gathered first, so that the whole takes linear time. */
function lowerSum(g: Graph, expression: Application, scope: Scope): Value<NodeId> {
  const steps: Application[] = [];
  let first: Expression = expression;
  while (first.kind === 'apply' && (first.operator === 'add' || first.operator === 'subtract')) {
    steps.push(first);
    first = first.operands[0]!;
  }
  let total = lower(g, first, scope);
  let terms: NodeId[] = isTensor(total) ? [] : [total];
  for (const step of steps.toReversed()) {
    const term = lower(g, step.operands[1]!, scope);
    if (isTensor(total) || isTensor(term)) {
      const sum = terms.length > 0 ? g.sum(terms) : total;
      total = applyRule(g, step, [sum, term]);
      terms = isTensor(total) ? [] : [total];
    } else terms.push(step.operator === 'add' ? term : g.negative(term));
  }
  return terms.length > 0 ? g.sum(terms) : total;
}
