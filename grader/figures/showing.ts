import { sameExpression, symbolsOf, type Expression } from '../language/expression.ts';
import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import type { Kind } from '../answers/content.ts';
import { sourcesOf } from '../subjects/model.ts';
import { readOf } from '../subjects/questions/asking.ts';
import type { FigureMode } from './figure.ts';

/** What of an exercise its pictures may hold. */
export interface Showing {
  /** Whether a quantity is in the picture at all. */
  quantity(name: string): boolean;
  /** Whether it may be said that something is computed in this way. */
  formula(formula: Expression): boolean;
  /** Whether a curve may be drawn, from which values could be read off. */
  curve(name: string): boolean;
  /** Whether a graph may be drawn. */
  readonly graphs: boolean;
  /** Whether what is computed from the givens may have its value. */
  readonly computed: boolean;
  /** Whether derivatives and the steps of an update may be shown. */
  readonly results: boolean;
}

const EVERYTHING: Showing = {
  quantity: () => true,
  formula: () => true,
  curve: () => true,
  graphs: true,
  computed: true,
  results: true,
};

/**
 * A solution shows everything; an exercise what it says that it shows, and nothing that a part asks for. Numbers are often
 * steps to others, so where any is asked for, only the givens have values.
 */
export function showingOf(exercise: PreparedExercise, mode: FigureMode): Showing {
  if (mode === 'solution') return EVERYTHING;
  const parts = [...exercise.parts.values()];
  const shown = exercise.shown && withEntries(exercise.shown, exercise);
  const valued = new Set(parts.flatMap((part) => [...namesValuedIn(part)]));
  return {
    quantity: (name) => shown?.has(name) ?? true,
    formula: (formula) => !parts.some((part) => isAsked(formula, part)),
    curve: (name) => !valued.has(name),
    graphs: !parts.some(({ task }) => task.kind === 'graph'),
    computed: !parts.some(({ task }) => NUMERIC.has(task.kind)),
    results: false,
  };
}

const NUMERIC: ReadonlySet<Kind> = new Set(['number', 'matrix', 'table', 'choice']);

/** With a matrix go its entries. */
function withEntries(names: ReadonlySet<string>, { model }: PreparedExercise): ReadonlySet<string> {
  const entries = [...names].flatMap((name) => {
    const definition = model.definitions.get(name);
    return definition?.kind === 'matrix' ? [...symbolsOf(definition)] : [];
  });
  return new Set([...names, ...entries]);
}

/** In other names than the answer's, as in c·d for (a + b)(b + 1), it is a step and no answer. */
function isAsked(formula: Expression, { task }: PreparedPart): boolean {
  return task.kind === 'expression' && sameExpression(formula, task.reference);
}

/** The quantities of which a part asks for values, and what those are computed from. */
function namesValuedIn({ asked, model, task }: PreparedPart): ReadonlySet<string> {
  if (!NUMERIC.has(task.kind)) return new Set();
  return new Set(textsValuedIn(asked).flatMap((text) => [...sourcesOf(model, readOf(text, model, []))]));
}

function textsValuedIn(asked: PreparedPart['asked']): readonly string[] {
  switch (asked.ask) {
    case 'value':
    case 'solves':
      return [asked.of];
    case 'iterates':
      return asked.of;
    case 'table':
      return asked.columns.filter((column) => typeof column === 'string');
    default:
      return [];
  }
}
