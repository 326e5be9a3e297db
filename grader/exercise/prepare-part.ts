import { NOT_DEFINED, type Kind } from '../answers/content.ts';
import { formsOf } from '../answers/kinds.ts';
import type { AnyTask } from '../answers/kind.ts';
import type { Domain } from '../equivalence/setting.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { Model } from '../subjects/model.ts';
import { redefine } from '../subjects/redefine.ts';
import { creditOf } from '../subjects/questions/credit-schema.ts';
import type { Derivation } from '../subjects/questions/question.ts';
import { deriveAnswer, type Ask } from '../subjects/questions/questions.ts';
import { SUBJECTS, type SubjectName } from '../subjects/subjects.ts';
import type { Confirmation } from './confirm.ts';
import type { ConfirmedClaims } from './confirmed-claims.ts';
import { displayPoint } from './disclosure.ts';
import { readErrata } from './errata.ts';
import { withKnownFunctions } from './known-functions.ts';
import type { PreparedPart } from './prepared.ts';
import type { ExerciseData, PartData } from './schema.ts';
import { allowedSymbols } from './symbols.ts';
import { createTask } from './task.ts';

/** What the parts of an exercise have in common. */
export interface PartContext {
  readonly exercise: ExerciseData;
  readonly subject: SubjectName;
  readonly model: Model;
  /** The model at every point at which parts ask for numbers. */
  readonly asked: readonly Model[];
  /** Symbols that the exercise declares besides its subject. */
  readonly declared: readonly string[];
  readonly domains: ReadonlyMap<string, Domain>;
  readonly seed: number;
  /** What was confirmed for another variant. */
  readonly confirmed: ConfirmedClaims;
}

/** Derives and confirms the reference of one part. Throws ExerciseRefused. */
export function preparePart(part: PartData, context: PartContext, path: Path): PreparedPart {
  const { exercise, domains, seed, confirmed } = context;
  refuseForeignAsk(part.ask, context.subject, path);
  const model = part.where ? redefine(context.model, part.where, [...path, 'where']) : context.model;
  const derivation = deriveAnswer(part.ask, part, { model, convention: exercise.convention, domains, path });
  const formula = isFormula(derivation);
  const symbols = formula
    ? allowedSymbols(derivation.symbols, context.declared, part.symbols, model, path)
    : derivation.symbols;
  const task = withErrata(createTask(derivation, symbols, model, domains, exercise, part, path), part, path);
  refuseForeignForm(task, path);
  const claims = derivation.claims.map(withKnownFunctions);
  const at = showableAt(task, context.asked, path);
  return {
    id: part.id,
    prompt: part.prompt ?? defaultPrompt(derivation, part, path),
    points: part.points ?? exercise.points ?? 1,
    credit: creditOf(part.credit ?? exercise.credit),
    symbols,
    task,
    disclosure: { shape: true, ...(at && { at }) },
    confirmedBy: [
      ...new Set([
        ...firstWay(task),
        ...claims.flatMap((claim) => confirmed.confirm(claim, domains, seed, path)),
      ]),
    ],
    claims,
    asked: part,
    model,
    convention: exercise.convention,
  };
}

function withErrata(task: AnyTask, { errata }: PartData, path: Path): AnyTask {
  return errata ? ({ ...task, errata: readErrata(task, errata, path) } as AnyTask) : task;
}

const FIRST_WAYS: Partial<Record<Kind, readonly Confirmation[]>> = {
  number: ['exact'],
  matrix: ['exact'],
  table: ['exact'],
  shape: ['shapes'],
  choice: ['compared'],
  order: ['structure'],
  text: ['by-hand'],
};

/** How a reference came about, before anything confirms it. */
function firstWay({ kind, reference }: AnyTask): readonly Confirmation[] {
  if (reference === NOT_DEFINED) return ['shapes'];
  return FIRST_WAYS[kind] ?? [];
}

function refuseForeignAsk(ask: Ask, subject: SubjectName, path: Path): void {
  const known: readonly Ask[] = SUBJECTS[subject].asks;
  if (!known.includes(ask))
    throw new ExerciseRefused({ code: 'unknown-ask', path: [...path, 'ask'], data: { ask, subject, known } });
}

function refuseForeignForm({ kind, requires }: AnyTask, path: Path): void {
  const possible = formsOf(kind);
  for (const required of requires ?? []) {
    const form = typeof required === 'string' ? required : 'without';
    if (!possible.includes(form))
      throw new ExerciseRefused({
        code: 'form-does-not-fit',
        path: [...path, 'form'],
        data: { form, kind, possible },
      });
  }
}

const SYMBOLIC_KINDS: ReadonlySet<Kind> = new Set(['expression', 'formula-matrix', 'tensor-expression']);

function isFormula({ reference }: Derivation): boolean {
  return SYMBOLIC_KINDS.has(reference.kind);
}

function showableAt(task: AnyTask, asked: readonly Model[], path: Path) {
  return task.kind === 'expression' || task.kind === 'formula-matrix'
    ? displayPoint(task, asked, path)
    : undefined;
}

/** A name asks for itself; more than a name could hold the answer, so its author has to put it into words. */
function defaultPrompt({ formula }: Derivation, part: PartData, path: Path): string {
  if (formula !== undefined) return `$${formula}$`;
  throw new ExerciseRefused({
    code: 'prompt-needed',
    path,
    data: { of: 'of' in part && part.of ? [part.of].flat().join(', ') : part.ask },
  });
}
