import { integer } from '../graph/build.ts';
import { evaluateAt, evaluateEntries } from '../graph/evaluate.ts';
import { apply, number, symbol, symbolsOf, type Expression } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import { isValued, withValues, type Model } from '../subjects/model.ts';
import { askedAbout, usedIn } from './asked-about.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { redefined } from './redefined.ts';
import { asksForward } from './rewriting-rule.ts';
import { stepByStep } from './steps-taken.ts';
import { isExpression, type Working } from './working.ts';

/** Mistakes with numbers as such. */
export interface NumberMistakes {
  /** Intermediates rounded before going on: one of them, or all. */
  'rounded-too-early': { readonly digits: number };
  /** 73.1 for 0.731. */
  'percent-for-fraction': undefined;
}

/** Intermediates beyond this number are not looked at one by one. */
const MOST_ROUNDED = 24;

/** The value of a quantity, NaN where it has none. */
function valueOf(model: Model, name: string): number {
  return evaluateAt(withValues(model, symbol(name)), new Map());
}

/** The number with so many significant digits. */
function rounded(value: number, digits: number): Expression {
  const size = number(String(Number(Math.abs(value).toPrecision(digits))).replace('+', ''));
  return value < 0 ? apply('negate', size) : size;
}

function* roundedTooEarly(working: Working): Iterable<Slip<NumberMistakes['rounded-too-early']>> {
  const { model, task } = working;
  if (!isNumeric(working) || !asksForward(working)) return;
  for (const digits of [task.tolerance.digits, task.tolerance.digits - 1]) {
    if (digits < 2) continue;
    for (const other of [...oneRounded(working, digits), allRounded(working, digits)])
      if (other) yield { data: { digits }, working: other };
    if (model.structure?.kind !== 'update') continue;
    const steps = stepByStep(working, (_, value) => rounded(value, digits));
    if (steps) yield { data: { digits }, working: steps };
  }
}

function isNumeric({ task }: Working): boolean {
  return task.kind === 'number' || task.kind === 'matrix' || task.kind === 'table';
}

/** The quantities on the way to what is asked that are no whole numbers, in the order in which they are computed. */
function intermediates(working: Working): readonly string[] {
  const { model } = working;
  const asked = askedAbout(working);
  const names = new Set(asked.flatMap((of) => [...symbolsOf(asWritten(of, model))]));
  const used = usedIn(working);
  if (!isValued(model, used)) return [];
  return [...model.definitions.keys()].filter(
    (name) => used.has(name) && !names.has(name) && isScalar(model.shapes.get(name)!),
  );
}

/** What is asked about, with the entries of a vector or matrix in its place: these are rounded at the end. */
function asWritten(of: Expression, { definitions }: Model): Expression {
  const own = of.kind === 'symbol' ? definitions.get(of.name) : undefined;
  return own?.kind === 'matrix' ? own : of;
}

function oneRounded(working: Working, digits: number): readonly (Working | undefined)[] {
  return intermediates(working)
    .slice(0, MOST_ROUNDED)
    .map((name) => withRounded(working, name, digits));
}

function withRounded(working: Working, name: string, digits: number): Working | undefined {
  const value = valueOf(working.model, name);
  if (!Number.isFinite(value) || Number.isInteger(value)) return undefined;
  return redefined(working, new Map([[name, rounded(value, digits)]]));
}

/** Each from those that are rounded already. */
function allRounded(working: Working, digits: number): Working | undefined {
  const names = intermediates(working);
  if (names.length < 2 || names.length > MOST_ROUNDED) return undefined;
  return names.reduce<Working>((before, name) => withRounded(before, name, digits) ?? before, working);
}

/** Of shares: numbers between 0 and 1 of which at least one is neither. */
function* percent(working: Working): Iterable<Slip<undefined>> {
  const { task } = working;
  if (!isNumeric(working) || !asksForward(working) || !isExpression(task.reference)) return;
  const values = evaluateEntries(task.reference, task.setting)
    .flat()
    .map((entry) => evaluateAt(entry, new Map()));
  const areShares = values.every((value) => value >= 0 && value <= 1);
  if (!areShares || values.every((value) => Number.isInteger(value))) return;
  yield { data: undefined, content: apply('multiply', integer(100), task.reference) };
}

export const numberMistakes: MistakeRules<NumberMistakes> = {
  'rounded-too-early': { common: false, slips: roundedTooEarly },
  'percent-for-fraction': { common: false, slips: percent },
};
