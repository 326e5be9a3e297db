import { sum } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { isScalar } from '../language/shape.ts';
import { sourcesOf } from '../subjects/model.ts';
import { readOf } from '../subjects/questions/asking.ts';
import { attempted } from './answer.ts';
import { derivativesAnswered, derivativesAsked, derivativesFound } from './derivatives-asked.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import type { Working } from './working.ts';

/** Mistakes with which variable one differentiates by. */
export interface VariableMistakes {
  /** The derivative by another variable. */
  'other-variable': { readonly by: string; readonly other: string };
  /** The derivatives by both variables, added: another one is not held fixed. */
  'other-variable-differentiated': { readonly by: string; readonly other: string };
  /** The entries of a gradient or Jacobian in the order of other variables. */
  'variables-in-other-order': undefined;
  /** The rows of a Jacobian in the order of other functions. */
  'functions-in-other-order': undefined;
}

type Asked = Working['asked'];

/** The other scalars that what is differentiated is computed from, inputs before intermediates. */
function otherVariables({ asked, model }: Working): readonly string[] {
  if (asked.ask !== 'derivative') return [];
  const of = readOf(asked.of, model, []);
  const sources = sourcesOf(model, of);
  const names = [...model.inputs.keys(), ...model.definitions.keys()].filter(
    (name) => name !== asked.by && !isNamed(of, name) && sources.has(name),
  );
  return names.filter((name) => isScalar(model.shapes.get(name)!));
}

/** Nobody differentiates a quantity by itself. */
function isNamed(of: Expression, name: string): boolean {
  return of.kind === 'symbol' && of.name === name;
}

function* otherVariable(working: Working): Iterable<Slip<VariableMistakes['other-variable']>> {
  const { asked } = working;
  if (asked.ask !== 'derivative') return;
  for (const other of otherVariables(working))
    yield { data: naming(asked.by, other), working: { ...working, asked: { ...asked, by: other } } };
}

function naming(by: string, other: string): VariableMistakes['other-variable'] {
  return { by: nameText(by), other: nameText(other) };
}

/** Only inputs: an intermediate is not held fixed anyway. */
function* bothDifferentiated(
  working: Working,
): Iterable<Slip<VariableMistakes['other-variable-differentiated']>> {
  const { asked, model } = working;
  const derivatives = derivativesAsked(working);
  if (asked.ask !== 'derivative' || !derivatives || !model.inputs.has(asked.by)) return;
  const { of, by } = derivatives.entries[0]![0]!;
  for (const other of otherVariables(working).filter((name) => model.inputs.has(name))) {
    const both = {
      ...derivatives,
      entries: [
        [
          { of, by },
          { of, by: other },
        ],
      ],
    };
    const content = attempted(() => {
      const [a, b] = derivativesFound(working, both)[0]!;
      return derivativesAnswered([[sum(a!, b!)]], working, derivatives);
    });
    if (content !== undefined) yield { data: naming(by, other), content };
  }
}

/** The orders that one gets by exchanging two neighbours, and the reverse. */
function otherOrders<T>(names: readonly T[]): readonly (readonly T[])[] {
  const exchanged = names.slice(1).map((_, i) => names.with(i, names[i + 1]!).with(i + 1, names[i]!));
  return names.length > 2 ? [...exchanged, names.toReversed()] : exchanged;
}

/** The parts that ask for the same in other orders of their variables, or of their functions. */
function variablesReordered(asked: Asked): readonly Asked[] {
  if (asked.ask !== 'jacobian' && asked.ask !== 'gradient') return [];
  if (typeof asked.by === 'string') return [];
  return otherOrders(asked.by).map((by) => ({ ...asked, by: [...by] }));
}

function functionsReordered(asked: Asked): readonly Asked[] {
  return asked.ask === 'jacobian' ? otherOrders(asked.of).map((of) => ({ ...asked, of: [...of] })) : [];
}

function reordered(orders: (asked: Asked) => readonly Asked[]) {
  return (working: Working): Iterable<Slip<undefined>> =>
    orders(working.asked).map((asked) => ({ data: undefined, working: { ...working, asked } }));
}

export const variableMistakes: MistakeRules<VariableMistakes> = {
  'other-variable': {
    common: true,
    yieldsTo: ['local-for-total', 'inner-derivative-missing', 'one-path-only'],
    slips: otherVariable,
  },
  'other-variable-differentiated': { common: true, slips: bothDifferentiated },
  'variables-in-other-order': { common: true, slips: reordered(variablesReordered) },
  'functions-in-other-order': { common: false, slips: reordered(functionsReordered) },
};
