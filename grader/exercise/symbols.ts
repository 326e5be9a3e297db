import { symbolsOf, type Expression } from '../language/expression.ts';
import { SCALAR } from '../language/shape.ts';
import { createVocabulary } from '../language/vocabulary.ts';
import { readAuthored, readKnownName, readName, shapeOf } from '../subjects/authored.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import { expand, type Input, type Model } from '../subjects/model.ts';

const FREE = 'free';

/**
 * The model with the further symbols that an exercise declares: free variables, and names for expressions over the
 * model. Returns the names too, since answers may use them.
 */
export function withSymbols(
  model: Model,
  written: Readonly<Record<string, string>>,
): { readonly model: Model; readonly names: readonly string[] } {
  const inputs = new Map<string, Input>(model.inputs);
  const definitions = new Map<string, Expression>(model.definitions);
  const shapes = new Map(model.shapes);
  const names: string[] = [];
  for (const [key, text] of Object.entries(written)) {
    const path: Path = ['symbols', key];
    const name = readName(key, path);
    if (shapes.has(name)) throw new ExerciseRefused({ code: 'name-twice', path, data: { name } });
    if (text === FREE) inputs.set(name, { shape: SCALAR });
    else definitions.set(name, readAuthored(text, createVocabulary({ symbols: shapes }), path));
    const definition = definitions.get(name);
    shapes.set(
      name,
      definition ? shapeOf(expand({ ...model, definitions }, definition), shapes, path) : SCALAR,
    );
    names.push(name);
  }
  return { model: { ...model, inputs, definitions, shapes }, names };
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
