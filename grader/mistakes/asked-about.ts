import { symbol, type Expression } from '../language/expression.ts';
import { sourcesOf } from '../subjects/model.ts';
import { readOf } from '../subjects/questions/asking.ts';
import type { Working } from './working.ts';

/** What was read of a working: every mistake asks for it. */
const known = new WeakMap<Working, { readonly about: readonly Expression[]; used?: ReadonlySet<string> }>();

function knownOf(working: Working) {
  const found = known.get(working) ?? { about: readAbout(working) };
  known.set(working, found);
  return found;
}

/** The quantities that a part asks about by formulas over them, as far as these are told by name or formula. */
export function askedAbout(working: Working): readonly Expression[] {
  return knownOf(working).about;
}

function readAbout({ asked, model }: Working): readonly Expression[] {
  switch (asked.ask) {
    case 'value':
    case 'shape':
    case 'derivative':
    case 'gradient':
    case 'difference-quotient':
      return [readOf(asked.of, model, [])];
    case 'expression':
      return asked.of === undefined ? [symbol(model.output!)] : [readOf(asked.of, model, [])];
    case 'jacobian':
    case 'iterates':
      return asked.of.map((of) => readOf(of, model, []));
    case 'table':
      return asked.columns.map((column) =>
        readOf(typeof column === 'string' ? column : column.of, model, []),
      );
    case 'update':
      return [readOf(asked.loss, model, [])];
    default:
      return [];
  }
}

/** The names that an answer is worked out from. */
export function usedIn(working: Working): ReadonlySet<string> {
  const found = knownOf(working);
  found.used ??= new Set(found.about.flatMap((of) => [...sourcesOf(working.model, of)]));
  return found.used;
}

/** Whether a part builds on what parameters are after steps of an update rule. */
export function asksForSteps(working: Working): boolean {
  if (working.model.structure?.kind !== 'update') return false;
  return working.asked.ask === 'iterates' || [...usedIn(working)].some(isIterate);
}

/** `w^[2]`, w after two steps of an update rule. */
function isIterate(name: string): boolean {
  return /\^\[\d+\]$/.test(name);
}
