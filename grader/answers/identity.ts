import { Graph, type NodeId } from '../graph/graph.ts';
import { lower, ShapeMismatch } from '../graph/lower.ts';
import { ruleOf } from '../graph/rules.ts';
import { childrenOf, mapChildren, matrix, number, symbol, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { isTensor, shapeOf, type Value } from '../numeric/tensor.ts';
import type { TensorForm } from './tensor-form.ts';

/** How the identity matrix is written, unless the exercise means something else by it. */
const IDENTITY = 'I';

/** Any shape but a scalar's will do for reading: `I'` is a transpose. */
const SOME_MATRIX: Shape = { rows: 2, columns: 2 };

/** The vocabulary with `I` in it, unless the exercise means something else by it. */
export function withIdentityNamed(vocabulary: Vocabulary): Vocabulary {
  if (vocabulary.symbols.has(IDENTITY) || vocabulary.withheld.has(IDENTITY)) return vocabulary;
  const symbols = new Map(vocabulary.symbols).set(IDENTITY, { name: IDENTITY, shape: SOME_MATRIX });
  return { ...vocabulary, symbols };
}

/** Rows and columns that a place asks for, as far as its neighbours tell. */
type Wanted = Partial<Shape>;

interface Context {
  readonly form: TensorForm;
  /** The parts of the answer that have an identity in them. */
  readonly open: ReadonlySet<Expression>;
  readonly graph: Graph;
  /** What is known of the parts that have none, or none any more; undefined where shapes clash. */
  readonly values: Map<Expression, Value<NodeId> | undefined>;
}

/**
 * The expression with every `I` as a literal matrix of the size that its neighbours ask for: in `I + A` and `A I` those of A; alone
 * that of the reference.
 */
export function withIdentities(expression: Expression, form: TensorForm): Expression {
  const open = new Set<Expression>();
  if (form.shapes.has(IDENTITY) || !findIdentities(expression, open)) return expression;
  return fill(expression, form.expected, { form, open, graph: new Graph(), values: new Map() });
}

function findIdentities(expression: Expression, open: Set<Expression>): boolean {
  const found =
    expression.kind === 'symbol'
      ? expression.name === IDENTITY
      : childrenOf(expression).filter((child) => findIdentities(child, open)).length > 0;
  if (found) open.add(expression);
  return found;
}

function fill(expression: Expression, wanted: Wanted, context: Context): Expression {
  if (!context.open.has(expression)) return expression;
  switch (expression.kind) {
    case 'symbol':
      return identity(wanted.rows ?? wanted.columns ?? context.form.expected.rows);
    case 'apply':
      return { ...expression, operands: fillOperands(expression, wanted, context) };
    default:
      return mapChildren(expression, (child) => fill(child, wanted, context));
  }
}

function fillOperands(
  { operator, operands }: Extract<Expression, { kind: 'apply' }>,
  wanted: Wanted,
  context: Context,
): readonly Expression[] {
  const [left, right] = operands;
  switch (operator) {
    case 'transpose':
      return [fill(left!, turned(wanted), context)];
    case 'multiply':
    case 'dot': {
      const behind = tensorShape(right!, context);
      const filled = fill(left!, behind ? { columns: behind.rows } : wanted, context);
      const before = tensorShape(filled, context);
      return [filled, fill(right!, before ? { rows: before.columns } : wanted, context)];
    }
    case 'add':
    case 'subtract':
    case 'hadamard': {
      const filled = fill(left!, tensorShape(right!, context) ?? wanted, context);
      return [filled, fill(right!, tensorShape(filled, context) ?? wanted, context)];
    }
    default:
      return operands.map((operand) => fill(operand, wanted, context));
  }
}

function turned({ rows, columns }: Wanted): Wanted {
  return { ...(columns !== undefined && { rows: columns }), ...(rows !== undefined && { columns: rows }) };
}

/** Undefined for a scalar, which fits anything, and where the shape is not known. */
function tensorShape(expression: Expression, context: Context): Shape | undefined {
  const value = context.open.has(expression) ? undefined : valueOf(expression, context);
  return value === undefined || !isTensor(value) ? undefined : shapeOf(value);
}

/** Every part is evaluated once, so that long products take linear time. */
function valueOf(expression: Expression, context: Context): Value<NodeId> | undefined {
  const { graph, values } = context;
  if (!values.has(expression)) values.set(expression, evaluate(expression, graph, context));
  return values.get(expression);
}

function evaluate(expression: Expression, graph: Graph, context: Context): Value<NodeId> | undefined {
  if (expression.kind === 'apply') {
    const operands = expression.operands.map((operand) => valueOf(operand, context));
    const known = operands.filter((operand) => operand !== undefined);
    return known.length < operands.length ? undefined : ruleOf(expression.operator).value(graph, known);
  }
  try {
    return lower(graph, expression, { ...context.form, definitions: new Map() });
  } catch (error) {
    if (error instanceof ShapeMismatch) return undefined;
    throw error;
  }
}

function identity(size: number): Expression {
  const places = Array.from({ length: size }, (_, i) => i);
  return matrix(places.map((i) => places.map((j) => number(i === j ? 1 : 0))));
}

/** The expression with identity matrices written as `I`, as a student would, unless a symbol of the exercise is called so. */
export function nameIdentities(expression: Expression, { shapes }: Pick<TensorForm, 'shapes'>): Expression {
  return shapes.has(IDENTITY) ? expression : named(expression);
}

function named(expression: Expression): Expression {
  switch (expression.kind) {
    case 'apply':
      return { ...expression, operands: expression.operands.map(named) };
    case 'call':
      return { ...expression, operands: expression.operands.map(named) };
    case 'matrix':
      return isIdentity(expression.rows) ? symbol(IDENTITY) : expression;
    default:
      return expression;
  }
}

function isIdentity(rows: readonly (readonly Expression[])[]): boolean {
  return rows.every(
    (row, i) =>
      row.length === rows.length &&
      row.every((entry, j) => entry.kind === 'number' && entry.text === (i === j ? '1' : '0')),
  );
}
