import { BINDING, bindingOf, isOtherProduct } from './binding.ts';
import type { Application, Expression, FunctionCall, MatrixLiteral } from './expression.ts';
import { isFunctionName, notationOf, type FunctionName, type Operator } from './operators.ts';
import type { Run } from './runs.ts';
import { typesetName } from './typeset-name.ts';

/** An expression as runs of text for pictures, with no more brackets than its reading needs: `2b`, `σ(x₁)`, `x²`. */
export function typeset(expression: Expression): readonly Run[] {
  switch (expression.kind) {
    case 'number':
      return [{ text: expression.text }];
    case 'symbol':
      return typesetName(expression.name);
    case 'constant':
      return [{ text: expression.name === 'e' ? 'e' : 'π' }];
    case 'call':
      return typesetCall(expression);
    case 'matrix':
      return typesetMatrix(expression);
    case 'apply':
      return typesetApplication(expression);
  }
}

function plain(text: string): Run {
  return { text };
}

function typesetCall({ name, order, operands }: FunctionCall): readonly Run[] {
  const head = isFunctionName(name) ? [plain(functionWord(name))] : typesetName(name);
  return [...head, plain(`${'′'.repeat(order)}(`), ...joined(operands, ', '), plain(')')];
}

function typesetMatrix({ rows, tuple }: MatrixLiteral): readonly Run[] {
  const inside = rows.flatMap((row, i) => [...(i > 0 ? [plain('; ')] : []), ...joined(row, ', ')]);
  return tuple ? bracketed(inside) : [plain('['), ...inside, plain(']')];
}

function joined(operands: readonly Expression[], by: string): readonly Run[] {
  return operands.flatMap((operand, i) => [...(i > 0 ? [plain(by)] : []), ...typeset(operand)]);
}

function bracketed(runs: readonly Run[]): readonly Run[] {
  return [plain('('), ...runs, plain(')')];
}

function typesetApplication({ operator, operands }: Application): readonly Run[] {
  const [left, right] = [operands[0]!, operands[1]!];
  switch (operator) {
    case 'add':
      return [...within(left, BINDING.sum), plain(' + '), ...within(right, BINDING.product)];
    case 'subtract':
      return [...within(left, BINDING.sum), plain(' − '), ...within(right, BINDING.product)];
    case 'negate':
      return [plain('−'), ...within(left, BINDING.product)];
    case 'multiply':
      return [...factor(operator, left), ...sign(left, right), ...within(right, BINDING.power)];
    case 'divide':
      return [...factor(operator, left), plain(' / '), ...within(right, BINDING.power)];
    case 'dot':
      return [...factor(operator, left), plain(' · '), ...within(right, BINDING.power)];
    case 'hadamard':
      return [...factor(operator, left), plain(' ⊙ '), ...within(right, BINDING.power)];
    case 'power':
      return typesetPower(left, typeset(right));
    case 'transpose':
      return typesetPower(left, [plain('T')]);
    case 'factorial':
      return [...within(left, BINDING.atom), plain('!')];
    default:
      return typesetFunction(operator, operands);
  }
}

/** Between a number and a name there is no sign: `2b`. */
function sign(left: Expression, right: Expression): readonly Run[] {
  const juxtaposed = left.kind === 'number' && right.kind !== 'number';
  return juxtaposed ? [] : [plain(' · ')];
}

/** What is raised or lowered itself cannot be raised again: such an exponent stands on the line. */
function typesetPower(base: Expression, exponent: readonly Run[]): readonly Run[] {
  const below = within(base, BINDING.postfix);
  if (exponent.some(({ script }) => script)) return [...below, plain('^'), ...bracketed(exponent)];
  return [...below, ...exponent.map((run) => ({ ...run, script: 'super' as const }))];
}

/** How pictures write functions, where it is not their first spelling. */
const WORDS: Partial<Record<FunctionName, string>> = { sigmoid: 'σ', relu: 'ReLU', sum: 'Σ' };

function functionWord(name: FunctionName): string {
  return WORDS[name] ?? notationOf(name).spellings[0];
}

function typesetFunction(name: FunctionName, operands: readonly Expression[]): readonly Run[] {
  const inside = joined(operands, ', ');
  switch (name) {
    case 'abs':
      return [plain('|'), ...inside, plain('|')];
    case 'norm':
      return [plain('‖'), ...inside, plain('‖')];
    case 'sqrt':
      return [plain('√'), ...within(operands[0]!, BINDING.atom)];
    case 'log': {
      const base = typeset(operands[1]!).map((run) => ({ ...run, script: 'sub' as const }));
      return [plain('log'), ...base, ...bracketed(typeset(operands[0]!))];
    }
    default:
      return [plain(functionWord(name)), ...bracketed(inside)];
  }
}

/** The left operand of a product. */
function factor(operator: Operator, left: Expression): readonly Run[] {
  return within(left, isOtherProduct(operator, left) ? BINDING.power : BINDING.product);
}

function within(operand: Expression, least: number): readonly Run[] {
  const runs = typeset(operand);
  return bindingOf(operand) < least ? bracketed(runs) : runs;
}
