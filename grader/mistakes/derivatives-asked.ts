import { matrix, type Expression } from '../language/expression.ts';
import { isScalar, SCALAR } from '../language/shape.ts';
import { expand, sourcesOf, type Model } from '../subjects/model.ts';
import type { Path } from '../subjects/complaint.ts';
import type { Convention } from '../subjects/convention.ts';
import { modelAt, readBy, readOf, scalarAtValues } from '../subjects/questions/asking.ts';
import { laidOut } from '../subjects/questions/laid-out.ts';
import type { AskedPart } from '../subjects/questions/questions.ts';
import { differentiate } from './differentiation.ts';
import type { Working } from './working.ts';

/** The derivatives of scalars by scalars that a part asks for: a row a function, a column a variable. */
export interface DerivativesAsked {
  readonly entries: readonly (readonly { readonly of: Expression; readonly by: string }[])[];
  readonly layout: Convention['layout'];
  /** Whether a single derivative is asked for, which stands in no matrix. */
  readonly single: boolean;
}

const NOWHERE: Path = [];

/** By part as it is asked, so that expressions that are read are the same objects each time. */
const read = new WeakMap<AskedPart, DerivativesAsked>();

/** The derivatives that a part asks for; undefined where it asks for something else, or for derivatives of vectors or matrices. */
export function derivativesAsked(working: Working): DerivativesAsked | undefined {
  const known = read.get(working.asked);
  if (known) return known;
  const asked = readAsked(working);
  if (asked) read.set(working.asked, asked);
  return asked;
}

function readAsked({ asked, model, convention, task }: Working): DerivativesAsked | undefined {
  if (task.kind === 'tensor-expression' || task.kind === 'shape') return undefined;
  const { layout } = convention;
  switch (asked.ask) {
    case 'derivative':
      return ofScalars([[pair(asked.of, asked.by, model)]], layout, true, model);
    case 'gradient':
      return typeof asked.by === 'string'
        ? undefined
        : ofScalars([asked.by.map((by) => pair(asked.of, by, model))], layout, false, model);
    case 'jacobian':
      return ofScalars(
        asked.of.map((of) => asked.by.map((by) => pair(of, by, model))),
        asked.layout ?? layout,
        false,
        model,
      );
    case 'table': {
      const columns = asked.columns.flatMap((column) => (typeof column === 'string' ? [] : [column]));
      if (columns.length < asked.columns.length) return undefined;
      return ofScalars([columns.map(({ of, by }) => pair(of, by, model))], layout, false, model);
    }
    default:
      return undefined;
  }
}

interface Pair {
  readonly of: Expression;
  readonly by: string;
}

function pair(of: string, by: string, model: Model): Pair {
  return { of: readOf(of, model, NOWHERE), by: readBy(by, model, NOWHERE) };
}

/** Only where every quantity on the way is a scalar: rules for sites know no others. */
function ofScalars(
  entries: readonly (readonly Pair[])[],
  layout: Convention['layout'],
  single: boolean,
  model: Model,
): DerivativesAsked | undefined {
  const names = entries.flat().flatMap(({ of, by }) => [...sourcesOf(model, of), by]);
  return names.every((name) => isScalar(model.shapes.get(name) ?? SCALAR))
    ? { entries, layout, single }
    : undefined;
}

/** The derivatives as they are found with the misrules of the working, in terms of the inputs. Throws NotDifferentiable. */
export function derivativesFound(
  { model, misrules = [] }: Working,
  { entries }: DerivativesAsked,
): readonly (readonly Expression[])[] {
  return entries.map((row) => row.map(({ of, by }) => expand(model, differentiate(of, by, model, misrules))));
}

/**
 * Formulas as the answer to a part that asks for derivatives: at the point or points that it names, where it asks for numbers. Throws
 * ExerciseRefused.
 */
export function derivativesAnswered(
  formulas: readonly (readonly Expression[])[],
  { asked, model, task }: Working,
  { layout, single }: DerivativesAsked,
): Expression {
  if (asked.ask === 'table')
    return matrix(asked.at.map((at) => valuesOf(formulas[0]!, modelAt(model, at, NOWHERE))));
  const there = 'at' in asked && !Array.isArray(asked.at) ? modelAt(model, asked.at, NOWHERE) : model;
  const isValued = task.kind === 'number' || task.kind === 'matrix';
  const found = isValued ? formulas.map((row) => valuesOf(row, there)) : formulas;
  return single ? found[0]![0]! : laidOut(found, layout);
}

function valuesOf(formulas: readonly Expression[], model: Model): readonly Expression[] {
  return formulas.map((formula) => scalarAtValues(formula, '', model, NOWHERE));
}
