import type { Parameter, ParameterValue } from './parameter.ts';
import { indexOf } from './random.ts';

/** What every parameter is in one variant, by canonical name. */
export type Drawn = ReadonlyMap<string, ParameterValue>;

/** The largest seed: what every database and spreadsheet holds as a whole number. */
export const LARGEST_SEED = 2 ** 31 - 1;

/** The values of the exercise as the catalog has it: seed 0. */
export function ownValues(parameters: ReadonlyMap<string, Parameter>): Drawn {
  return new Map([...parameters].map(([name, { own }]) => [name, own]));
}

/**
 * The values of the parameters for a seed from 1 on; `attempt` counts from 0 where the values before were no good. Each depends on
 * the exercise's id, its own name, the seed and the attempt alone: a new parameter leaves the others as they were.
 */
export function drawValues(
  id: string,
  parameters: ReadonlyMap<string, Parameter>,
  seed: number,
  attempt: number,
): Drawn {
  return new Map(
    [...parameters].map(([name, parameter]) => [
      name,
      drawOne(parameter, `${id}\n${name}\n${seed}\n${attempt}`),
    ]),
  );
}

function drawOne({ from, shape }: Parameter, text: string): ParameterValue {
  const pick = (i: number): number | string => from[indexOf(text, i, from.length)]!;
  if (shape === undefined) return pick(0);
  const [rows, columns] = shape;
  const row = (i: number, length: number): number[] =>
    Array.from({ length }, (_, j) => pick(i * length + j) as number);
  return columns === undefined ? row(0, rows) : Array.from({ length: rows }, (_, i) => row(i, columns));
}

/** Whether two variants have the same values. */
export function sameValues(a: Drawn, b: Drawn): boolean {
  return [...a].every(([name, value]) => JSON.stringify(value) === JSON.stringify(b.get(name)));
}

/** Whether entries of a vector are the same that all differ in the catalog. */
export function hasAlikeEntries(parameters: ReadonlyMap<string, Parameter>, drawn: Drawn): boolean {
  return [...parameters].some(
    ([name, { own, shape }]) => shape?.length === 1 && allDiffer(own) && !allDiffer(drawn.get(name)!),
  );
}

function allDiffer(vector: ParameterValue): boolean {
  return typeof vector === 'object' && new Set<unknown>(vector).size === vector.length;
}
