import { misreadFormulas } from './asked-formulas.ts';
import type { MistakeRule } from './mistake.ts';
import type { Rewriting } from './rewriting.ts';
import type { Working } from './working.ts';

/** A mistake that misreads one piece of a formula of which a value or the formula itself is asked for. */
export function misreading(common: boolean, rewriting: Rewriting): MistakeRule<undefined> {
  return {
    common,
    *slips(working) {
      if (!asksForward(working)) return;
      for (const other of misreadFormulas(working, rewriting)) yield { data: undefined, working: other };
    },
  };
}

/** The same of shapes, of which only some mistakes make others. */
export function misreadingOfShapes(common: boolean, rewriting: Rewriting): MistakeRule<undefined> {
  return {
    common,
    *slips(working) {
      if (!asksForward(working) && working.asked.ask !== 'shape') return;
      for (const other of misreadFormulas(working, rewriting)) yield { data: undefined, working: other };
    },
  };
}

/** Whether a part asks for values or formulas of what is computed forward: no derivative, and no step along one. */
export function asksForward({ asked, task }: Working): boolean {
  return FORWARD.has(asked.ask) && task.kind !== 'shape';
}

const FORWARD: ReadonlySet<string> = new Set(['value', 'expression', 'table', 'iterates']);
