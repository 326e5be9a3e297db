import type { AnyTask } from '../answers/kind.ts';
import { DEFAULT_TOLERANCE, type Domain, type Setting } from '../equivalence/setting.ts';
import type { Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { createVocabulary, type Vocabulary } from '../language/vocabulary.ts';
import { expand, type Model } from '../subjects/model.ts';
import type { Derivation } from '../subjects/questions/question.ts';
import type { ExerciseData, PartData } from './schema.ts';

/** The task of a part: its reference with all that reading and judging answers needs. */
export function createTask(
  derivation: Derivation,
  symbols: readonly string[],
  model: Model,
  domains: ReadonlyMap<string, Domain>,
  exercise: ExerciseData,
  part: PartData,
): AnyTask {
  const { kind, content } = derivation.reference;
  const shapes = new Map(symbols.map((name) => [name, model.shapes.get(name)!]));
  return {
    kind,
    reference: content,
    vocabulary: vocabularyOf(shapes, derivation.asked),
    setting: settingOf(derivation, shapes, model, domains, exercise),
    tolerance: part.tolerance ?? exercise.tolerance ?? DEFAULT_TOLERANCE,
  } as AnyTask;
}

function vocabularyOf(symbols: ReadonlyMap<string, Shape>, asked: readonly string[]): Vocabulary {
  return createVocabulary({ symbols, asked });
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
    functions: new Set(),
    alsoDefined: symbolic ? derivation.alsoDefined : [],
    vectors: exercise.convention.vectors,
  };
}
