import * as fc from 'fast-check';
import { apply, E, mapChildren, number, PI, symbol } from '../../grader/language/expression.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { isFunctionName, type FunctionName } from '../../grader/language/operators.ts';

const SMOOTH = [
  'exp',
  'ln',
  'sqrt',
  'sin',
  'cos',
  'tan',
  'atan',
  'tanh',
  'sigmoid',
  'asinh',
  'softplus',
  'cbrt',
] as const;
const KINKED = ['abs', 'relu', 'sign', 'max', 'min', 'step'] as const;

const literal = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((n) => number(n)),
  fc.constantFrom('0.5', '1.25', '0.1', '2.75').map((text) => number(text)),
);
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('x', 'y').map(symbol) },
  { weight: 2, arbitrary: literal },
  { weight: 1, arbitrary: fc.constantFrom<Expression>(E, PI) },
);

/** Scalar expressions in x and y. */
function expressions(functions: readonly FunctionName[]): fc.Arbitrary<Expression> {
  return fc.letrec<{ tree: Expression }>((tie) => {
    const of = (): fc.Arbitrary<Expression> => tie('tree');
    const pair = (operator: 'add' | 'subtract' | 'multiply' | 'divide'): fc.Arbitrary<Expression> =>
      fc.tuple(of(), of()).map(([a, b]) => apply(operator, a, b));
    return {
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        pair('add'),
        pair('subtract'),
        pair('multiply'),
        pair('divide'),
        of().map((a) => apply('negate', a)),
        fc.tuple(of(), fc.integer({ min: 2, max: 4 })).map(([a, n]) => apply('power', a, number(n))),
        fc
          .tuple(fc.constantFrom(...functions), of(), of())
          .map(([f, a, b]) => (f === 'max' || f === 'min' ? apply(f, a, b) : apply(f, a))),
      ),
    };
  }).tree;
}

/** Made of functions that are differentiable wherever they are defined. */
export const smoothExpression = expressions(SMOOTH);

/** With kinks and steps too. */
export const anyExpression = expressions([...SMOOTH, ...KINKED]);

/** Made of x, y and numbers by the four operations and whole powers. */
export const rationalExpression = anyExpression.map(withoutFunctions);

/** With each function replaced by its first argument, and each irrational number by 3. */
function withoutFunctions(expression: Expression): Expression {
  if (expression.kind === 'constant') return number(3);
  if (expression.kind === 'apply' && isFunctionName(expression.operator))
    return withoutFunctions(expression.operands[0]!);
  return mapChildren(expression, withoutFunctions);
}
