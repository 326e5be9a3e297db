import type { Expression } from '../language/expression.ts';
import { SCALAR } from '../language/shape.ts';
import { readAuthored, readKnownName, shapeOf } from './authored.ts';
import type { Path } from './complaint.ts';
import { authorVocabulary } from './author-vocabulary.ts';
import { expand, FREE, type Input, type Model } from './model.ts';
import { inOrder } from './order.ts';

/**
 * The model with some of its quantities defined anew: by a formula, or as free variables. What is built from them follows.
 * `path` leads to the new definitions.
 */
export function redefine(model: Model, written: Readonly<Record<string, string>>, path: Path): Model {
  const inputs = new Map<string, Input>(model.inputs);
  const definitions = new Map<string, Expression>(model.definitions);
  for (const [key, text] of Object.entries(written)) {
    const name = readKnownName(key, model.shapes, [...path, key]);
    inputs.delete(name);
    definitions.delete(name);
    if (text === FREE) inputs.set(name, { shape: SCALAR });
    else definitions.set(name, readAuthored(text, authorVocabulary(model), [...path, key], model.bindings));
  }
  const ordered = inOrder(definitions, path);
  const shapes = new Map([...inputs].map(([name, { shape }]) => [name, shape] as const));
  const redefined = { ...model, inputs, definitions: ordered, shapes };
  for (const [name, definition] of ordered) {
    shapes.set(name, shapeOf(expand(redefined, definition), shapes, [...path, name]));
  }
  return redefined;
}
