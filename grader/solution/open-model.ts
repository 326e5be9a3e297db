import { matrix, symbol, symbolsOf, type Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { isScalar, SCALAR, type Shape } from '../language/shape.ts';
import { closedEntries } from '../subjects/closed-number.ts';
import { PLAIN_SETTING } from '../equivalence/setting.ts';
import type { Input, Model } from '../subjects/model.ts';
import { entriesOf, isTensor } from '../numeric/tensor.ts';
import { entriesOfLiteral, entrywise, literalOf } from './entrywise.ts';
import type { Softmax } from './softmax.ts';

/** A model in which everything that is computed is a number, and vectors and matrices are views of numbers with names. */
export interface OpenedModel {
  readonly model: Model;
  /** What became a view, by its name: vectors and matrices that had no names for their entries. */
  readonly opened: ReadonlyMap<string, Expression>;
  readonly softmaxes: readonly Softmax[];
}

/** Names the entries of all vectors and matrices of a model. Undefined where an operation has no formula for its entries. */
export function openModel(model: Model): OpenedModel | undefined {
  const inputs = new Map<string, Input>();
  const definitions = new Map<string, Expression>();
  const shapes = new Map<string, Shape>(model.shapes);
  const opened = new Map<string, Expression>();
  const literals = new Map<string, Expression>();
  const softmaxes: Softmax[] = [];
  const nameEntries = (
    name: string,
    shape: Shape,
    known: (k: number) => Expression | undefined,
  ): readonly string[] => {
    const names = entryNames(name, shape, shapes, known);
    const rows = Array.from({ length: shape.rows }, (_, i) =>
      names.slice(i * shape.columns, (i + 1) * shape.columns).map((entry) => symbol(entry)),
    );
    literals.set(name, matrix(rows));
    opened.set(name, matrix(rows));
    for (const entry of names) shapes.set(entry, SCALAR);
    return names;
  };
  for (const [name, input] of model.inputs) {
    if (isScalar(input.shape)) inputs.set(name, input);
    else {
      const values = input.value && closedEntries(input.value, PLAIN_SETTING).flat();
      nameEntries(name, input.shape, () => undefined).forEach((entry, k) =>
        inputs.set(entry, { shape: SCALAR, ...(values && { value: values[k]! }) }),
      );
    }
  }
  for (const [name, definition] of model.definitions) {
    const entries = entrywise(definition, (used) => {
      const literal = literals.get(used);
      return literal && entriesOfLiteral(literal);
    });
    if (entries === undefined) return undefined;
    if (!isTensor(entries)) definitions.set(name, entries);
    else if (isViewLiteral(definition)) literals.set(name, definition);
    else {
      const flat = entriesOf(entries);
      const names = nameEntries(name, entries, (k) => flat[k]);
      const argument = softmaxArgument(definition, literals);
      if (argument) softmaxes.push({ entries: names, of: argument });
      names.forEach((entry, k) => {
        const formula = flat[k]!;
        if (formula.kind !== 'symbol' || formula.name !== entry) definitions.set(entry, formula);
      });
    }
  }
  for (const [name, literal] of literals) definitions.set(name, literal);
  return { model: { ...model, inputs, definitions, shapes }, opened, softmaxes };
}

/** The entries of z in `softmax(z)`. */
function softmaxArgument(
  definition: Expression,
  literals: ReadonlyMap<string, Expression>,
): readonly string[] | undefined {
  if (definition.kind !== 'apply' || definition.operator !== 'softmax') return undefined;
  const [argument] = definition.operands;
  const literal = argument?.kind === 'symbol' ? literals.get(argument.name) : undefined;
  return literal && [...symbolsOf(literal)];
}

function isViewLiteral(definition: Expression): boolean {
  return (
    definition.kind === 'matrix' &&
    !definition.tuple &&
    definition.rows.flat().every((entry) => entry.kind === 'symbol')
  );
}

/** `z_1` of a vector z, `W_12` of a matrix; an entry that is a name already keeps it. */
function entryNames(
  name: string,
  { rows, columns }: Shape,
  taken: ReadonlyMap<string, Shape>,
  known: (k: number) => Expression | undefined,
): readonly string[] {
  const places = Array.from({ length: rows * columns }, (_, k) =>
    rows > 1 && columns > 1 ? `${Math.floor(k / columns) + 1},${(k % columns) + 1}` : `${k + 1}`,
  );
  const kept = places.map((_, k) => nameIn(known(k)));
  const isFree = (names: readonly (string | undefined)[]): boolean =>
    names.every((entry, k) => entry !== undefined && (kept[k] !== undefined || !taken.has(entry)));
  const candidates = ['', 'entry,', 'item,'].map((word) =>
    places.map((place) => entryName(name, `${word}${place}`)),
  );
  const names = candidates.find(isFree) ?? places.map((place) => `${name}[${place}]`);
  return names.map((entry, k) => kept[k] ?? entry!);
}

function nameIn(formula: Expression | undefined): string | undefined {
  return formula?.kind === 'symbol' ? formula.name : undefined;
}

function entryName(name: string, index: string): string | undefined {
  const [, base, below, above = ''] = /^([^_^]+)(?:_([^^]+))?(\^.+)?$/.exec(name)!;
  return canonicalName(`${base}_{${below === undefined ? '' : `${below},`}${index}}${above}`);
}

/** An expression over a model as one over its numbers, in a literal of entries. */
export function openedExpression(expression: Expression, { model }: OpenedModel): Expression | undefined {
  const entries = entrywise(expression, (name) => {
    const definition = model.definitions.get(name);
    return definition?.kind === 'matrix' ? entriesOfLiteral(definition) : undefined;
  });
  return entries && literalOf(entries);
}
