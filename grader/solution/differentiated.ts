import type { Kind } from '../answers/content.ts';
import { matrix, sameExpression, symbolsOf, type Expression } from '../language/expression.ts';
import type { Convention } from '../subjects/convention.ts';
import { laidOut } from '../subjects/questions/laid-out.ts';
import { inAllowed } from './allowed.ts';
import { onceEach } from './compute.ts';
import { derive, type Derived } from './derivatives.ts';
import { derivativeOf, derivativeSymbol, equal, equation, lastOf, type Equation } from './line.ts';
import { withNeededEntries } from './needed-entries.ts';
import { nameRoots } from './roots.ts';
import type { Solved } from './solver.ts';
import type { Solving } from './solving.ts';
import { step, type Step } from './step.ts';
import { blockOf, type Block } from './views.ts';
import { valueSides } from './written-number.ts';

/** What a part wants differentiated. */
export interface Asked {
  readonly of: readonly Expression[];
  /** One quantity, or several numbers. */
  readonly by: string | readonly string[];
  readonly layout: Convention['layout'];
}

const VALUED: ReadonlySet<Kind> = new Set(['number', 'matrix']);

/** The derivatives that a part asks for, as it asks for them: as numbers or as formulas in the symbols of the answer. */
export function differentiated(asked: Asked, solving: Solving): Solved {
  const roots = nameRoots(asked.of, solving);
  if (!roots) return byReference(asked, solving);
  const there = roots.solving;
  const valued = VALUED.has(solving.part.task.kind);
  const by = [asked.by].flat().map((name) => blockOf(name, there.model));
  const passes = roots.blocks.map((of) => derive({ of, by, layout: asked.layout, valued }, there));
  const steps = onceEach(withNeededEntries([...roots.steps, ...passes.flatMap((pass) => pass.steps)]));
  const collected =
    Array.isArray(asked.by) || asked.of.length > 1 ? collect(asked, roots.blocks, passes, there) : undefined;
  const line = collected ?? lastEquation(steps);
  const before = collected ? [...steps, collectStep(asked, collected)] : steps;
  return finish(before, line, valued, there, roots.isTensor);
}

/** Where an operation has no formula for its entries. */
function byReference({ of, by }: Asked, { part }: Solving): Solved {
  const line = equation(derivativeOf(of[0]!, by), equal(part.task.reference as Expression));
  return { steps: [step('simplify', undefined, line)] };
}

function lastEquation(steps: readonly Step[]): Equation {
  return steps.at(-1)!.lines.at(-1) as Equation;
}

function collect(
  { of, by, layout }: Asked,
  roots: readonly Block[],
  passes: readonly Derived[],
  { part, style }: Solving,
): Equation {
  const names = [by].flat();
  const symbols = roots.map((root) => names.map((name) => derivativeSymbol(root.name, name)));
  const found = roots.map((root, i) => names.map((name) => passes[i]!.entry(root.name, name)));
  const entries = laidOut(found, layout);
  const results = VALUED.has(part.task.kind) ? valueSides(entries, style) : equal(entries);
  const whole = of.length === 1 ? of[0]! : matrix(of.map((one) => [one]));
  const shape =
    entries.kind === 'matrix' ? { rows: entries.rows.length, columns: entries.rows[0]!.length } : undefined;
  return equation(derivativeOf(whole, by), [...equal(laidOut(symbols, layout)), ...results], shape);
}

function collectStep({ layout }: Asked, line: Equation): Step {
  return step('collect', { layout, shape: line.shape! }, line);
}

/** The result in the symbols of the answer, and in the form that the author writes it in, if there is one. */
function finish(
  steps: readonly Step[],
  line: Equation,
  valued: boolean,
  there: Solving,
  isTensor: boolean,
): Solved {
  const { part } = there;
  if (valued) return { steps };
  const reference = part.task.reference as Expression;
  const result = lastOf(line)!;
  const closed = 'closedForm' in part.asked && part.asked.closedForm !== undefined;
  if (isTensor && !closed) return { steps, ...wholeForm(line, part.symbols) };
  if (closed) {
    if (line.sides.some(({ expression }) => sameExpression(expression, reference)))
      return { steps, answer: reference };
    const last = step('simplify', undefined, equation(line.left, equal(result, reference), line.shape));
    return { steps: [...steps, last], answer: reference };
  }
  const allowed = inAllowed(result, part.symbols, there.model) ?? reference;
  if (allowed === result) return { steps, answer: result };
  return {
    steps: [...steps, step('simplify', undefined, equation(line.left, equal(result, allowed), line.shape))],
    answer: allowed,
  };
}

/** The side of a line in whole vectors and matrices, which an answer can be written in, if there is one. */
function wholeForm({ sides }: Equation, allowed: readonly string[]): Pick<Solved, 'answer'> {
  const whole = sides.findLast(({ expression }) =>
    [...symbolsOf(expression)].every((name) => allowed.includes(name)),
  );
  return whole ? { answer: whole.expression } : {};
}
