import { isFunctionName } from '../language/operators.ts';
import type { Operator } from '../language/operators.ts';
import { symbol } from '../language/expression.ts';
import type { Application, Expression, FunctionCall, MatrixLiteral } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import type { Shape } from '../language/shape.ts';
import { parseDecimal } from '../numeric/rational.ts';
import { isTensor, map, shapeOf, tensor, transpose } from '../numeric/tensor.ts';
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
  const shape = scope.shapes.get(name);
  if (shape === undefined || isScalar(shape)) return g.symbol(name);
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

/** Entry by entry on a matrix: the derivative of a known function is written out for one entry. */
function lowerCall(g: Graph, { name, order, operands }: FunctionCall, scope: Scope): Value<NodeId> {
  const argument = lower(g, operands[0]!, scope);
  if (!isFunctionName(name)) return map(argument, (entry) => g.call(name, order, entry));
  const ofEntry = expandCall(name, order, symbol(ENTRY));
  // A scalar, because what is differentiable is.
  return map(
    argument,
    (entry) => lower(g, ofEntry, { ...scope, nodes: new Map([[ENTRY, entry]]) }) as NodeId,
  );
}

/** Stands for an entry of a matrix; no text can contain it. */
const ENTRY = '\u0000';

function lowerApplication(g: Graph, expression: Application, scope: Scope): Value<NodeId> {
  switch (expression.operator) {
    case 'add':
    case 'subtract':
      return lowerChain(g, expression, SUM, scope);
    case 'multiply':
    case 'divide':
      return lowerChain(g, expression, PRODUCT, scope);
    default:
      return applyRule(
        g,
        expression,
        expression.operands.map((operand) => lower(g, operand, scope)),
      );
  }
}

function applyRule(g: Graph, expression: Application, operands: readonly Value<NodeId>[]): Value<NodeId> {
  const value = ruleOf(expression.operator).value(g, operands);
  if (value !== undefined) return value;
  const [left, right] = [shapeOf(operands[0]!), shapeOf(operands[1] ?? operands[0]!)];
  throw new ShapeMismatch(expression.operator, left, right, expression.start, expression.end);
}

/** Two operators of the same precedence, of which one joins what the other takes away. */
interface Chain {
  readonly joining: Operator;
  readonly inverse: Operator;
  readonly join: (g: Graph, operands: readonly NodeId[]) => NodeId;
  readonly invert: (g: Graph, operand: NodeId) => NodeId;
}

const SUM: Chain = {
  joining: 'add',
  inverse: 'subtract',
  join: (g, terms) => g.sum(terms),
  invert: (g, term) => g.negative(term),
};

const PRODUCT: Chain = {
  joining: 'multiply',
  inverse: 'divide',
  join: (g, factors) => g.product(factors),
  invert: (g, factor) => g.reciprocal(factor),
};

/** Whether an expression is one of the operators of a chain, applied. */
function isIn({ joining, inverse }: Chain, expression: Expression): expression is Application {
  return expression.kind === 'apply' && (expression.operator === joining || expression.operator === inverse);
}

/** Two operands are by far the most frequent; a long chain needs lists. */
function lowerChain(g: Graph, expression: Application, chain: Chain, scope: Scope): Value<NodeId> {
  const first = expression.operands[0]!;
  if (isIn(chain, first)) return lowerLongChain(g, expression, chain, scope);
  const left = lower(g, first, scope);
  const right = lower(g, expression.operands[1]!, scope);
  if (isTensor(left) || isTensor(right)) return applyRule(g, expression, [left, right]);
  return chain.join(g, [left, expression.operator === chain.joining ? right : chain.invert(g, right)]);
}

/** A long sum or product leans to the left: its operands are gathered first, so that the whole takes linear time. */
function lowerLongChain(g: Graph, expression: Application, chain: Chain, scope: Scope): Value<NodeId> {
  const steps: Application[] = [];
  let first: Expression = expression;
  while (isIn(chain, first)) {
    steps.push(first);
    first = first.operands[0]!;
  }
  let total = lower(g, first, scope);
  let scalars: NodeId[] = isTensor(total) ? [] : [total];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!;
    const operand = lower(g, step.operands[1]!, scope);
    if (isTensor(total) || isTensor(operand)) {
      const before = scalars.length > 0 ? chain.join(g, scalars) : total;
      total = applyRule(g, step, [before, operand]);
      scalars = isTensor(total) ? [] : [total];
    } else scalars.push(step.operator === chain.joining ? operand : chain.invert(g, operand));
  }
  return scalars.length > 0 ? chain.join(g, scalars) : total;
}
