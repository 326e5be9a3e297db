import {
  apply,
  call,
  childrenOf,
  E,
  matrix,
  number,
  symbol,
  type Application,
  type Expression,
} from '../language/expression.ts';
import {
  entriesOf,
  isTensor,
  map,
  matrixProduct,
  shapeOf,
  tensor,
  transpose,
  zip,
  type Tensor,
  type Value,
} from '../numeric/tensor.ts';

/** Entries of the quantities that are no numbers, by their names. */
export type EntriesOf = (name: string) => Value<Expression> | undefined;

type Scalars = Value<Expression>;

/**
 * An expression of vectors and matrices entry by entry, with nothing worked out: `[[1, 2]]·[[5], [6]]` is `1·5 + 2·6`.
 * Undefined where shapes do not fit, or an operation has no formula for its entries.
 *
 * @param vectors whether a tuple `(1, 2)` is a column or a row
 */
export function entrywise(
  expression: Expression,
  entries: EntriesOf,
  vectors: 'columns' | 'rows' = 'columns',
): Scalars | undefined {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression;
    case 'symbol':
      return entries(expression.name) ?? expression;
    case 'call':
    case 'matrix':
    case 'apply': {
      const parts = childrenOf(expression).map((part) => entrywise(part, entries, vectors));
      if (parts.some((part) => part === undefined)) return undefined;
      return joined(expression, parts as readonly Scalars[], vectors);
    }
  }
}

function joined(
  expression: Exclude<Expression, { kind: 'number' | 'constant' | 'symbol' }>,
  parts: readonly Scalars[],
  vectors: 'columns' | 'rows',
): Scalars | undefined {
  switch (expression.kind) {
    case 'call':
      return map(parts[0]!, (entry) => call(expression.name, expression.order, entry));
    case 'matrix': {
      const written = tensor(
        expression.rows.length,
        expression.rows[0]!.length,
        parts.map((part) => entriesOf(part)[0]!),
      );
      return expression.tuple && vectors === 'columns' ? transpose(written) : written;
    }
    case 'apply':
      return parts.some((part) => isTensor(part))
        ? applied(expression, parts)
        : { ...expression, operands: parts as readonly Expression[] };
  }
}

/** What an operation on vectors or matrices is, entry by entry. */
function applied({ operator }: Application, operands: readonly Scalars[]): Scalars | undefined {
  const [a, b] = [operands[0]!, operands[1]!];
  switch (operator) {
    case 'transpose':
      return transpose(a);
    case 'add':
    case 'subtract':
      return zip(a, b, (x, y) => apply(operator, x, y));
    case 'hadamard':
      return zip(a, b, (x, y) => apply('multiply', x, y));
    case 'divide':
      return isTensor(b) ? undefined : map(a, (x) => apply('divide', x, b));
    case 'multiply':
      return times(a, b);
    case 'dot':
      return isTensor(a) && isTensor(b) && isVector(a) && a.rows === b.rows && a.columns === b.columns
        ? sumOfProducts(a.entries, b.entries)
        : times(a, b);
    case 'power':
      return undefined;
    default:
      return operands.length === 1 ? functionOf(operator, a) : undefined;
  }
}

function functionOf(operator: Application['operator'], x: Scalars): Scalars | undefined {
  const entries = entriesOf(x);
  const exponentials = entries.map((entry) => apply('power', E, entry));
  switch (operator) {
    case 'softmax':
      return map(x, (entry) => apply('divide', apply('power', E, entry), total(exponentials)));
    case 'logsumexp':
      return apply('ln', total(exponentials));
    case 'sum':
      return total(entries);
    case 'mean':
      return apply('divide', total(entries), number(entries.length));
    case 'norm':
      return apply('sqrt', total(entries.map((entry) => apply('power', entry, number(2)))));
    case 'diag':
      return tensor(
        entries.length,
        entries.length,
        entries.flatMap((entry, i) => entries.map((_, j) => (i === j ? entry : number(0)))),
      );
    default:
      return map(x, (entry) => apply(operator, entry));
  }
}

function times(a: Scalars, b: Scalars): Scalars | undefined {
  return isTensor(a) && isTensor(b)
    ? matrixProduct(a, b, sumOfProducts)
    : zip(a, b, (x, y) => apply('multiply', x, y));
}

function sumOfProducts(row: readonly Expression[], column: readonly Expression[]): Expression {
  return total(row.map((entry, k) => apply('multiply', entry, column[k]!)));
}

function total(terms: readonly Expression[]): Expression {
  return terms.reduce((a, b) => apply('add', a, b));
}

function isVector({ rows, columns }: Tensor<Expression>): boolean {
  return rows === 1 || columns === 1;
}

/** The literal that a value is: a matrix of its entries, or the one entry. */
export function literalOf(value: Scalars): Expression {
  if (!isTensor(value)) return value;
  const { rows, columns } = shapeOf(value);
  return matrix(Array.from({ length: rows }, (_, i) => value.entries.slice(i * columns, (i + 1) * columns)));
}

/** The entries of a literal, or of a number. */
export function entriesOfLiteral(literal: Expression): Scalars {
  return literal.kind === 'matrix'
    ? tensor(literal.rows.length, literal.rows[0]!.length, literal.rows.flat())
    : literal;
}

/** A literal of symbols with these names. */
export function literalOfNames(names: readonly (readonly string[])[]): Expression {
  const entries = names.map((row) => row.map((name) => symbol(name)));
  return entries.length === 1 && entries[0]!.length === 1 ? entries[0]![0]! : matrix(entries);
}
