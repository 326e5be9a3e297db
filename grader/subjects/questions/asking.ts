import type { Kind } from '../../answers/content.ts';
import { PLAIN_SETTING } from '../../equivalence/setting.ts';
import { evaluateAt } from '../../graph/evaluate.ts';
import { symbol, type Expression } from '../../language/expression.ts';
import { authorVocabulary } from '../author-vocabulary.ts';
import { readAuthored, readKnownName, shapeOf } from '../authored.ts';
import { closedEntries } from '../closed-number.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import { readGivenScalar, type GivenScalar } from '../given-value.ts';
import { sourcesOf, withValues, type Input, type Model } from '../model.ts';

/** The expression that a question is about. */
export function readOf(text: string, model: Model, path: Path): Expression {
  if (model.shapes.has(text)) return symbol(text);
  return readAuthored(text, authorVocabulary(model), [...path, 'of'], model.bindings);
}

/** The name of the quantity to differentiate by. */
export function readBy(text: string, model: Model, path: Path): string {
  return readKnownName(text, model.shapes, path);
}

/** The kind that the author wants, or the usual one: the first of the possible. */
export function chooseKind<K extends Kind>(
  wanted: Kind | undefined,
  possible: readonly [K, ...K[]],
  path: Path,
): K {
  const kind = wanted === undefined ? possible[0] : possible.find((name) => name === wanted);
  if (kind !== undefined) return kind;
  throw new ExerciseRefused({
    code: 'kind-does-not-fit',
    path: [...path, 'kind'],
    data: { kind: wanted!, possible },
  });
}

/** The model with some of its inputs set to values. */
export function modelAt(
  model: Model,
  at: Readonly<Record<string, GivenScalar>> | undefined,
  path: Path,
): Model {
  if (!at) return model;
  const inputs = new Map<string, Input>(model.inputs);
  for (const [key, given] of Object.entries(at)) {
    const name = readKnownName(key, model.inputs, [...path, 'at', key]);
    const value = readGivenScalar(given, [...path, 'at', key], model.bindings);
    inputs.set(name, { ...inputs.get(name)!, value });
  }
  return { ...model, inputs };
}

/** The entries of an expression's value at the values of the inputs, exact where they can be. */
export function entriesAtValues(
  expression: Expression,
  of: string,
  model: Model,
  path: Path,
): readonly (readonly Expression[])[] {
  const missing = [...sourcesOf(model, expression)].filter((name) => isWithoutValue(model, name));
  if (missing.length > 0)
    throw new ExerciseRefused({ code: 'values-missing', path, data: { names: missing } });
  const closed = withValues(model, expression);
  shapeOf(closed, new Map(), path);
  const entries = closedEntries(closed, PLAIN_SETTING);
  const defined = entries.flat().every((entry) => Number.isFinite(evaluateAt(entry, new Map())));
  if (!defined) throw new ExerciseRefused({ code: 'no-value', path, data: { of } });
  return entries;
}

function isWithoutValue(model: Model, name: string): boolean {
  const input = model.inputs.get(name);
  return input !== undefined && input.value === undefined;
}

/** The value of a scalar at the values of the inputs. */
export function scalarAtValues(expression: Expression, of: string, model: Model, path: Path): Expression {
  return entriesAtValues(expression, of, model, path)[0]![0]!;
}

/**
 * The symbols that a formula may use when it answers a question about `of`: the inputs, and the intermediates that `of`
 * is built from, but not `of` itself, which would be an answer without any work.
 */
export function symbolsFor(of: Expression, model: Model): readonly string[] {
  const sources = sourcesOf(model, of);
  if (of.kind === 'symbol') sources.delete(of.name);
  const intermediates = [...model.definitions.keys()].filter((name) => sources.has(name));
  return [...model.inputs.keys(), ...intermediates];
}
