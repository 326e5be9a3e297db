import type { PreparedPart } from '../../grader/exercise/prepared.ts';
import { derivative } from '../../grader/graph/symbolic.ts';
import { evaluateEntries } from '../../grader/graph/evaluate.ts';
import {
  matrix,
  mapChildren,
  substitute,
  symbol,
  symbolsOf,
  type Expression,
} from '../../grader/language/expression.ts';
import { SCALAR, type Shape } from '../../grader/language/shape.ts';
import { layOut } from '../../grader/subjects/derivative-layout.ts';
import type { Convention } from '../../grader/subjects/convention.ts';
import { expand, withValues, type Model } from '../../grader/subjects/model.ts';
import type { DerivativeOf, Equation } from '../../grader/solution/line.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';

/**
 * What has been established so far on the board: the meaning of each name, worked out apart from the solution: definitions from the
 * exercise, derivatives by the derivative table on what is written out.
 */
export class Scope {
  model: Model;
  readonly known: Set<string>;
  readonly layout: Convention['layout'];
  private readonly valued: boolean;
  private readonly part: PreparedPart;

  constructor(part: PreparedPart, layout: Convention['layout'], valued: boolean) {
    this.part = part;
    this.layout = layout;
    this.valued = valued;
    this.model = valued ? part.model : withoutValues(part.model);
    this.known = new Set(this.givens());
  }

  /** A given point: what was computed elsewhere is forgotten. */
  moveTo(values: ReadonlyMap<string, Expression>): void {
    const inputs = new Map(this.model.inputs);
    for (const [name, value] of values) inputs.set(name, { ...inputs.get(name)!, value });
    this.model = { ...this.model, inputs };
    this.known.clear();
    for (const name of this.givens()) this.known.add(name);
  }

  private givens(): readonly string[] {
    const { inputs, definitions } = this.model;
    const constants = [...definitions]
      .filter(([, formula]) => symbolsOf(formula).size === 0)
      .map(([name]) => name);
    const computed = this.valued && this.part.asked.ask !== 'iterates';
    return computed ? [...inputs.keys(), ...constants] : [...inputs.keys(), ...definitions.keys()];
  }

  /** A name that a line gives to something new, or to its entries. */
  define(name: string, definition: Expression): void {
    const definitions = new Map(this.model.definitions).set(name, definition);
    const shapes = new Map(this.model.shapes).set(name, SCALAR);
    this.model = { ...this.model, definitions, shapes };
  }

  /** A vector or matrix that is an input becomes one of entries that are. */
  open(name: string, literal: Expression): void {
    const inputs = new Map(this.model.inputs);
    inputs.delete(name);
    for (const entry of symbolsOf(literal)) inputs.set(entry, { shape: SCALAR });
    this.model = {
      ...this.model,
      inputs,
      definitions: new Map([[name, literal], ...this.model.definitions]),
    };
  }

  isKnown(name: string): boolean {
    if (this.known.has(name)) return true;
    const entries = this.entriesOf(name);
    return entries.length > 1 && entries.flat().every((entry) => this.known.has(entry));
  }

  /** What is on the left of a line may be used from here on, with its entries. */
  establish(left: Equation['left']): void {
    if (left.kind === 'symbol')
      for (const name of [left.name, ...this.entriesOf(left.name)]) this.known.add(name);
    if (left.kind !== 'derivative' || left.of.kind !== 'symbol' || typeof left.by !== 'string') return;
    for (const of of [left.of.name, ...this.entriesOf(left.of.name)])
      for (const by of [left.by, ...this.entriesOf(left.by)]) this.known.add(`d${of}/d${by}`);
  }

  private entriesOf(name: string): readonly string[] {
    const definition = this.model.definitions.get(name);
    if (definition?.kind !== 'matrix') return [];
    return definition.rows.flat().flatMap((entry) => (entry.kind === 'symbol' ? [entry.name] : []));
  }

  /** An expression in the inputs, or in numbers: all names replaced by what they mean. */
  meaning(left: Expression | DerivativeOf): Expression {
    const expression =
      left.kind === 'derivative' ? this.derivative(left.of, left.by, false) : this.withoutDerivatives(left);
    return withValues(this.model, expression);
  }

  private withoutDerivatives(expression: Expression): Expression {
    const called = withCalls(expression, (name, argument) => this.functionAt(name, argument));
    return substitute(called, (name) => {
      if (!name.includes('/')) return this.entryOfSymbol(name);
      const slash = name.indexOf('/');
      // In a chain the symbols are derivatives along edges.
      const direct = this.part.task.kind === 'chain';
      return this.derivative(symbol(name.slice(1, slash)), name.slice(slash + 2), direct);
    });
  }

  /** What a reference without a closed form calls `x[2,1]`. */
  private entryOfSymbol(name: string): Expression | undefined {
    const [, whole, row, column] = /^(.+)\[(\d+),(\d+)\]$/.exec(name) ?? [];
    const literal = whole === undefined ? undefined : this.model.definitions.get(whole);
    return literal?.kind === 'matrix' ? literal.rows[Number(row) - 1]![Number(column) - 1] : undefined;
  }

  private functionAt(name: string, argument: Expression): Expression | undefined {
    const definition = this.model.definitions.get(name);
    if (!definition || !('by' in this.part.asked) || typeof this.part.asked.by !== 'string') return undefined;
    const by = this.part.asked.by;
    return substitute(expand(this.model, definition, by), (used) => (used === by ? argument : undefined));
  }

  private derivative(of: Expression, by: DerivativeOf['by'], direct: boolean): Expression {
    const functions = this.literal(of);
    const variables = typeof by === 'string' ? this.literal(symbol(by)) : by.map((name) => [symbol(name)]);
    const places = layOut(shapeOf(functions), shapeOf(variables), this.layout)!;
    const rows = places.map((row) =>
      row.map(([i, k]) => {
        const variable = variables.flat()[k]!;
        if (variable.kind !== 'symbol') throw new Error('differentiated by no name');
        const entry = functions.flat()[i]!;
        return derivative(
          direct ? this.definitionOf(entry) : expand(this.model, entry, variable.name),
          variable.name,
        );
      }),
    );
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : matrix(rows);
  }

  private definitionOf(of: Expression): Expression {
    return of.kind === 'symbol' ? (this.model.definitions.get(of.name) ?? of) : of;
  }

  /** The entries of what has named ones; numbers by themselves. */
  private literal(expression: Expression): readonly (readonly Expression[])[] {
    const definition =
      expression.kind === 'symbol' ? this.model.definitions.get(expression.name) : expression;
    if (definition?.kind === 'matrix') return definition.rows;
    if (expression.kind === 'symbol') return [[expression]];
    return evaluateEntries(expression, { ...PLAIN_SETTING, shapes: this.model.shapes });
  }
}

function withoutValues(model: Model): Model {
  return { ...model, inputs: new Map([...model.inputs].map(([name, { shape }]) => [name, { shape }])) };
}

function withCalls(
  expression: Expression,
  at: (name: string, argument: Expression) => Expression | undefined,
): Expression {
  const inside = mapChildren(expression, (child) => withCalls(child, at));
  return inside.kind === 'call' && inside.order === 0
    ? (at(inside.name, inside.operands[0]!) ?? inside)
    : inside;
}

function shapeOf(rows: readonly (readonly unknown[])[]): Shape {
  return { rows: rows.length, columns: rows[0]!.length };
}
