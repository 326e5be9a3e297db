import { evaluateShape } from '../../grader/graph/evaluate.ts';
import { ShapeMismatch, type Scope } from '../../grader/graph/lower.ts';
import { expandCall, NotDifferentiable } from '../../grader/graph/symbolic.ts';
import type { Application, Expression, FunctionCall } from '../../grader/language/expression.ts';
import { isFunctionName } from '../../grader/language/operators.ts';
import { isScalar, sameShape, type Shape } from '../../grader/language/shape.ts';
import type { Form, Notation, TensorNotation } from './notation.ts';

/** Something that a system has no faithful form for. */
class Unsayable extends Error {}

type Names = ReadonlyMap<string, string>;

/** Symbols are scalars; matrices are written out. */
const SCOPE: Scope = { shapes: new Map(), definitions: new Map(), vectors: 'columns' };

/** A formula in a system's notation, its symbols renamed; undefined where the system has no faithful form for it. */
export function writeFormula(expression: Expression, notation: Notation, names: Names): string | undefined {
  try {
    // Throws where shapes inside do not fit.
    evaluateShape(expression, SCOPE);
    return new Writer(notation, names).write(expression);
  } catch (error) {
    if (isExpected(error)) return undefined;
    throw error;
  }
}

function isExpected(error: unknown): boolean {
  return error instanceof Unsayable || error instanceof ShapeMismatch || error instanceof NotDifferentiable;
}

class Writer {
  private readonly notation: Notation;
  private readonly names: Names;

  constructor(notation: Notation, names: Names) {
    this.notation = notation;
    this.names = names;
  }

  write(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return this.notation.number(expression.text);
      case 'constant':
        return expression.name;
      case 'symbol':
        return this.names.get(expression.name) ?? refuse();
      case 'matrix':
        return this.writeMatrix(
          expression.tuple ? expression.rows[0]!.map((entry) => [entry]) : expression.rows,
        );
      case 'call':
        return this.writeCall(expression);
      case 'apply':
        return this.writeApplication(expression);
    }
  }

  private writeMatrix(rows: readonly (readonly Expression[])[]): string {
    if (!this.notation.tensors) return refuse();
    return `[${rows.map((row) => `[${row.map((entry) => this.write(entry)).join(', ')}]`).join(', ')}]`;
  }

  /** The derivative of a function that we know is written out; of an unknown function no system knows anything. */
  private writeCall({ name, order, operands }: FunctionCall): string {
    return isFunctionName(name) ? this.write(expandCall(name, order, operands[0]!)) : refuse();
  }

  private writeApplication(expression: Application): string {
    const operands = expression.operands.map((operand) => this.write(operand));
    const shapes = expression.operands.map((operand) => evaluateShape(operand, SCOPE));
    const scalar = this.notation.operators[expression.operator] ?? refuse();
    if (shapes.every(isScalar)) return scalar(...operands);
    return writeTensor(expression, operands, shapes, scalar, this.notation.tensors ?? refuse());
  }
}

function writeTensor(
  { operator }: Application,
  operands: readonly string[],
  shapes: readonly Shape[],
  scalar: Form,
  tensors: TensorNotation,
): string {
  const [left, right] = [shapes[0]!, shapes[1]];
  if (operator === 'dot' && right && sameShape(left, right) && isVector(left)) {
    return tensors.innerProduct(...operands);
  }
  const form = tensors.operators[operator];
  if (form) return form(...operands);
  return operands.length === 1 ? tensors.entrywise(scalar('t'), operands[0]!) : refuse();
}

function isVector({ rows, columns }: Shape): boolean {
  return rows === 1 || columns === 1;
}

function refuse(): never {
  throw new Unsayable();
}
