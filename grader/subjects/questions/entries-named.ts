import type { Expression } from '../../language/expression.ts';
import { isScalar } from '../../language/shape.ts';
import { ExerciseRefused, type Path } from '../complaint.ts';
import type { Model } from '../model.ts';

/** The scalars that a quantity consists of, by row: the entries of a vector or matrix of named entries, or itself. */
export function entriesNamed(name: string, model: Model, path: Path): readonly (readonly string[])[] {
  const definition = model.definitions.get(name);
  if (definition?.kind === 'matrix') {
    const names = definition.rows.map((row) => row.flatMap(nameOf));
    if (names.every((row, i) => row.length === definition.rows[i]!.length)) return names;
  }
  const shape = model.shapes.get(name)!;
  if (isScalar(shape)) return [[name]];
  throw new ExerciseRefused({ code: 'not-scalar', path, data: { shape } });
}

function nameOf(entry: Expression): readonly string[] {
  return entry.kind === 'symbol' ? [entry.name] : [];
}
