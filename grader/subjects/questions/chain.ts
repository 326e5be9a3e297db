import { z } from 'zod';
import { dependsOn, quantitiesOf, type Dependencies } from '../../answers/dependencies.ts';
import { derivativeName, derivativePair, derivativesIn } from '../../answers/local-derivative.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { product, sum } from '../../graph/build.ts';
import { number, substitute, symbol, type Expression } from '../../language/expression.ts';
import { SCALAR } from '../../language/shape.ts';
import { createVocabulary } from '../../language/vocabulary.ts';
import { readKnownName } from '../authored.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { dependenciesOf } from '../model-dependencies.ts';
import { expand, type Model } from '../model.ts';
import { chooseKind, readBy } from './asking.ts';
import { differentiate } from './claim.ts';
import { derivativeFormula } from './formulas.ts';
import { bySchema, partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('chain'),
  of: z.string().describe('the quantity to differentiate, by its name'),
  by: bySchema,
});

type ChainPart = z.output<typeof schema>;

/** So many paths at most are written out. */
const MOST_PATHS = 64;

/** A derivative as the sum, over all paths, of the products of the local derivatives along the path. */
export const chain: { schema: typeof schema } & Question<ChainPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['chain'], path);
    const of = readKnownName(part.of, model.definitions, [...path, 'of']);
    const by = readBy(part.by, model, [...path, 'by']);
    const form = dependenciesOf(model, of);
    const content = sumOverPaths(pathsBetween(form, of, by, path));
    const written = expand(model, symbol(of), by);
    const symbolic = expand(model, withDerivatives(content, model, path), by);
    const formula = derivativeFormula(symbol(of), by);
    return {
      reference: { kind, content, form },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: [{ claim: 'derivative', of: written, by, symbolic }],
      vocabulary: createVocabulary({
        symbols: derivativesIn(form).map((name) => [name, SCALAR] as const),
        asked: [derivativeName({ of, by })],
      }),
      setting: { ...PLAIN_SETTING, definitions: ofThemselves(form) },
      ...(formula && { formula }),
    };
  },
};

/** The names on every path, from the quantity down to what one differentiates by. */
function pathsBetween(
  form: Dependencies,
  of: string,
  by: string,
  path: Path,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const follow = (trail: readonly string[]): void => {
    const here = trail.at(-1)!;
    if (here === by) found.push(trail);
    if (found.length > MOST_PATHS)
      throw new ExerciseRefused({ code: 'too-many-paths', path, data: { of, by, limit: MOST_PATHS } });
    for (const next of here === by ? [] : (form.get(here) ?? [])) {
      if (dependsOn(form, next, by)) follow([...trail, next]);
    }
  };
  follow([of]);
  if (found.length === 0 || of === by) throw new ExerciseRefused({ code: 'no-path', path, data: { of, by } });
  return found;
}

function sumOverPaths(paths: readonly (readonly string[])[]): Expression {
  const alongEach = paths.map((names) =>
    product(...names.slice(1).map((by, i) => symbol(derivativeName({ of: names[i]!, by })))),
  );
  return alongEach.reduce(sum);
}

/** The chain with each local derivative as the derivative table has it. */
function withDerivatives(content: Expression, model: Model, path: Path): Expression {
  return substitute(content, (name) => {
    const { of, by } = derivativePair(name);
    return differentiate(model.definitions.get(of)!, by, path);
  });
}

/** The derivative of a quantity by itself is 1. */
function ofThemselves(form: Dependencies): ReadonlyMap<string, Expression> {
  return new Map(quantitiesOf(form).map((name) => [derivativeName({ of: name, by: name }), number(1)]));
}
