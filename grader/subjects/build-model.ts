import type { Expression } from '../language/expression.ts';
import { isScalar, SCALAR, type Shape } from '../language/shape.ts';
import { createVocabulary } from '../language/vocabulary.ts';
import { readAuthored, readName, shapeOf } from './authored.ts';
import type { Bindings } from './bindings.ts';
import { ExerciseRefused, type Path } from './complaint.ts';
import { expand, type Input, type Model } from './model.ts';
import { inOrder } from './order.ts';

/** Names by their canonical form; a name that comes twice is refused. */
export function namesOf(
  names: readonly string[],
  path: Path,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  const found = new Set<string>();
  for (const given of names) {
    const name = readName(given, [...path, given]);
    if (found.has(name) || taken.has(name)) {
      throw new ExerciseRefused({ code: 'name-twice', path: [...path, given], data: { name } });
    }
    found.add(name);
  }
  return [...found];
}

/** What a definition is supposed to be until it is read, where there are vectors: something with a transpose. */
const SOME_MATRIX: Shape = { rows: 2, columns: 2 };

/** A model of inputs and of definitions as the author wrote them, in any order, with unknown functions in them. `path` leads to the definitions. */
export function buildModel(
  inputs: ReadonlyMap<string, Input>,
  written: Readonly<Record<string, string>>,
  path: Path,
  bindings?: Bindings,
  functions: ReadonlySet<string> = new Set(),
): Model {
  const names = namesOf(Object.keys(written), path, new Set(inputs.keys()));
  const shapes = new Map<string, Shape>([...inputs].map(([name, input]) => [name, input.shape]));
  const supposed = [...shapes.values()].every(isScalar) ? SCALAR : SOME_MATRIX;
  const vocabulary = createVocabulary({
    symbols: new Map([...shapes, ...names.map((name) => [name, supposed] as const)]),
    functions,
  });
  const definitions = new Map<string, Expression>(
    Object.entries(written).map(([key, text], i) => [
      names[i]!,
      readAuthored(text, vocabulary, [...path, key], bindings),
    ]),
  );
  const ordered = inOrder(definitions, path);
  const model = { inputs, definitions: ordered, shapes, functions, bindings };
  for (const [name, definition] of ordered) {
    shapes.set(name, shapeOf(expand(model, definition), shapes, [...path, name]));
  }
  return model;
}
