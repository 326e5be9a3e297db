import { BINDING, bindingOf, isOtherProduct } from './binding.ts';
import type { Application, Expression, FunctionCall, MatrixLiteral } from './expression.ts';
import { nameText } from './names.ts';
import { isFunctionName, notationOf, type Operator } from './operators.ts';

/** An expression on one line, with no more brackets than its reading needs: `2*x + 1`, `A^T`, `[[1, 2], [3, 4]]`. */
export function printText(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'symbol':
      return nameText(expression.name);
    case 'constant':
      return expression.name;
    case 'call':
      return printCall(expression);
    case 'matrix':
      return printMatrix(expression);
    case 'apply':
      return printApplication(expression);
  }
}

function printCall({ name, order, operands }: FunctionCall): string {
  const written = isFunctionName(name) ? notationOf(name).spellings[0] : nameText(name);
  return `${written}${"'".repeat(order)}(${printAll(operands)})`;
}

function printMatrix({ rows, tuple }: MatrixLiteral): string {
  if (tuple) return `(${printAll(rows[0]!)})`;
  return `[${rows.map((row) => `[${printAll(row)}]`).join(', ')}]`;
}

function printAll(operands: readonly Expression[]): string {
  return operands.map(printText).join(', ');
}

function printApplication({ operator, operands }: Application): string {
  const [left, right] = [operands[0]!, operands[1]!];
  switch (operator) {
    case 'add':
      return `${within(left, BINDING.sum)} + ${within(right, BINDING.product)}`;
    case 'subtract':
      return `${within(left, BINDING.sum)} - ${within(right, BINDING.product)}`;
    case 'negate':
      return `-${within(left, BINDING.product)}`;
    case 'multiply':
      return `${factor(operator, left)}*${within(right, BINDING.power)}`;
    case 'divide':
      return `${endsInExponent(left) ? `(${printText(left)})` : factor(operator, left)}/${within(right, BINDING.power)}`;
    case 'dot':
      return `${factor(operator, left)}·${within(right, BINDING.power)}`;
    case 'hadamard':
      return `${factor(operator, left)} ⊙ ${within(right, BINDING.power)}`;
    case 'power':
      return `${within(left, BINDING.postfix)}^${within(right, BINDING.atom)}`;
    case 'transpose':
      return `${within(left, BINDING.postfix)}^T`;
    case 'factorial':
      return `${within(left, BINDING.atom)}!`;
    case 'log':
      return isWhole(right) ? `log_${printText(right)}(${printText(left)})` : `log(${printAll(operands)})`;
    default:
      return `${notationOf(operator).spellings[0]}(${printAll(operands)})`;
  }
}

/** The left operand of a product. */
function factor(operator: Operator, left: Expression): string {
  return within(left, isOtherProduct(operator, left) ? BINDING.power : BINDING.product);
}

function within(operand: Expression, least: number): string {
  const text = printText(operand);
  return bindingOf(operand) < least ? `(${text})` : text;
}

function isWhole(expression: Expression): boolean {
  return expression.kind === 'number' && /^[0-9]+$/.test(expression.text);
}

/** Whether a slash close behind would be asked about: in `e^x/y` and `x^1/2` it may belong to the exponent. */
function endsInExponent(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  const last = expression.operands.at(-1)!;
  switch (expression.operator) {
    case 'power':
      return isAskedAbout(expression.operands[0]!, last);
    case 'negate':
    case 'multiply':
    case 'divide':
    case 'dot':
    case 'hadamard':
      return endsInExponent(last);
    default:
      return false;
  }
}

function isAskedAbout(base: Expression, exponent: Expression): boolean {
  if (bindingOf(exponent) < BINDING.atom) return false;
  return base.kind === 'constant' || (exponent.kind === 'number' && exponent.text === '1');
}
