import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { PreparedExercise, PreparedPart } from '../../grader/index.ts';
import { publicView } from '../../grader/index.ts';
import { symbolsOf, type Expression } from '../../grader/language/expression.ts';
import { BLANK, hintsOf } from '../../grader/solution/hints.ts';
import { expand, withValues } from '../../grader/subjects/model.ts';
import { unknownFunctionsOf } from '../../grader/subjects/unknown-functions.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

/** What a part's hints show, as formulas. */
function shownIn(exercise: PreparedExercise, part: PreparedPart): readonly Expression[] {
  return hintsOf(exercise, part).flatMap(({ line }) => line?.sides.map(({ expression }) => expression) ?? []);
}

function isAnswer(shown: Expression, own: PreparedPart, { task, model }: PreparedPart): boolean {
  const { reference } = task;
  if (typeof reference !== 'object' || !('kind' in reference)) return false;
  const settings = { ...PLAIN_SETTING, shapes: model.shapes, functions: unknownFunctionsOf(shown) };
  return [expand, withValues].some(
    (way) => compareExpressions(way(own.model, shown), way(model, reference), settings).verdict === 'correct',
  );
}

describe.each(catalog.list().map((exercise) => ({ id: exercise.id, exercise })))(
  'hints of $id',
  ({ exercise }) => {
    it.each([...exercise.parts.values()].map((part) => ({ part: part.id, own: part })))(
      '$part: no formula, nor its value, is an answer to any part',
      ({ own }) => {
        const shown = shownIn(exercise, own).filter((formula) => !symbolsOf(formula).has(BLANK));
        const given = shown.filter((formula) =>
          [...exercise.parts.values()].some((part) => isAnswer(formula, own, part)),
        );
        expect(given).toEqual([]);
      },
    );
  },
);

describe('hints in steps', () => {
  it.each([
    {
      exercise: 'graph-e-c-d',
      part: 'de-db',
      hints: [
        '$e$ depends on $b$ on several paths, through $c$ and $d$: add up what comes along each.',
        String.raw`At the end it looks like this: $\frac{\partial e}{\partial b} = \square  \square  + \square  \square$`,
      ],
    },
    {
      exercise: 'chain-rule',
      part: 'power',
      hints: [
        'Use the chain rule and the sum rule.',
        String.raw`On the way you need: $\frac{\partial}{\partial x}\left(3 x^{2} + 2 x + 1\right) = 3 \left(2 x\right) + 2 + 0$`,
        String.raw`At the end it looks like this: $\square  \square  \left(\square  \square  + \square \right)$`,
      ],
    },
    {
      exercise: 'matrix-products',
      part: 'WX',
      hints: [
        'Write down the sizes as rows x columns first: in a product the inner ones have to be the same.',
      ],
    },
    { exercise: 'xor-step', part: 'why', hints: [] },
  ])('$exercise $part', ({ exercise, part, hints }) => {
    const shown = publicView(catalog.get(exercise)!).parts.find(({ id }) => id === part);
    expect(shown!.hints).toEqual(hints);
  });

  it('do not tell whether a product of matrices exists', () => {
    const { parts } = publicView(catalog.get('matrix-products')!);
    expect(new Set(parts.map(({ hints }) => hints.join(' ')))).toHaveProperty('size', 1);
  });
});
