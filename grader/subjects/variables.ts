import { z } from 'zod';
import { SCALAR, type Shape } from '../language/shape.ts';
import { namesOf } from './build-model.ts';
import type { Path } from './complaint.ts';
import type { Convention } from './convention.ts';
import { readShapes, shapeSchema } from './given-shape.ts';

/** Free variables: numbers by their names, or names with shapes. */
export const variablesSchema = z
  .union([z.array(z.string()).min(1), z.record(z.string(), shapeSchema)], {
    error: 'names of free variables, or names with shapes',
  })
  .describe('the free variables: numbers as [x, y], or each with its shape as {x: n, W: m x n, b: m}');

/** The free variables by their canonical names. Throws ExerciseRefused. */
export function readVariables(
  variables: z.output<typeof variablesSchema>,
  convention: Convention,
  path: Path,
): ReadonlyMap<string, { readonly shape: Shape }> {
  const names = namesOf(Array.isArray(variables) ? variables : Object.keys(variables), path);
  const shapes = Array.isArray(variables) ? names.map(() => SCALAR) : readShapes(variables, convention);
  return new Map(names.map((name, i) => [name, { shape: shapes[i]! }]));
}
