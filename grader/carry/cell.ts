import type { Kind } from '../answers/content.ts';
import type { PreparedExercise, PreparedPart } from '../exercise/prepared.ts';
import { symbol, type Expression } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { GivenScalar } from '../subjects/given-value.ts';
import type { Model } from '../subjects/model.ts';
import { readBy, readOf } from '../subjects/questions/asking.ts';
import { entriesNamed } from '../subjects/questions/entries-named.ts';

/** What a number or a formula that is asked for stands for. */
export type Target =
  | {
      /** An entry, counted by rows, of the value of an expression. */
      readonly kind: 'value';
      readonly of: Expression;
      readonly entry: number;
    }
  | {
      /** The derivative of a scalar by a scalar. */
      readonly kind: 'derivative';
      readonly of: Expression;
      readonly by: string;
    }
  | {
      /** A parameter after a step of gradient descent. */
      readonly kind: 'step';
      readonly name: string;
      readonly loss: Expression;
      readonly rate: GivenScalar;
    };

/** Values of inputs, where they are not those of the exercise. */
export type At = Readonly<Record<string, GivenScalar>> | undefined;

/** An entry of an answer: what it stands for, and where. */
export interface Cell {
  readonly target: Target;
  readonly at: At;
}

/** The cells of an answer, by row; of a single number or formula, one. */
export type Cells = readonly (readonly Cell[])[];

const NOWHERE: Path = [];

const KINDS: ReadonlySet<Kind> = new Set(['number', 'matrix', 'table', 'expression', 'formula-matrix']);

const known = new WeakMap<PreparedPart, Cells | 'none'>();

/** What the entries of the right answer to a part stand for; undefined where they are no numbers or formulas of the model. */
export function cellsOf(part: PreparedPart, exercise: PreparedExercise): Cells | undefined {
  const cells = known.get(part) ?? findCells(part, exercise) ?? 'none';
  known.set(part, cells);
  return cells === 'none' ? undefined : cells;
}

function findCells(part: PreparedPart, { convention }: PreparedExercise): Cells | undefined {
  const { asked, model } = part;
  if (!KINDS.has(part.task.kind)) return undefined;
  switch (asked.ask) {
    case 'value':
      return valueCells(readOf(asked.of, model, NOWHERE), asked.at, part);
    case 'expression': {
      const of =
        asked.of === undefined && model.output
          ? symbol(model.output)
          : readOf(asked.of ?? '', model, NOWHERE);
      return valueCells(of, undefined, part);
    }
    case 'derivative':
      return [[derivativeCell(asked.of, asked.by, asked.at, model)]];
    case 'gradient': {
      const inDenominator = convention.layout === 'denominator';
      if (typeof asked.by !== 'string') {
        const row = asked.by.map((by) => derivativeCell(asked.of, by, asked.at, model));
        return turnedIf(inDenominator, [row]);
      }
      const cells = variablesOf(asked.by, model)?.map((row) =>
        row.map((by) => derivativeCell(asked.of, by, asked.at, model)),
      );
      return cells && turnedIf(!inDenominator, cells);
    }
    case 'jacobian': {
      const rows = asked.of.map((of) => asked.by.map((by) => derivativeCell(of, by, asked.at, model)));
      return turnedIf((asked.layout ?? convention.layout) === 'denominator', rows);
    }
    case 'update': {
      const loss = symbol(readBy(asked.loss, model, NOWHERE));
      return variablesOf(readBy(asked.of, model, NOWHERE), model)?.map((row) =>
        row.map((name) => ({ target: { kind: 'step', name, loss, rate: asked.rate }, at: undefined })),
      );
    }
    case 'iterates':
      return iterateCells(asked.of, model);
    case 'table':
      return asked.at.map((at) =>
        asked.columns.map((column) =>
          typeof column === 'string'
            ? { target: { kind: 'value', of: readOf(column, model, NOWHERE), entry: 0 }, at }
            : derivativeCell(column.of, column.by, at, model),
        ),
      );
    default:
      return undefined;
  }
}

function valueCells(of: Expression, at: At, { task: { reference } }: PreparedPart): Cells {
  const rows: readonly (readonly unknown[])[] =
    typeof reference === 'object' && 'kind' in reference && reference.kind === 'matrix'
      ? reference.rows
      : [[reference]];
  return rows.map((row, i) =>
    row.map((_, j) => ({ target: { kind: 'value', of, entry: i * row.length + j }, at })),
  );
}

function derivativeCell(of: string, by: string, at: At, model: Model): Cell {
  const target = {
    kind: 'derivative',
    of: readOf(of, model, NOWHERE),
    by: readBy(by, model, NOWHERE),
  } as const;
  return { target, at };
}

/** w^[1], w^[2], …: a row a step. */
function iterateCells(of: readonly string[], model: Model): Cells {
  const names = of.map((name) => readBy(name, model, NOWHERE));
  const rows: Cell[][] = [];
  for (let k = 1; ; k++) {
    const row = names.map((name) => canonicalName(`${name}^[${k}]`) ?? '');
    if (!row.every((name) => model.definitions.has(name))) return rows;
    rows.push(row.map((name) => ({ target: { kind: 'value', of: symbol(name), entry: 0 }, at: undefined })));
  }
}

/** The scalars that a quantity consists of; undefined where they have no names. */
function variablesOf(text: string, model: Model): readonly (readonly string[])[] | undefined {
  try {
    return entriesNamed(readBy(text, model, NOWHERE), model, NOWHERE);
  } catch (error) {
    if (error instanceof ExerciseRefused) return undefined;
    throw error;
  }
}

/** The scalar of the model that a cell asks the value of, where it has a name. */
export function namedIn(cell: Cell, model: Model): string | undefined {
  const { target } = cell;
  if (target.kind !== 'value') return undefined;
  const name = names.get(target) ?? findName(target, model) ?? '';
  names.set(target, name);
  return name === '' ? undefined : name;
}

const names = new WeakMap<Target, string>();

function findName({ of, entry }: Extract<Target, { kind: 'value' }>, model: Model): string | undefined {
  if (of.kind === 'symbol') return variablesOf(of.name, model)?.flat()[entry];
  const inside = of.kind === 'matrix' ? of.rows.flat()[entry] : undefined;
  return inside?.kind === 'symbol' ? inside.name : undefined;
}

function turnedIf(turn: boolean, cells: Cells): Cells {
  return turn ? cells[0]!.map((_, j) => cells.map((row) => row[j]!)) : cells;
}
