import { symbolsOf, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { authorVocabulary } from '../subjects/author-vocabulary.ts';
import { readAuthored, readKnownName, readName, shapeOf } from '../subjects/authored.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { Convention } from '../subjects/convention.ts';
import { freeShape, readShapes } from '../subjects/given-shape.ts';
import { expand, type Input, type Model } from '../subjects/model.ts';

/**
 * The model with the further symbols that an exercise declares: free variables of some shape, and names for expressions over the
 * model. Returns the names too, since answers may use them.
 */
export function withSymbols(
  model: Model,
  written: Readonly<Record<string, string>>,
  convention: Convention,
): { readonly model: Model; readonly names: readonly string[] } {
  const inputs = new Map<string, Input>(model.inputs);
  const definitions = new Map<string, Expression>(model.definitions);
  const shapes = new Map(model.shapes);
  const names: string[] = [];
  const free = freeShapes(written, convention);
  for (const [key, text] of Object.entries(written)) {
    const path: Path = ['symbols', key];
    const name = readName(key, path);
    if (shapes.has(name)) throw new ExerciseRefused({ code: 'name-twice', path, data: { name } });
    const shape = free.get(key);
    if (shape) inputs.set(name, { shape });
    else
      definitions.set(name, readAuthored(text, authorVocabulary({ ...model, shapes }), path, model.bindings));
    shapes.set(
      name,
      shape ?? shapeOf(expand({ ...model, definitions }, definitions.get(name)!), shapes, path),
    );
    names.push(name);
  }
  return { model: { ...model, inputs, definitions, shapes }, names };
}

/** The shapes of what is declared as free, by the name as written; letters mean the same size in all of them. */
function freeShapes(
  written: Readonly<Record<string, string>>,
  convention: Convention,
): ReadonlyMap<string, Shape> {
  const texts = Object.entries(written).flatMap(([key, text]) => {
    const shape = freeShape(text);
    return shape === undefined ? [] : [[key, shape] as const];
  });
  const shapes = readShapes(Object.fromEntries(texts), convention);
  return new Map(texts.map(([key], i) => [key, shapes[i]!]));
}

/**
 * The symbols that an answer may use: those of the question and those that the exercise declares, unless the part lists
 * its own. A declared symbol that stands for something with the asked quantity in it would be an answer without work.
 */
export function allowedSymbols(
  ofQuestion: readonly string[],
  declared: readonly string[],
  listed: readonly string[] | undefined,
  model: Model,
  path: Path,
): readonly string[] {
  if (listed) return listed.map((name, i) => readKnownName(name, model.shapes, [...path, 'symbols', i]));
  const usable = (name: string): boolean => {
    const definition = model.definitions.get(name);
    return !definition || [...symbolsOf(definition)].every((used) => ofQuestion.includes(used));
  };
  return [...new Set([...ofQuestion, ...declared.filter(usable)])];
}
