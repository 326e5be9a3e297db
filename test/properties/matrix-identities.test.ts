import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { evaluateShape } from '../../grader/graph/evaluate.ts';
import { apply, number, substitute, symbol, type Expression } from '../../grader/language/expression.ts';
import { read } from '../../grader/language/reader.ts';
import type { Shape } from '../../grader/language/shape.ts';
import { createVocabulary } from '../../grader/language/vocabulary.ts';
import { effort } from './effort.ts';
import { sides } from './identities/identity.ts';
import { MATRICES, MATRIX_SHAPES } from './identities/matrices.ts';

const shapes = new Map<string, Shape>(
  Object.entries(MATRIX_SHAPES).map(([name, [rows, columns]]) => [name, { rows, columns }]),
);
const setting = { ...PLAIN_SETTING, shapes };
const vocabulary = createVocabulary({ symbols: new Map([...shapes, ['t', { rows: 1, columns: 1 }]]) });

function expressionOf(text: string): Expression {
  const reading = read(text, vocabulary);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code} at ${reading.problem.start}`);
  return reading.expression;
}

const scalar = fc.constantFrom('t', 't^2 + 1', 'exp(t)', '-2', '0.5').map(expressionOf);

/** Formulas of a shape, of the matrix symbols that have it or its transpose. */
function matrices({ rows, columns }: Shape): fc.Arbitrary<Expression> {
  const of = [...shapes].flatMap(([name, shape]) => [
    ...(shape.rows === rows && shape.columns === columns ? [symbol(name)] : []),
    ...(shape.rows === columns && shape.columns === rows ? [apply('transpose', symbol(name))] : []),
  ]);
  const leaf = of.length > 0 ? fc.constantFrom<Expression>(...of) : fc.constant<Expression>(number(0));
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => apply('add', a, b)),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => apply('hadamard', a, b)),
      fc.tuple(scalar, tie('tree')).map(([k, a]) => apply('multiply', k, a)),
    ),
  })).tree;
}

/** A formula for each letter of the identities. */
const formulas = fc.record(Object.fromEntries([...shapes].map(([name, shape]) => [name, matrices(shape)])));

/** Formulas around another one that keep its shape, whichever it is. */
const around = fc.constantFrom<(m: Expression) => Expression>(
  (m) => m,
  (m) => apply('multiply', expressionOf('exp(t)'), m),
  (m) => apply('transpose', apply('subtract', m, apply('multiply', number(2), m))),
  (m) => apply('hadamard', m, apply('add', m, m)),
  (m) => apply('tanh', m),
);

describe('matrix identities, of any formulas', () => {
  it.each(MATRICES.map(sides))('$left = $right', ({ left, right }) => {
    const [l, r] = [expressionOf(left), expressionOf(right)];
    fc.assert(
      fc.property(formulas, around, (letters, wrap) => {
        const of = (name: string): Expression | undefined => letters[name];
        const [mine, reference] = [wrap(substitute(l, of)), wrap(substitute(r, of))];
        expect(evaluateShape(mine, setting)).toEqual(evaluateShape(reference, setting));
        expect(compareExpressions(mine, reference, setting)).toMatchObject({ verdict: 'correct' });
        expect(compareExpressions(reference, mine, setting)).toMatchObject({ verdict: 'correct' });
      }),
      effort(10, 14),
    );
  });
});
