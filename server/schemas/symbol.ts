import { z } from 'zod';
import type { CompareSymbol } from '../../grader/index.ts';
import { LIMITS } from '../../grader/language/limits.ts';

const size = z.int().min(1).max(LIMITS.matrixSide);

const ShapeObject = z.strictObject({ rows: size, columns: size });

/** `2x3`, `2 × 3`; a bare `3` is a column of three. */
const ShapeText = z
  .string()
  .max(20, { abort: true })
  .regex(/^\s*\d+\s*(?:[xX×]\s*\d+\s*)?$/, 'A shape is written rows x columns, for example 2x3')
  .transform((text) => {
    const [rows, columns] = text.split(/[xX×]/).map(Number);
    return { rows: rows!, columns: columns ?? 1 };
  })
  .pipe(ShapeObject);

const ShapePair = z.tuple([size, size]).transform(([rows, columns]) => ({ rows, columns }));

const ShapeBody = z
  .union([ShapeText, ShapePair, ShapeObject])
  .meta({ description: '"2x3", [2, 3] or {"rows": 2, "columns": 3}.', examples: ['2x3'] });

const NAMED_DOMAINS = {
  real: {},
  positive: { above: 0 },
  negative: { below: 0 },
  integer: { whole: true },
  natural: { whole: true, above: 0 },
} as const;

const DomainBody = z
  .union([
    z
      .enum(['real', 'positive', 'negative', 'integer', 'natural'])
      .transform((name): NonNullable<CompareSymbol['domain']> => NAMED_DOMAINS[name]),
    z.strictObject({
      above: z.number().exactOptional(),
      below: z.number().exactOptional(),
      whole: z.boolean().exactOptional(),
    }),
  ])
  .meta({
    description: 'The values that the symbol takes: a name for them, or bounds that it does not reach.',
  });

/** What is said of a name in a comparison; a shape alone is short for `{"shape": …}`. */
export const SymbolBody = z
  .union([
    ShapeText.transform((shape): CompareSymbol => ({ shape })),
    ShapePair.transform((shape): CompareSymbol => ({ shape })),
    z.strictObject({
      shape: ShapeBody.exactOptional(),
      domain: DomainBody.exactOptional(),
      function: z
        .boolean()
        .exactOptional()
        .meta({ description: 'The name is an unknown function, as f in f(x).' }),
    }),
  ])
  .meta({
    id: 'SymbolDeclaration',
    description: 'A scalar over the reals unless it says otherwise.',
    examples: ['2x3', { domain: 'positive' }, { function: true }],
  });
