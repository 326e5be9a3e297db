import { sameExpression, type Expression } from '../language/expression.ts';
import type { Slip } from './mistake.ts';
import { advancesIn, redefined } from './redefined.ts';
import type { Working } from './working.ts';

/** What a step of an update rule computes, with what is known of it. */
export interface Advance {
  readonly name: string;
  readonly formula: Expression;
  /** What it takes the place of in the next step. */
  readonly replaces?: string;
  /** Whether that is a parameter, not a velocity or a moment. */
  readonly isParameter: boolean;
  /** The learning rate of the rule. */
  readonly rate: string;
}

/** What a step computes; nothing where the exercise is not about an update rule. */
export function advancesOf({ model }: Working): readonly Advance[] {
  const { structure } = model;
  if (structure?.kind !== 'update') return [];
  const { parameters, rate } = structure;
  return advancesIn(model, structure).map((advance) => ({
    ...advance,
    rate,
    isParameter: advance.replaces !== undefined && parameters.includes(advance.replaces),
  }));
}

type Rewrite = (advance: Advance) => Expression;

/** The working in which everything that a step computes is rewritten alike. */
export function everyAdvance(working: Working, rewrite: Rewrite): Iterable<Slip<undefined>> {
  return slipOf(working, rewritten(advancesOf(working), rewrite));
}

/** The workings in which one formula of a step is rewritten. */
export function* oneAdvance(working: Working, rewrite: Rewrite): Iterable<Slip<undefined>> {
  for (const advance of advancesOf(working)) yield* slipOf(working, rewritten([advance], rewrite));
}

function rewritten(
  advances: readonly Advance[],
  rewrite: Rewrite,
): readonly (readonly [string, Expression])[] {
  return advances
    .map((advance) => [advance.name, rewrite(advance), advance.formula] as const)
    .filter(([, formula, right]) => !sameExpression(formula, right))
    .map(([name, formula]) => [name, formula] as const);
}

function* slipOf(
  working: Working,
  changed: readonly (readonly [string, Expression])[],
): Iterable<Slip<undefined>> {
  const other = changed.length > 0 ? redefined(working, new Map(changed)) : undefined;
  if (other) yield { data: undefined, working: other };
}
