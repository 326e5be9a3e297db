import { withIdentityNamed } from '../../answers/identity.ts';
import { compareExpressions } from '../../equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import type { Expression } from '../../language/expression.ts';
import { authorVocabulary } from '../author-vocabulary.ts';
import { readAuthored } from '../authored.ts';
import { ExerciseRefused } from '../complaint.ts';
import { expand } from '../model.ts';
import { unknownFunctionsOf } from '../unknown-functions.ts';
import type { QuestionContext } from './question.ts';

/**
 * A derived answer as its author writes it, if that is proven to be the same. `complete` says what is left open in what the author
 * writes. Throws ExerciseRefused.
 */
export function provenForm(
  text: string | undefined,
  derived: Expression,
  { model, convention, path }: QuestionContext,
  complete: (written: Expression) => Expression = (written) => written,
): Expression {
  if (text === undefined) return derived;
  const at = [...path, 'closedForm'];
  const vocabulary = withIdentityNamed(authorVocabulary(model));
  const written = complete(readAuthored(text, vocabulary, at, model.bindings));
  const definitions = new Map(
    [...model.definitions].map(([name, formula]) => [name, expand(model, formula)]),
  );
  const { verdict } = compareExpressions(written, derived, {
    ...PLAIN_SETTING,
    shapes: model.shapes,
    definitions,
    functions: unknownFunctionsOf(derived),
    vectors: convention.vectors,
  });
  if (verdict === 'correct') return written;
  throw new ExerciseRefused({ code: 'closed-form-differs', path: at, data: { text, verdict } });
}
