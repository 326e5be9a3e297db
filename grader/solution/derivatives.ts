import { dependsOn, type Dependencies } from '../answers/dependencies.ts';
import { apply, matrix, number, substitute, symbolsOf, type Expression } from '../language/expression.ts';
import type { Shape } from '../language/shape.ts';
import { layOut } from '../subjects/derivative-layout.ts';
import type { Convention } from '../subjects/convention.ts';
import { differentiate } from './differentiate.ts';
import { forwardSteps, substitutedSides } from './forward.ts';
import { derivativeOf, derivativeSymbol, equal, equation, lastOf, type Equation, type Side } from './line.ts';
import { between, dependenciesIn, isEdgeAlone } from './paths.ts';
import { simplified } from './simplified.ts';
import { softmaxDerivative } from './softmax.ts';
import type { Solving } from './solving.ts';
import { step, type Step, type StepData } from './step.ts';
import { valueOfExpression } from './values.ts';
import { matrixForm, viewsIn } from './matrix-form.ts';
import { blocksOf, numberNamed, type Block, type View } from './views.ts';
import { valueSides } from './written-number.ts';

/** What is to be differentiated by what, both blocks of numbers of an opened model. */
export interface Wanted {
  readonly of: Block;
  readonly by: readonly Block[];
  readonly layout: Convention['layout'];
  /** Whether numbers are asked for, or formulas. */
  readonly valued: boolean;
}

/** Derivatives with the steps that lead to them. */
export interface Derived {
  readonly steps: readonly Step[];
  /** The derivative of a number by a number, as a formula in the quantities of the model, or as a value. */
  entry(of: string, by: string): Expression;
}

/**
 * The backward pass as one does it by hand: the derivative of `of` by each quantity on the way, after those of all that are computed
 * from it, down to `by`. Before it stands the forward pass, where numbers are asked for.
 */
export function derive(wanted: Wanted, solving: Solving): Derived {
  const pass = new BackwardPass(wanted, solving);
  const steps = pass.run();
  const used = new Set(steps.flatMap((one) => namesUsed(one)));
  const forward = wanted.valued
    ? forwardSteps(
        [...used].filter((name) => solving.model.definitions.has(name)),
        solving,
      )
    : [];
  return { steps: [...forward, ...steps], entry: (of, by) => pass.entry(of, by) };
}

function namesUsed({ lines }: Step): readonly string[] {
  return lines.flatMap((line) =>
    line.kind === 'equation' ? line.sides.flatMap(({ expression }) => [...symbolsOf(expression)]) : [],
  );
}

class BackwardPass {
  private readonly wanted: Wanted;
  private readonly solving: Solving;
  private readonly dependencies: Dependencies;
  private readonly visited: Block[] = [];
  /** The vectors and matrices of derivatives that have a line. */
  private readonly views: View[] = [];
  /** Of each `∂r/∂n` that has a line, and of each such vector or matrix: its formula, or its value. */
  private readonly found = new Map<string, Expression>();

  constructor(wanted: Wanted, solving: Solving) {
    this.wanted = wanted;
    this.dependencies = dependenciesIn(solving.model);
    const values = (name: string): Expression | undefined => this.found.get(name) ?? solving.values(name);
    this.solving = wanted.valued ? { ...solving, values } : solving;
  }

  run(): readonly Step[] {
    const { of, by } = this.wanted;
    const roots = of.entries.flat();
    const middle = between(
      this.dependencies,
      roots,
      by.flatMap(({ entries }) => entries.flat()),
    );
    const blocks = inOrder(blocksOf(middle, this.solving.model), this.dependencies, roots);
    this.visited.push(of, ...blocks);
    return [...blocks, ...by].flatMap((block) => this.visit(block, middle));
  }

  entry(of: string, by: string): Expression {
    return of === by ? number(1) : (this.found.get(nameOf(of, by)) ?? number(0));
  }

  private visit(block: Block, middle: readonly string[]): readonly Step[] {
    const { of, layout } = this.wanted;
    if (of.name === block.name) return [];
    if (isSingle(of) && isSingle(block)) return this.visitNumber(of.name, block.name, middle);
    const places = layOut(shapeOf(of), shapeOf(block), layout);
    if (!places) return block.entries.flat().flatMap((name) => this.visit(numberNamed(name), middle));
    const pairs = places.map((row) =>
      row.map(([i, k]) => [of.entries.flat()[i]!, block.entries.flat()[k]!] as const),
    );
    const entries = matrixOf(pairs.map((row) => row.map(([r, n]) => this.sumOver(r, n, middle, false))));
    const written = matrixForm(entries, [...viewsIn(this.solving.model), ...this.views]) ?? entries;
    const users = [...new Set(pairs.flat().flatMap(([r, n]) => this.usersOf(r, n, middle)))];
    const line = this.finish(derivativeOf(of.name, block.name), written, equal(written), entries);
    const results = entriesOf(this.resultOf(line, entries));
    const name = nameOf(of.name, block.name);
    pairs.flat().forEach(([r, n], k) => this.found.set(nameOf(r, n), results[k]!));
    this.found.set(name, matrixOf(places.map((row, i) => row.map((_, j) => results[i * row.length + j]!))));
    this.views.push({ name, entries: pairs.map((row) => row.map(([r, n]) => nameOf(r, n))) });
    return [step('adjoint', this.ways(of.name, block.name, this.blocksWith(users)), line)];
  }

