import type { Expression } from '../../grader/language/expression.ts';

/** A tree as its operators and operands, with nothing left to precedence: `add(multiply(2, x), 1)`. */
export function structure(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'symbol':
      return expression.name;
    case 'constant':
      return expression.name === 'e' ? 'EULER' : 'PI';
    case 'apply':
      return `${expression.operator}(${list(expression.operands)})`;
    case 'call':
      return `${expression.name}${"'".repeat(expression.order)}(${list(expression.operands)})`;
    case 'matrix':
      return expression.tuple
        ? `tuple(${list(expression.rows[0]!)})`
        : `[${expression.rows.map((row) => `[${list(row)}]`).join(', ')}]`;
  }
}

function list(operands: readonly Expression[]): string {
  return operands.map(structure).join(', ');
}
