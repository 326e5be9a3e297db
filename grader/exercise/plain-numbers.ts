import { childrenOf, type Expression, type MatrixLiteral } from '../language/expression.ts';
import type { Operator } from '../language/operators.ts';
import { SCALAR_FUNCTIONS, VECTOR_FUNCTIONS, type Numbers } from './plain-functions.ts';

/** What plain loops come to: numbers, or that sizes do not fit, or that something is in it that they do not know. */
export type PlainResult = Numbers | 'clash' | 'unknown';

/**
 * The value of an expression by plain loops over floating-point numbers: written apart from the graph, without its shapes,
 * bounds and rewriting, so that a slip in one of the two shows.
 *
 * @param vectors whether a tuple `(1, 2)` is a column or a row
 */
export function plainNumbers(
  expression: Expression,
  symbols: ReadonlyMap<string, Numbers>,
  vectors: 'columns' | 'rows',
): PlainResult {
  switch (expression.kind) {
    case 'number':
      return [[Number(expression.text)]];
    case 'constant':
      return [[expression.name === 'e' ? Math.E : Math.PI]];
    case 'symbol':
      return symbols.get(expression.name) ?? 'unknown';
    case 'call':
      return 'unknown';
    case 'matrix':
    case 'apply':
      return fromParts(
        expression,
        childrenOf(expression).map((child) => plainNumbers(child, symbols, vectors)),
        vectors,
      );
  }
}

function fromParts(
  expression: Expression & { kind: 'matrix' | 'apply' },
  parts: readonly PlainResult[],
  vectors: 'columns' | 'rows',
): PlainResult {
  if (parts.includes('unknown')) return 'unknown';
  if (parts.includes('clash')) return 'clash';
  const values = parts as readonly Numbers[];
  return expression.kind === 'matrix'
    ? literal(expression, values, vectors)
    : applied(expression.operator, values);
}

function literal(
  { rows, tuple }: MatrixLiteral,
  entries: readonly Numbers[],
  vectors: 'columns' | 'rows',
): PlainResult {
  if (!entries.every(isSingle)) return 'clash';
  const width = rows[0]!.length;
  const numbers = rows.map((row, i) => row.map((_, j) => entries[i * width + j]![0]![0]!));
  return tuple && vectors === 'columns' ? transposed(numbers) : numbers;
}

function applied(operator: Operator, operands: readonly Numbers[]): PlainResult {
  const [a, b] = [operands[0]!, operands[1]!];
  switch (operator) {
    case 'negate':
      return a.map((row) => row.map((x) => -x));
    case 'transpose':
      return transposed(a);
    case 'add':
      return entrywise(a, b, (x, y) => x + y);
    case 'subtract':
      return entrywise(a, b, (x, y) => x - y);
    case 'hadamard':
      return entrywise(a, b, (x, y) => x * y);
    case 'divide':
      return isSingle(b) ? entrywise(a, b, (x, y) => x / y) : 'clash';
    case 'multiply':
      return times(a, b);
    case 'dot':
      return isVector(a) && sameSize(a, b) ? [[sumOfProducts(a.flat(), b.flat())]] : times(a, b);
    case 'power':
      return raised(a, b);
    default:
      return applyFunction(operator, operands);
  }
}

function applyFunction(operator: Operator, operands: readonly Numbers[]): PlainResult {
  const ofVector = VECTOR_FUNCTIONS[operator];
  if (ofVector) return isVector(operands[0]!) ? ofVector(operands[0]!) : 'clash';
  const ofScalars = SCALAR_FUNCTIONS[operator];
  if (!ofScalars) return 'unknown';
  if (operands.length === 1) return operands[0]!.map((row) => row.map((x) => ofScalars(x)));
  return operands.every(isSingle) ? [[ofScalars(...operands.map((x) => x[0]![0]!))]] : 'unknown';
}

const isSingle = (a: Numbers): boolean => a.length === 1 && a[0]!.length === 1;
const isVector = (a: Numbers): boolean => a.length === 1 || a[0]!.length === 1;
const sameSize = (a: Numbers, b: Numbers): boolean => a.length === b.length && a[0]!.length === b[0]!.length;

function entrywise(a: Numbers, b: Numbers, f: (x: number, y: number) => number): PlainResult {
  if (isSingle(a)) return b.map((row) => row.map((y) => f(a[0]![0]!, y)));
  if (isSingle(b)) return a.map((row) => row.map((x) => f(x, b[0]![0]!)));
  return sameSize(a, b) ? a.map((row, i) => row.map((x, j) => f(x, b[i]![j]!))) : 'clash';
}

/** Row by column; a scalar scales. */
function times(a: Numbers, b: Numbers): PlainResult {
  if (isSingle(a) || isSingle(b)) return entrywise(a, b, (x, y) => x * y);
  if (a[0]!.length !== b.length) return 'clash';
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => sumOfProducts(row, column)));
}

function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) total += a[k]! * b[k]!;
  return total;
}

function transposed(a: Numbers): Numbers {
  return a[0]!.map((_, j) => a.map((row) => row[j]!));
}

/** Powers of matrices are left to the graph. */
function raised(a: Numbers, b: Numbers): PlainResult {
  return isSingle(a) && isSingle(b) ? [[a[0]![0]! ** b[0]![0]!]] : 'unknown';
}
