import { z } from 'zod';
import { matrix, type Expression } from '../../language/expression.ts';
import { nameText } from '../../language/names.ts';
import { LIMITS } from '../../language/limits.ts';
import { readKnownName } from '../authored.ts';
import { withValues, type Model } from '../model.ts';
import { symbol } from '../../language/expression.ts';
import type { Path } from '../complaint.ts';
import { chooseKind, modelAt, scalarAtValues } from './asking.ts';
import { claimDerivative } from './claim.ts';
import { bySchema, partFields } from './part-fields.ts';
import type { Claim, Question } from './question.ts';
import { atSchema } from './value.ts';

const columnSchema = z.union(
  [
    z.string().describe('a quantity by its name, which stands at the head of the column'),
    z.strictObject({ of: z.string(), by: bySchema }).describe('a derivative: {of: f, by: x}'),
  ],
  { error: 'a name, or a derivative as {of: f, by: x}' },
);

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('table'),
  columns: z.array(columnSchema).min(1).max(LIMITS.matrixSide),
  at: z
    .array(atSchema)
    .min(1)
    .max(LIMITS.matrixSide)
    .describe('for each row the values of inputs, by name: [{x: 1}, {x: 2}]'),
  anyOrder: z.boolean().default(false).describe('whether the rows may come in any order'),
});

type TablePart = z.output<typeof schema>;

/** A column: its head, and how to find its entry from the values of a row. */
interface Column {
  readonly head: string;
  entry(model: Model): { readonly value: Expression; readonly claim: Claim };
}

/** Quantities and derivatives at several points, a row a point. */
export const table: { schema: typeof schema } & Question<TablePart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['table'], path);
    const columns = part.columns.map((column, i) => readColumn(column, model, [...path, 'columns', i]));
    const rows = part.at.map((at, i) => {
      const there = modelAt(model, at, [...path, 'at', i]);
      return columns.map((column) => column.entry(there));
    });
    return {
      reference: {
        kind,
        content: matrix(rows.map((row) => row.map(({ value }) => value))),
        form: { columns: columns.map(({ head }) => head), anyOrder: part.anyOrder },
      },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: rows.flatMap((row) => row.map(({ claim }) => claim)),
    };
  },
};

function readColumn(column: TablePart['columns'][number], model: Model, path: Path): Column {
  if (typeof column === 'string') return quantity(readKnownName(column, model.shapes, path), path);
  const of = readKnownName(column.of, model.shapes, [...path, 'of']);
  return derivative(of, readKnownName(column.by, model.shapes, [...path, 'by']), path);
}

function quantity(name: string, path: Path): Column {
  const of = symbol(name);
  return {
    head: nameText(name),
    entry(model) {
      const value = scalarAtValues(of, name, model, path);
      return { value, claim: { claim: 'value', of: withValues(model, of), value } };
    },
  };
}

function derivative(name: string, by: string, path: Path): Column {
  return {
    head: `d${nameText(name)}/d${nameText(by)}`,
    entry(model) {
      const claim = claimDerivative(symbol(name), by, model, path);
      return { value: scalarAtValues(claim.symbolic, name, model, path), claim };
    },
  };
}