  /** The local derivatives along the edges to a number, and their sum over all that are computed from it. */
  private visitNumber(of: string, by: string, middle: readonly string[]): readonly Step[] {
    const users = this.usersOf(of, by, middle);
    if (users.length === 0) {
      const line = equation(derivativeOf(of, by), equal(number(0)));
      return [step('independent', { of, by }, line)];
    }
    const locals = users
      .filter((user) => isEdgeAlone(this.dependencies, user, by))
      .flatMap((user) => this.localSteps(user, by));
    if (users.length === 1 && users[0] === of && isEdgeAlone(this.dependencies, of, by)) return locals;
    const written = this.sumOver(of, by, middle, true);
    const line = this.finish(derivativeOf(of, by), written);
    this.found.set(nameOf(of, by), this.resultOf(line, written));
    return [...locals, step('adjoint', this.ways(of, by, users), line)];
  }

  private localSteps(of: string, by: string): readonly Step[] {
    const left = derivativeOf(of, by);
    const { steps, result } = differentiate(this.definitionOf(of), by, left, { kind: 'symbol', name: of });
    const last = steps.at(-1)!.lines[0] as Equation;
    const line = this.wanted.valued ? this.finish(left, result, last.sides) : last;
    this.found.set(nameOf(of, by), this.resultOf(line, result));
    return [...steps.slice(0, -1), { ...steps.at(-1)!, lines: [line] }];
  }

  private ways(of: string, by: string, users: readonly string[]): StepData['adjoint'] {
    return { of, by, directly: users.includes(of), through: users.filter((user) => user !== of) };
  }

  /** The names of the blocks that some numbers belong to. */
  private blocksWith(names: readonly string[]): readonly string[] {
    const found = names.map(
      (name) => this.visited.find(({ entries }) => entries.flat().includes(name))?.name ?? name,
    );
    return [...new Set(found)];
  }

  private definitionOf(name: string): Expression {
    return this.solving.model.definitions.get(name)!;
  }

  /** What is computed from `by` in one step, on the way from `of`. */
  private usersOf(of: string, by: string, middle: readonly string[]): readonly string[] {
    return [...middle.toReversed(), of].filter(
      (user) =>
        (this.dependencies.get(user)?.has(by) ?? false) &&
        (user === of || dependsOn(this.dependencies, of, user)),
    );
  }

  /** Σ ∂of/∂u · ∂u/∂by over all u that are computed from `by`. */
  private sumOver(of: string, by: string, middle: readonly string[], named: boolean): Expression {
    const terms = this.usersOf(of, by, middle).map((user) => {
      const along = named && isEdgeAlone(this.dependencies, user, by);
      const local = along ? derivativeSymbol(user, by) : this.localFormula(user, by);
      if (user === of) return local;
      const outer = this.found.has(nameOf(of, user)) ? derivativeSymbol(of, user) : number(0);
      return isNumber(local, '1') ? outer : apply('multiply', outer, local);
    });
    return terms.length === 0 ? number(0) : terms.reduce((a, b) => apply('add', a, b));
  }

  private localFormula(of: string, by: string): Expression {
    const softmax = softmaxDerivative(of, by, this.solving.softmaxes);
    if (softmax) return softmax;
    return differentiate(this.definitionOf(of), by, undefined, { kind: 'symbol', name: of }).result;
  }

  /** A line from a formula in derivatives to its value, or to a formula without any. */
  private finish(
    left: Equation['left'],
    written: Expression,
    before: readonly Side[] = equal(written),
    entries: Expression = written,
  ): Equation {
    const shape =
      entries.kind === 'matrix' ? { rows: entries.rows.length, columns: entries.rows[0]!.length } : undefined;
    if (!this.wanted.valued) {
      const inserted = substitute(entries, (name) => this.found.get(name));
      return equation(left, [...before, ...equal(entries, inserted, simplified(inserted))], shape);
    }
    const value = valueOfExpression(entries, this.solving.values, this.solving.model);
    const results = value ? valueSides(value, this.solving.style) : [];
    return equation(left, [...before, ...substitutedSides(written, this.solving), ...results], shape);
  }

  /** What later lines go on with. */
  private resultOf(line: Equation, written: Expression): Expression {
    if (!this.wanted.valued) return lastOf(line)!;
    return valueOfExpression(written, this.solving.values, this.solving.model) ?? lastOf(line)!;
  }
}

function nameOf(of: string, by: string): string {
  return `d${of}/d${by}`;
}

function isSingle({ name, entries }: Block): boolean {
  return entries.length === 1 && entries[0]!.length === 1 && entries[0]![0] === name;
}

function isNumber(expression: Expression, text: string): boolean {
  return expression.kind === 'number' && expression.text === text;
}

function matrixOf(rows: readonly (readonly Expression[])[]): Expression {
  return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : matrix(rows);
}

function entriesOf(value: Expression): readonly Expression[] {
  return value.kind === 'matrix' ? value.rows.flat() : [value];
}

function shapeOf({ entries }: Block): Shape {
  return { rows: entries.length, columns: entries[0]!.length };
}

/** The blocks as they are, if each comes after all that are computed from its entries; otherwise number by number. */
function inOrder(
  blocks: readonly Block[],
  dependencies: Dependencies,
  roots: readonly string[],
): readonly Block[] {
  const seen = new Set(roots);
  const all = new Set(blocks.flatMap(({ entries }) => entries.flat()));
  for (const { entries } of blocks) {
    for (const entry of entries.flat()) seen.add(entry);
    const late = [...all].some(
      (user) => !seen.has(user) && entries.flat().some((entry) => dependencies.get(user)?.has(entry)),
    );
    if (late) return [...all].map((name) => numberNamed(name));
  }
  return blocks;
}
