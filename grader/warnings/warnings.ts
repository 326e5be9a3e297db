import type { PreparedExercise } from '../exercise/prepared.ts';
import { easyAnswers } from './answers.ts';
import { missingExamples } from './examples.ts';
import { formulasIn, hasLoneDollar, proseOf } from './prose.ts';
import { unknownSymbols } from './symbols.ts';
import { unusedGivens, unusedParameters } from './unused.ts';
import type { Warning } from './warning.ts';

/** Why a LaTeX formula cannot be typeset; undefined where it can. What typesets is no part of the grader. */
export type Typesetting = (latex: string) => string | undefined;

/** What an author may want to look at in an exercise. `data` is what it was made of. */
export function warningsOn(
  exercise: PreparedExercise,
  data: unknown,
  typesetting: Typesetting,
): readonly Warning[] {
  return [
    ...unreadableProse(exercise, typesetting),
    ...unknownSymbols(exercise),
    ...unusedGivens(exercise),
    ...unusedParameters(exercise),
    ...easyAnswers(exercise),
    ...missingExamples(exercise),
    ...unsetPoints(exercise, data),
  ];
}

function unreadableProse(exercise: PreparedExercise, typesetting: Typesetting): readonly Warning[] {
  return proseOf(exercise).flatMap(({ text, path }): Warning[] => [
    ...(hasLoneDollar(text) ? [{ code: 'lone-dollar', path, data: {} } as const] : []),
    ...formulasIn(text).flatMap((formula): Warning[] => {
      const reason = typesetting(formula);
      return reason === undefined ? [] : [{ code: 'unreadable-formula', path, data: { formula, reason } }];
    }),
  ]);
}

/** Where neither the exercise nor any part says what it is worth. */
function unsetPoints({ parts }: PreparedExercise, data: unknown): readonly Warning[] {
  const isSet =
    (typeof data === 'object' && data !== null && 'points' in data) ||
    [...parts.values()].some(({ asked }) => asked.points !== undefined);
  return isSet ? [] : [{ code: 'points-unset', path: ['parts'], data: {} }];
}
