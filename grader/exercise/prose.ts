import type { Path } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';
import type { Drawn } from '../variants/draw.ts';
import { printTemplates } from '../variants/template.ts';
import type { ExerciseData, PartData } from './schema.ts';

/** The exercise with the values of its parameters in what students read. Throws ExerciseRefused. */
export function withProse(exercise: ExerciseData, model: Model, drawn: Drawn, seed: number): ExerciseData {
  if (drawn.size === 0) return exercise;
  const print = <T>(value: T, path: Path): T => printIn(value, model, drawn, path);
  return {
    ...exercise,
    statement: print(exercise.statement, ['statement']),
    ...(exercise.hints && { hints: print(exercise.hints, ['hints']) }),
    parts: exercise.parts.map((part, i) =>
      printPart(withoutForeignErrata(part, seed), (value, key) => print(value, ['parts', i, key])),
    ),
  };
}

function withoutForeignErrata(part: PartData, seed: number): PartData {
  if (seed === 0 || !part.errata) return part;
  return { ...part, errata: part.errata.filter(({ variants }) => variants) };
}

const PROSE = ['prompt', 'options', 'rubric', 'errata'] as const;

function printPart(part: PartData, print: <T>(value: T, key: string) => T): PartData {
  const printed = PROSE.filter((key) => key in part).map((key) => [
    key,
    print(part[key as keyof PartData], key),
  ]);
  return { ...part, ...Object.fromEntries(printed) } as PartData;
}

/** Data with the templates in all of its texts printed. */
function printIn<T>(value: T, model: Model, drawn: Drawn, path: Path): T {
  if (typeof value === 'string') return printTemplates(value, model, drawn, path) as T;
  if (Array.isArray(value)) return value.map((entry, i) => printIn(entry, model, drawn, [...path, i])) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [
    key,
    printIn(entry, model, drawn, [...path, key]),
  ]);
  return Object.fromEntries(entries) as T;
}
