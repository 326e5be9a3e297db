import type { Kind } from '../answers/content.ts';
import type { AnyTask } from '../answers/kind.ts';
import {
  DEFAULT_TOLERANCE,
  hasMargin,
  type Domain,
  type Setting,
  type Tolerance,
} from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import { isFunctionName, type FunctionName } from '../language/operators.ts';
import type { Shape } from '../language/shape.ts';
import { createVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import { leftSides } from '../subjects/left-sides.ts';
import { expand, type Model } from '../subjects/model.ts';
import { unknownFunctionsOf } from '../subjects/unknown-functions.ts';
import type { Claim, Derivation } from '../subjects/questions/question.ts';
import type { ExerciseData, PartData } from './schema.ts';

/** The task of a part: its reference with all that reading and judging answers needs. */
export function createTask(
  derivation: Derivation,
  symbols: readonly string[],
  model: Model,
  domains: ReadonlyMap<string, Domain>,
  exercise: ExerciseData,
  part: PartData,
  path: Path,
): AnyTask {
  const { reference } = derivation;
  const shapes = new Map(symbols.map((name) => [name, model.shapes.get(name)!]));
  return {
    kind: reference.kind,
    reference: reference.content,
    form: 'form' in reference ? reference.form : undefined,
    vocabulary: derivation.vocabulary ?? vocabularyOf(shapes, derivation, model),
    setting: derivation.setting ?? settingOf(derivation, shapes, model, domains, exercise),
    tolerance: toleranceOf(reference.kind, part, exercise, path),
    ...(part.form && { requires: part.form }),
  } as AnyTask;
}

const KINDS_OF_NUMBERS: ReadonlySet<Kind> = new Set(['number', 'matrix', 'table']);

/** A margin is for numbers: that of a whole exercise leaves other parts alone, one of such a part is refused. */
function toleranceOf(kind: Kind, part: PartData, exercise: ExerciseData, path: Path): Tolerance {
  const fits = (tolerance: Tolerance): boolean => KINDS_OF_NUMBERS.has(kind) || !hasMargin(tolerance);
  if (part.tolerance && !fits(part.tolerance))
    throw new ExerciseRefused({
      code: 'margin-does-not-fit',
      path: [...path, 'tolerance'],
      data: { kind },
    });
  const wanted = part.tolerance ?? exercise.tolerance ?? DEFAULT_TOLERANCE;
  return fits(wanted) ? wanted : DEFAULT_TOLERANCE;
}

/** A symbol that an answer may use hides an unknown function of that name: in `f3 (1 - f3)` a product is meant. */
function vocabularyOf(
  symbols: ReadonlyMap<string, Shape>,
  { asked, claims }: Derivation,
  model: Model,
): Vocabulary {
  const withheld = [...model.shapes.keys()].filter((name) => !symbols.has(name));
  return createVocabulary({
    symbols,
    asked: leftSides(asked, model),
    withheld,
    unprimed: claims.flatMap(differentiatedFunction),
    aliases: [...(model.aliases ?? [])].filter(([alias, name]) => symbols.has(name) && !symbols.has(alias)),
    functions: [...(model.functions ?? [])].filter((name) => !symbols.has(name)),
  });
}

/** The known function of the variable itself whose derivative a claim is about: `σ` in d σ(x)/dx. */
function differentiatedFunction(claim: Claim): readonly FunctionName[] {
  if (claim.claim !== 'derivative' || claim.of.kind !== 'apply' || !isFunctionName(claim.of.operator))
    return [];
  const [argument] = claim.of.operands;
  return argument?.kind === 'symbol' && argument.name === claim.by ? [claim.of.operator] : [];
}

/** Only an expression can hold a function. */
function unknownIn(content: Derivation['reference']['content']): ReadonlySet<string> {
  return typeof content === 'object' && 'kind' in content ? unknownFunctionsOf(content) : new Set();
}

/** The reference may hold a name that answers may not, so every definition and shape of the model is known. */
function settingOf(
  derivation: Derivation,
  shapes: ReadonlyMap<string, Shape>,
  model: Model,
  domains: ReadonlyMap<string, Domain>,
  exercise: ExerciseData,
): Setting {
  const symbolic = shapes.size > 0;
  const definitions = new Map<string, Expression>();
  for (const [name, definition] of model.definitions) definitions.set(name, expand(model, definition));
  return {
    shapes: symbolic ? model.shapes : new Map(),
    definitions: symbolic ? definitions : new Map(),
    domains,
    functions: unknownIn(derivation.reference.content),
    alsoDefined: symbolic ? derivation.alsoDefined : [],
    vectors: exercise.convention.vectors,
    ...(model.zeroLogs && { zeroLogs: true }),
  };
}
