import { z } from 'zod';
import { matrix, symbol } from '../../language/expression.ts';
import { canonicalName, nameText } from '../../language/names.ts';
import { ExerciseRefused } from '../complaint.ts';
import { withValues } from '../model.ts';
import { chooseKind, readBy, scalarAtValues } from './asking.ts';
import { partFields } from './part-fields.ts';
import type { Question } from './question.ts';

const schema = z.strictObject({
  ...partFields,
  ask: z.literal('iterates'),
  of: z.array(z.string()).min(1).max(16).describe('the quantities, a column each: [w] for w^[1], w^[2], …'),
});

type IteratesPart = z.output<typeof schema>;

/** What quantities are after each step, a row a step. */
export const iterates: { schema: typeof schema } & Question<IteratesPart> = {
  schema,
  derive(part, { model, path }) {
    const kind = chooseKind(part.kind, ['table'], path);
    const names = part.of.map((name, i) => readBy(name, model, [...path, 'of', i]));
    const rows: string[][] = [];
    for (let k = 1; ; k++) {
      const row = names.map((name) => canonicalName(`${name}^[${k}]`) ?? '');
      if (!row.every((name) => model.definitions.has(name))) break;
      rows.push(row);
    }
    if (rows.length === 0)
      throw new ExerciseRefused({
        code: 'values-missing',
        path,
        data: { names: names.map((name) => `${name}^[1]`) },
      });
    const entries = rows.map((row) => row.map((name) => scalarAtValues(symbol(name), name, model, path)));
    return {
      reference: { kind, content: matrix(entries), form: { columns: names.map(nameText), anyOrder: false } },
      symbols: [],
      asked: [],
      alsoDefined: [],
      claims: rows.flatMap((row, i) =>
        row.map((name, j) => ({
          claim: 'value',
          of: withValues(model, symbol(name)),
          value: entries[i]![j]!,
        })),
      ),
    };
  },
};
