import { sameExpression, substitute, symbol, type Expression } from '../language/expression.ts';
import { isScalar, SCALAR, type Shape } from '../language/shape.ts';
import type { Model } from '../subjects/model.ts';
import { isTensor, shapeOf } from '../numeric/tensor.ts';
import { entriesOfLiteral, literalOf } from './entrywise.ts';
import { equal, equation } from './line.ts';
import { openedExpression, openModel } from './open-model.ts';
import { over, type Solving } from './solving.ts';
import { step, type Step } from './step.ts';
import { blockOf, type Block } from './views.ts';

/** What is differentiated, as blocks of numbers of a model in which everything is a number. */
export interface Roots {
  readonly blocks: readonly Block[];
  /** Names given to entries, and to what had none. */
  readonly steps: readonly Step[];
  readonly solving: Solving;
  /** Whether entries had to be named. */
  readonly isTensor: boolean;
}

/** Undefined where an operation has no formula for its entries. */
export function nameRoots(of: readonly Expression[], solving: Solving): Roots | undefined {
  const opened = openModel(solving.model);
  if (!opened) return undefined;
  let model = opened.model;
  const steps: Step[] = [
    ...[...opened.opened].map(([name, literal]) => entriesStep(name, literal, solving, model)),
    ...[...solving.model.definitions].flatMap(([name, definition]) => writtenOut(name, definition, model)),
  ];
  const blocks: Block[] = [];
  for (const expression of of) {
    if (expression.kind === 'symbol') {
      blocks.push(blockOf(expression.name, model));
      continue;
    }
    const written = openedExpression(expression, { ...opened, model });
    if (!written) return undefined;
    const named = withRoot(expression, written, model);
    model = named.model;
    blocks.push(named.block);
    steps.push(named.step);
  }
  return {
    blocks,
    steps,
    solving: { ...over(solving, model), softmaxes: opened.softmaxes },
    isTensor: opened.opened.size > 0,
  };
}

/** `s = u^T*h = u_1*h_1 + u_2*h_2`: a number that is computed from entries. */
function writtenOut(name: string, definition: Expression, opened: Model): readonly Step[] {
  const written = opened.definitions.get(name);
  if (!written || written.kind === 'matrix' || sameExpression(written, definition)) return [];
  return [step('entries', { name, shape: SCALAR }, equation(symbol(name), equal(definition, written)))];
}

/** `z = W*x + b = [[z_1], [z_2]] = [[W_11*x_1 + b_1], …]`; of an input, its entries alone. */
function entriesStep(name: string, literal: Expression, solving: Solving, opened: Model): Step {
  const shape = solving.model.shapes.get(name)!;
  const definition = solving.model.definitions.get(name);
  const formulas = substitute(literal, (entry) => opened.definitions.get(entry));
  const sides = definition ? equal(definition, literal, formulas) : equal(literal);
  return step('entries', { name, shape }, equation(symbol(name), sides, shape));
}

/** What one calls a quantity that has no name. */
const NAMES = ['F', 'G', 'H', 'Q', 'R', 'S'] as const;

function withRoot(
  expression: Expression,
  written: Expression,
  model: Model,
): { readonly model: Model; readonly block: Block; readonly step: Step } {
  const name = NAMES.find((one) => !model.shapes.has(one)) ?? `F_${model.shapes.size}`;
  const value = entriesOfLiteral(written);
  const shapes = new Map<string, Shape>(model.shapes).set(name, shapeOf(value));
  const definitions = new Map(model.definitions);
  if (!isTensor(value)) {
    definitions.set(name, written);
    const line = equation(symbol(name), equal(expression, written));
    return {
      model: { ...model, definitions, shapes },
      block: { name, entries: [[name]] },
      step: step('name', { name }, line),
    };
  }
  const names = value.entries.map((_, k) => `${name}_${k + 1}`);
  names.forEach((entry, k) => {
    definitions.set(entry, value.entries[k]!);
    shapes.set(entry, SCALAR);
  });
  const entries = Array.from({ length: value.rows }, (_, i) =>
    names.slice(i * value.columns, (i + 1) * value.columns),
  );
  const literal = literalOf({ ...value, entries: names.map((entry) => symbol(entry)) });
  definitions.set(name, literal);
  const line = equation(
    symbol(name),
    equal(expression, literal, written),
    isScalar(value) ? undefined : shapeOf(value),
  );
  return {
    model: { ...model, definitions, shapes },
    block: { name, entries },
    step: step('name', { name }, line),
  };
}
