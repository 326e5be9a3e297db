import { substitute, symbol, symbolsOf, type Expression } from '../../language/expression.ts';
import { readOf } from '../../subjects/questions/asking.ts';
import { derivativesBelow } from '../compute.ts';
import { derive } from '../derivatives.ts';
import { numberNamed } from '../views.ts';
import { equal, equation, lastOf } from '../line.ts';
import { simplified } from '../simplified.ts';
import type { Solved, Solver } from '../solver.ts';
import type { Solving } from '../solving.ts';
import { step } from '../step.ts';

/** Intermediates replaced by what they stand for, one after the other, until only symbols are left that the answer may use. */
export const solveExpression: Solver<'expression'> = ({ of }, solving) => {
  const { model } = solving;
  const asked = of === undefined && model.output ? symbol(model.output) : readOf(of ?? '', model, []);
  return expandSteps(asked, solving, solving.part.symbols);
};

/** An expression in some symbols alone; derivatives in it are found first. */
export function expandSteps(asked: Expression, solving: Solving, allowed: readonly string[]): Solved {
  const { model } = solving;
  const derivatives = derivativesBelow(symbolsOf(asked), model).filter(({ name }) => !allowed.includes(name));
  const found = derivatives.map(({ name, of, by }) => {
    const wanted = {
      of: numberNamed(of),
      by: [numberNamed(by)],
      layout: 'denominator',
      valued: false,
    } as const;
    const derived = derive(wanted, solving);
    return { name, steps: derived.steps, formula: derived.entry(of, by) };
  });
  const formulas = new Map(found.map(({ name, formula }) => [name, formula]));
  const standsFor = (name: string): Expression | undefined =>
    formulas.get(name) ?? model.definitions.get(name);
  const sides: Expression[] = [];
  const replaced = new Set<string>();
  let written = asked;
  const isOpen = (name: string): boolean =>
    (!allowed.includes(name) || sides.length === 0) && standsFor(name) !== undefined;
  while ([...symbolsOf(written)].some(isOpen)) {
    const open = [...symbolsOf(written)].filter(isOpen);
    if (sides.length > 0) for (const name of open) replaced.add(name);
    written = substitute(written, (name) => (open.includes(name) ? standsFor(name) : undefined));
    sides.push(written);
  }
  sides.push(simplified(written));
  const line = equation(asked, equal(...sides));
  return {
    steps: [...found.flatMap(({ steps }) => steps), step('expand', { names: [...replaced] }, line)],
    answer: lastOf(line) ?? asked,
  };
}
