import { BINDING, bindingOf, isOtherProduct } from './binding.ts';
import type { Application, Expression, FunctionCall, MatrixLiteral } from './expression.ts';
import { nameLatex } from './names.ts';
import { isFunctionName, notationOf, type FunctionName, type Operator } from './operators.ts';

/** An expression in LaTeX, with no more brackets than its reading needs: `\frac{x}{2}`, `A^{\top}`, `\sin\left(x\right)`. */
export function printLatex(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'symbol':
      return nameLatex(expression.name);
    case 'constant':
      return expression.name === 'e' ? 'e' : '\\pi';
    case 'call':
      return printCall(expression);
    case 'matrix':
      return printMatrix(expression);
    case 'apply':
      return printApplication(expression);
  }
}

function printCall({ name, order, operands }: FunctionCall): string {
  const written = isFunctionName(name) ? functionLatex(name) : nameLatex(name);
  return `${written}${"'".repeat(order)}${bracketed(printAll(operands))}`;
}

/** The name of a function before a prime: √' and its like are no LaTeX. */
function functionLatex(name: FunctionName): string {
  const { latex, spellings } = notationOf(name);
  return latex.startsWith('\\sqrt') ? `\\operatorname{${spellings[0]}}` : latex;
}

function printMatrix({ rows, tuple }: MatrixLiteral): string {
  if (tuple) return bracketed(printAll(rows[0]!));
  const lines = rows.map((row) => row.map(printLatex).join(' & '));
  return `\\begin{pmatrix} ${lines.join(' \\\\ ')} \\end{pmatrix}`;
}

function printAll(operands: readonly Expression[]): string {
  return operands.map(printLatex).join(', ');
}

function bracketed(latex: string): string {
  return `\\left(${latex}\\right)`;
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
      return printProduct(factor(operator, left), right);
    case 'divide':
      return `\\frac{${printLatex(left)}}{${printLatex(right)}}`;
    case 'dot':
      return `${factor(operator, left)} \\cdot ${within(right, BINDING.power)}`;
    case 'hadamard':
      return `${factor(operator, left)} \\odot ${within(right, BINDING.power)}`;
    case 'power':
      return `${within(left, BINDING.postfix)}^{${printLatex(right)}}`;
    case 'transpose':
      return `${within(left, BINDING.postfix)}^{\\top}`;
    case 'factorial':
      return `${within(left, BINDING.atom)}!`;
    default:
      return printFunction(operator, operands);
  }
}

/** Juxtaposed, but with a sign before a digit: `2 x`, `x \times 2`. */
function printProduct(left: string, rightOperand: Expression): string {
  const right = within(rightOperand, BINDING.power);
  if (/^[0-9]/.test(right)) return `${left} \\times ${right}`;
  const wordy = /\\(?:mathrm\{\w+\}|Delta)$/.test(left) || right.startsWith('\\mathrm');
  return wordy ? `${left} \\, ${right}` : `${left} ${right}`;
}

function printFunction(name: FunctionName, operands: readonly Expression[]): string {
  const printed = operands.map(printLatex);
  const [first, second] = printed;
  switch (name) {
    case 'abs':
      return `\\left|${first}\\right|`;
    case 'norm':
      return `\\left\\|${first}\\right\\|`;
    case 'sqrt':
    case 'cbrt':
      return `${notationOf(name).latex}{${first}}`;
    case 'log':
      return `\\log_{${second}}\\left(${first}\\right)`;
    case 'binomial':
      return `\\binom{${first}}{${second}}`;
    default:
      return `${notationOf(name).latex}\\left(${printed.join(', ')}\\right)`;
  }
}

/** The left operand of a product. */
function factor(operator: Operator, left: Expression): string {
  return within(left, isOtherProduct(operator, left) ? BINDING.power : BINDING.product);
}

function within(operand: Expression, least: number): string {
  const latex = printLatex(operand);
  return latexBinding(operand) < least ? bracketed(latex) : latex;
}

/** A fraction holds its parts together, but an exponent behind it needs brackets. */
function latexBinding(operand: Expression): number {
  const fraction =
    (operand.kind === 'apply' && operand.operator === 'divide') ||
    (operand.kind === 'symbol' && operand.name.includes('/'));
  return fraction ? BINDING.power : bindingOf(operand);
}
