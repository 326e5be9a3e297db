import { expect, it } from 'vitest';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { apply, symbol } from '../../grader/language/expression.ts';
import { FUNCTIONS, notationOf, type FunctionName, type Operator } from '../../grader/language/operators.ts';

const UNARY: readonly Operator[] = ['negate', 'transpose', 'factorial'];
const BINARY: readonly Operator[] = ['add', 'subtract', 'multiply', 'divide', 'power', 'dot', 'hadamard'];

const functions = (Object.keys(FUNCTIONS) as FunctionName[]).map((operator) => {
  const { arity } = notationOf(operator);
  return { operator, arity: typeof arity === 'number' ? arity : arity === 'many' ? 3 : 1 };
});
const rows: readonly { operator: Operator; arity: number }[] = [
  ...UNARY.map((operator) => ({ operator, arity: 1 })),
  ...BINARY.map((operator) => ({ operator, arity: 2 })),
  ...functions,
];

it.each(rows)('$operator makes a scalar of scalars', ({ operator, arity }) => {
  const operands = ['x', 'y', 'z'].slice(0, arity).map(symbol);
  expect(lower(new Graph(), apply(operator, ...operands), PLAIN_SETTING)).toBeTypeOf('number');
});
