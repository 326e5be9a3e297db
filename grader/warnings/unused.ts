import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { showAnswer } from '../answers/kinds.ts';
import { prepareGivens } from '../exercise/prepare.ts';
import type { Blueprint } from '../exercise/blueprint.ts';
import { symbol, type Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { ExerciseRefused } from '../subjects/complaint.ts';
import { sourcesOf, type Model } from '../subjects/model.ts';
import { readOf } from '../subjects/questions/asking.ts';
import { ownValues, type Drawn } from '../variants/draw.ts';
import type { Parameter, ParameterValue } from '../variants/parameter.ts';
import type { Warning } from './warning.ts';

/**
 * Givens that no answer depends on. What asks for the structure of the subject, or for words, may use all; those of a network go by the
 * names that its layers give them, and are all there for its layers.
 */
export function unusedGivens({ subject, model, parts }: PreparedExercise): readonly Warning[] {
  const all = [...parts.values()];
  if (subject === 'network' || all.some(({ task }) => STRUCTURAL.has(task.kind))) return [];
  const used = new Set(all.flatMap((part) => [...namesUsedIn(part)]));
  return [...model.inputs.keys()]
    .filter((name) => !used.has(name))
    .map((name) => ({ code: 'unused-given', path: [subject], data: { name } }));
}

const STRUCTURAL: ReadonlySet<PreparedPart['task']['kind']> = new Set(['chain', 'graph', 'order', 'text']);

/** The names in the answer and in what the part says that it asks, with what those are computed from. */
function namesUsedIn({ model, task: { reference }, asked }: PreparedPart): ReadonlySet<string> {
  const { id: _id, prompt: _prompt, errata: _errata, ...question } = asked;
  const answer = typeof reference === 'object' && 'kind' in reference ? [reference] : [];
  const used = new Set<string>();
  for (const expression of [...answer, ...textsIn(question).flatMap((text) => readable(text, model))])
    sourcesOf(model, expression, used);
  if (model.output !== undefined && !('of' in asked)) sourcesOf(model, symbol(model.output), used);
  return used;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)];
}

/** What is no formula over the exercise's names, such as a kind of answer, names nothing. */
function readable(text: string, model: Model): readonly Expression[] {
  try {
    return [readOf(text, model, [])];
  } catch (error) {
    if (error instanceof ExerciseRefused) return [];
    throw error;
  }
}

/** Parameters with other values of which everything stays as it is: what is asked, what is given, and the answers. */
export function unusedParameters(exercise: PreparedExercise): readonly Warning[] {
  const { blueprint } = exercise;
  if (!blueprint) return [];
  const own = contentOf(exercise);
  const drawn = ownValues(blueprint.parameters);
  return [...blueprint.parameters]
    .filter(([name, parameter]) =>
      othersThan(parameter).every((value) => contentWith(blueprint, drawn, name, value) === own),
    )
    .map(([name]) => ({ code: 'unused-parameter', path: ['parameters', name], data: { name } }));
}

/** The content with one parameter changed; undefined where that cannot be made ready, which shows that it matters. */
function contentWith(
  blueprint: Blueprint,
  drawn: Drawn,
  name: string,
  value: ParameterValue,
): string | undefined {
  const { data, provenance } = blueprint;
  const changed = new Map([...drawn, [name, value] as const]);
  const preparation = prepareGivens(data, { provenance, seed: 0, drawn: changed, blueprint });
  return preparation.ok ? contentOf(preparation.exercise) : undefined;
}

function contentOf({ statement, hints, parts, model }: PreparedExercise): string {
  const asked = [...parts.values()].map(({ prompt, task: { kind, reference, setting } }) => [
    prompt,
    showAnswer(kind, reference, setting).text,
  ]);
  const given = [...model.inputs.values()].map(({ value }) => value && printText(value));
  const defined = [...model.definitions.values()].map(printText);
  return JSON.stringify([statement, hints, asked, given, defined]);
}

/** The first and the last value that a parameter can have besides its own. */
function othersThan({ own, from, shape }: Parameter): readonly ParameterValue[] {
  if (shape !== undefined) return [filled(shape, from[0]!), filled(shape, from.at(-1)!)];
  const others = from.filter((value) => value !== own);
  return others.length === 0 ? [] : [others[0]!, others.at(-1)!];
}

function filled([rows, columns]: NonNullable<Parameter['shape']>, value: number | string): ParameterValue {
  const row = (length: number): number[] => Array.from({ length }, () => Number(value));
  return columns === undefined ? row(rows) : Array.from({ length: rows }, () => row(columns));
}
