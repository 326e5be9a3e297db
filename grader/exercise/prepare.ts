import { readDomain } from './domain.ts';
import type { Domain } from '../equivalence/setting.ts';
import { printLatex } from '../language/print-latex.ts';
import { printText } from '../language/print-text.ts';
import { readKnownName } from '../subjects/authored.ts';
import { ExerciseRefused, type Complaint } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';
import { modelAt } from '../subjects/questions/asking.ts';
import { modelOf, SUBJECT_NAMES, type SubjectName } from '../subjects/subjects.ts';
import { asksForShapeOf } from './disclosure.ts';
import { complaintsOf } from './form.ts';
import type { PreparedExercise, PreparedPart, ShownGiven } from './prepared.ts';
import { preparePart, type PartContext } from './prepare-part.ts';
import { exerciseSchema, type ExerciseData } from './schema.ts';
import { withSymbols } from './symbols.ts';

export type Preparation =
  | { readonly ok: true; readonly exercise: PreparedExercise }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

/** What the exercise's data do not hold themselves: the topic, and a hash of the data as `sha256:…`. */
export interface Provenance {
  readonly topic: string;
  readonly revision: string;
}

/**
 * Makes an exercise ready, once: checks its form, derives the reference of every part, and confirms each in other ways.
 * `data` is an exercise file as JSON. Refused with everything that is wrong, each with its place in the data.
 */
export function prepareExercise(data: unknown, provenance: Provenance): Preparation {
  const parsed = exerciseSchema.safeParse(data);
  if (!parsed.success) return { ok: false, complaints: complaintsOf(parsed.error) };
  const complaints: Complaint[] = [];
  const exercise = attempt(() => prepareParsed(parsed.data, provenance, complaints), complaints);
  return exercise && complaints.length === 0 ? { ok: true, exercise } : { ok: false, complaints };
}

/** What `make` returns; a refusal is added to the complaints instead. */
function attempt<T>(make: () => T, complaints: Complaint[]): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ExerciseRefused)) throw error;
    complaints.push(error.complaint);
    return undefined;
  }
}

function prepareParsed(
  exercise: ExerciseData,
  provenance: Provenance,
  complaints: Complaint[],
): PreparedExercise {
  const context = contextOf(exercise);
  const prepared = exercise.parts.flatMap(
    (part, i) => attempt(() => preparePart(part, context, ['parts', i]), complaints) ?? [],
  );
  complaints.push(...complaintsOnIds(exercise));
  const parts = prepared.map((part) => hideAskedShape(part, prepared));
  return {
    id: exercise.id,
    title: exercise.title,
    ...provenance,
    ...(exercise.source && { source: exercise.source }),
    statement: exercise.statement,
    givens: (exercise.show ?? []).map((name, i) => showGiven(name, context.model, i)),
    hints: exercise.hints ?? [],
    parts: new Map(parts.map((part) => [part.id, part])),
    points: parts.reduce((total, part) => total + part.points, 0),
    partial: exercise.partial,
    examples: exercise.examples,
    subject: context.subject,
    convention: exercise.convention,
    model: context.model,
  };
}

/** The schema has seen to it that there is exactly one subject. */
function contextOf(exercise: ExerciseData): PartContext {
  const [subject, own] = SUBJECT_NAMES.flatMap((name): [SubjectName, Model][] => {
    const model = modelOf(name, exercise[name], exercise.convention);
    return model ? [[name, model]] : [];
  })[0]!;
  const { step } = exercise.convention;
  const convened = step ? { ...own, stepAtZero: step.atZero } : own;
  const { model, names } = withSymbols(convened, exercise.symbols ?? {}, exercise.convention);
  const domains = readDomains(exercise, model);
  return { exercise, subject, model, asked: modelsAsked(exercise, model), declared: names, domains };
}

function modelsAsked(exercise: ExerciseData, model: Model): readonly Model[] {
  const points = exercise.parts.map((part) => ('at' in part ? part.at : undefined));
  return [
    model,
    ...points.flatMap((at, i) => (at ? [at].flat().map((one) => modelAt(model, one, ['parts', i])) : [])),
  ];
}

function readDomains(exercise: ExerciseData, model: Model): ReadonlyMap<string, Domain> {
  const written = Object.entries(exercise.domain ?? {});
  return new Map(
    written.map(([key, domain]) => [readKnownName(key, model.inputs, ['domain', key]), readDomain(domain)]),
  );
}

function complaintsOnIds(exercise: ExerciseData): readonly Complaint[] {
  const ids = exercise.parts.map((part) => part.id);
  const twice = ids.flatMap((part, i): Complaint[] =>
    ids.indexOf(part) < i ? [{ code: 'part-twice', path: ['parts', i, 'id'], data: { part } }] : [],
  );
  const unknown = exercise.examples.flatMap(({ part }, i): Complaint[] =>
    ids.includes(part)
      ? []
      : [{ code: 'unknown-part', path: ['examples', i, 'part'], data: { part, known: ids } }],
  );
  return [...twice, ...unknown];
}

function hideAskedShape(part: PreparedPart, all: readonly PreparedPart[]): PreparedPart {
  const siblings = all.filter((other) => other !== part).map((other) => other.task);
  return { ...part, disclosure: { ...part.disclosure, shape: !asksForShapeOf(part.task, siblings) } };
}

function showGiven(name: string, model: Model, i: number): ShownGiven {
  const known = readKnownName(name, model.shapes, ['show', i]);
  const given = model.inputs.get(known)?.value ?? model.definitions.get(known);
  if (!given)
    throw new ExerciseRefused({ code: 'values-missing', path: ['show', i], data: { names: [known] } });
  return { name: known, latex: printLatex(given), text: printText(given) };
}
