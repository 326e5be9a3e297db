import { NO_BINDINGS } from '../subjects/bindings.ts';
import { bindingsOf } from '../variants/bindings-of.ts';
import { ownValues, type Drawn } from '../variants/draw.ts';
import { fillIn } from '../variants/fill-in.ts';
import { blueprintOf, drawingSchema, type Blueprint, type Provenance } from './blueprint.ts';
import { ConfirmedClaims } from './confirmed-claims.ts';
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
import { withProse } from './prose.ts';
import { withSymbols } from './symbols.ts';

export type Preparation =
  | { readonly ok: true; readonly exercise: PreparedExercise }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

/**
 * Makes an exercise ready, once: checks its form, derives the reference of every part, and confirms each in other ways.
 * `data` is an exercise file as JSON. Refused with everything that is wrong, each with its place in the data.
 */
export function prepareExercise(data: unknown, provenance: Provenance): Preparation {
  const drawing = drawingSchema.safeParse(data);
  if (!drawing.success) return { ok: false, complaints: complaintsOf(drawing.error) };
  const complaints: Complaint[] = [];
  const blueprint = attempt(() => blueprintOf(drawing.data, provenance), complaints);
  if (complaints.length > 0) return { ok: false, complaints };
  const drawn: Drawn = blueprint ? ownValues(blueprint.parameters) : new Map();
  return prepareGivens(data, { provenance, seed: 0, drawn, blueprint });
}

/** Which givens are made ready, and where they come from. */
interface Origin {
  readonly provenance: Provenance;
  readonly seed: number;
  readonly drawn: Drawn;
  readonly blueprint: Blueprint | undefined;
}

/** Makes an exercise ready with what was drawn for its parameters. */
export function prepareGivens(data: unknown, origin: Origin): Preparation {
  const parsed = exerciseSchema.safeParse(fillIn(data, origin.drawn));
  if (!parsed.success) return { ok: false, complaints: complaintsOf(parsed.error) };
  const complaints: Complaint[] = [];
  const exercise = attempt(() => prepareParsed(parsed.data, origin, complaints), complaints);
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
  written: ExerciseData,
  { provenance, seed, drawn, blueprint }: Origin,
  complaints: Complaint[],
): PreparedExercise {
  const context = contextOf(written, { seed, drawn, blueprint });
  const { exercise } = context;
  const prepared = exercise.parts.flatMap(
    (part, i) => attempt(() => preparePart(part, context, ['parts', i]), complaints) ?? [],
  );
  complaints.push(...complaintsOnIds(exercise), ...complaintsOnSeeds(exercise, blueprint));
  const parts = prepared.map((part) => hideAskedShape(part, prepared));
  const givens = (exercise.show ?? []).map((name, i) => showGiven(name, context.model, i));
  return {
    id: exercise.id,
    title: exercise.title,
    ...provenance,
    seed,
    ...(blueprint && { blueprint }),
    ...(exercise.source && { source: exercise.source }),
    statement: exercise.statement,
    givens,
    ...(exercise.show && { shown: new Set(givens.map(({ name }) => name)) }),
    hints: exercise.hints ?? [],
    parts: new Map(parts.map((part) => [part.id, part])),
    points: parts.reduce((total, part) => total + part.points, 0),
    partial: exercise.partial,
    carried: exercise.carried,
    examples: exercise.examples,
    subject: context.subject,
    convention: exercise.convention,
    model: context.model,
  };
}

/** The schema has seen to it that there is exactly one subject. */
function contextOf(
  written: ExerciseData,
  { seed, drawn, blueprint }: Omit<Origin, 'provenance'>,
): PartContext {
  const { convention } = written;
  const bindings = drawn.size > 0 ? bindingsOf(drawn, convention) : NO_BINDINGS;
  const [subject, own] = SUBJECT_NAMES.flatMap((name): [SubjectName, Model][] => {
    const model = modelOf(name, written[name], { ...convention, bindings });
    return model ? [[name, model]] : [];
  })[0]!;
  const { step } = convention;
  const convened = step ? { ...own, stepAtZero: step.atZero } : own;
  const { model, names } = withSymbols(convened, written.symbols ?? {}, convention);
  const exercise = withProse(written, model, drawn, seed);
  const domains = readDomains(exercise, model);
  const confirmed = blueprint?.confirmed ?? new ConfirmedClaims();
  const asked = modelsAsked(exercise, model);
  return { exercise, subject, model, asked, declared: names, domains, seed, confirmed };
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

function complaintsOnSeeds(
  { examples }: ExerciseData,
  blueprint: Blueprint | undefined,
): readonly Complaint[] {
  if (blueprint) return [];
  return examples.flatMap(({ seed }, i): Complaint[] =>
    seed === undefined
      ? []
      : [{ code: 'example-without-variants', path: ['examples', i, 'seed'], data: { seed } }],
  );
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
