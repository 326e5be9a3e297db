import * as fc from 'fast-check';
import {
  apply,
  call,
  E,
  matrix,
  number,
  PI,
  symbol,
  type Expression,
} from '../../grader/language/expression.ts';
import { FUNCTIONS, notationOf, type FunctionName } from '../../grader/language/operators.ts';

const SCALARS = ['x', 'y', 'x_1', 'w_32^[1]', 'yhat', 'theta', 'loss', 'dL/dw', 'h_t-1', 'x_1,12'];
const TENSORS = ['A', 'W^[1]', 'u'];

/** What the printed text may name. */
export const RANDOM_VOCABULARY = `${[...SCALARS.slice(0, 8), 'h_{t-1}', 'x_{1,12}'].join(' ')} A:2x2 W^[1]:2x3 u:3x1 f() g_2()`;

const names = (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) =>
  [1, 'vector'].includes(notationOf(name).arity),
);
const leaf = fc.oneof(
  fc.constantFrom('0', '2', '10', '2.50', '0.5', '1.5e-8', '1e5').map(number),
  fc.constantFrom(...SCALARS).map(symbol),
  fc.constantFrom<Expression>(E, PI),
);
const infix = fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power');
const twoArguments = fc.constantFrom('log', 'root', 'binomial', 'max', 'min');
const differentiable = fc.constantFrom('sigmoid', 'tanh', 'sin', 'sqrt', 'f', 'g_2');

const { scalar, tensor } = fc.letrec<{ scalar: Expression; tensor: Expression }>((tie) => {
  const [inner, shaped] = [tie('scalar'), tie('tensor')];
  const binary = fc.tuple(infix, inner, inner).map(([operator, a, b]) => apply(operator, a, b));
  return {
    scalar: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: leaf, weight: 3 },
      { arbitrary: binary, weight: 4 },
      fc.tuple(fc.constantFrom('negate', 'factorial'), inner).map(([operator, a]) => apply(operator, a)),
      fc.tuple(fc.constantFrom(...names), inner).map(([name, a]) => apply(name, a)),
      fc.tuple(twoArguments, inner, inner).map(([name, a, b]) => apply(name, a, b)),
      fc.tuple(differentiable, fc.integer({ min: 1, max: 2 }), inner).map(([name, n, a]) => call(name, n, a)),
      inner.map((a) => call('f', 0, a)),
    ),
    tensor: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...TENSORS).map(symbol),
      fc.tuple(inner, inner, inner, inner).map(([a, b, c, d]) =>
        matrix([
          [a, b],
          [c, d],
        ]),
      ),
      fc.tuple(inner, inner).map(([a, b]) => matrix([[a], [b]])),
      fc.tuple(inner, inner).map((entries) => matrix([entries])),
      fc.tuple(inner, inner, inner).map((entries) => matrix([entries], true)),
      fc
        .tuple(fc.constantFrom('multiply', 'hadamard', 'dot', 'add'), shaped, shaped)
        .map(([o, a, b]) => apply(o, a, b)),
      fc.tuple(fc.constantFrom('multiply', 'dot'), inner, shaped).map(([o, a, b]) => apply(o, a, b)),
      fc.tuple(shaped, inner).map(([a, b]) => apply('multiply', a, b)),
      shaped.map((a) => apply('transpose', a)),
      shaped.map((a) => apply('negate', a)),
      shaped.map((a) => call('f', 1, a)),
      fc.tuple(shaped, fc.constantFrom('2', '3')).map(([a, n]) => apply('power', a, number(n))),
    ),
  };
});

/** Expressions such as the reader can produce, of scalars and of matrices. */
export const randomExpression: fc.Arbitrary<Expression> = fc.oneof(scalar, tensor);
