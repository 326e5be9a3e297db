import { canonicalName } from '../language/names.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { ParameterData, SourceData } from './parameter-schema.ts';
import { stepsBetween } from './steps.ts';

/** What a parameter can be: a number or a word, a list of numbers, or rows of numbers. */
export type ParameterValue = number | string | readonly number[] | readonly (readonly number[])[];

/** A parameter made ready: what it is in the catalog, and what its values, or the entries of them, are drawn from. */
export interface Parameter {
  readonly own: ParameterValue;
  readonly from: readonly (number | string)[];
  /** How many numbers a vector or a matrix has. */
  readonly shape?: readonly [length: number] | readonly [rows: number, columns: number];
}

/** No range has more numbers than this to draw from. */
const MOST_VALUES = 10_000;

/** The parameters by canonical name. Throws ExerciseRefused where one has nothing, or far too much, to draw from. */
export function readParameters(
  written: Readonly<Record<string, ParameterData>>,
): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const [key, data] of Object.entries(written)) {
    const path: Path = ['parameters', key];
    const name = canonicalName(key)!;
    if (parameters.has(name)) throw new ExerciseRefused({ code: 'name-twice', path, data: { name } });
    const parameter = parameterOf(data, path);
    refuseForeignValue(parameter, name, [...path, 'value']);
    parameters.set(name, parameter);
  }
  return parameters;
}

function parameterOf(data: ParameterData, path: Path): Parameter {
  const { value: own, vector, matrix, entries } = data;
  if (entries === undefined) return { own, from: data.choice ?? numbersOf(data, path) };
  const from = entries.choice ?? numbersOf(entries, [...path, 'entries']);
  if (vector !== undefined) return { own, from, shape: [vector] };
  const [rows, columns] = matrix!.split(/[x×]/).map(Number);
  return { own, from, shape: [rows!, columns!] };
}

function numbersOf(
  { integer, real, step = 1, not }: Pick<SourceData, 'integer' | 'real' | 'step' | 'not'>,
  path: Path,
): readonly number[] {
  const [from, to] = (integer ?? real)!;
  const all = stepsBetween(from, to, step, MOST_VALUES + 1);
  if (all.length > MOST_VALUES)
    throw new ExerciseRefused({ code: 'too-many-values', path, data: { limit: MOST_VALUES } });
  const left = all.filter((value) => !not?.includes(value));
  if (left.length === 0) throw new ExerciseRefused({ code: 'nothing-to-draw', path, data: { from, to } });
  return left;
}

/** The catalog's own value has to be one that could be drawn: else variants are another exercise. */
function refuseForeignValue({ own, from, shape }: Parameter, name: string, path: Path): void {
  const flat = typeof own === 'object' ? own.flat() : [own];
  if (!hasShape(own, shape)) {
    const data = { name, shape: shape?.join('x') ?? '1' };
    throw new ExerciseRefused({ code: 'value-of-other-shape', path, data });
  }
  const foreign = flat.find((entry) => !from.includes(entry));
  if (foreign !== undefined)
    throw new ExerciseRefused({
      code: 'value-not-drawn',
      path,
      data: { name, value: String(foreign), from },
    });
}

function hasShape(own: ParameterValue, shape: Parameter['shape']): boolean {
  if (shape === undefined) return typeof own !== 'object';
  if (typeof own !== 'object' || own.length !== shape[0]) return false;
  const [, columns] = shape;
  return own.every((row) => (columns === undefined ? typeof row === 'number' : isRow(row, columns)));
}

function isRow(row: number | readonly number[], columns: number): boolean {
  return typeof row === 'object' && row.length === columns;
}
