import { NOT_DEFINED } from '../answers/content.ts';
import type { Expression } from '../language/expression.ts';
import { isScalar, type Shape } from '../language/shape.ts';
import { printText } from '../language/print-text.ts';
import { expand } from '../subjects/model.ts';
import type { NameGrid } from '../subjects/structure.ts';
import { askedAbout } from './asked-about.ts';
import { gridNamed, layersOf, sameGrid, type Layer } from './layers.ts';
import type { MistakeRules, Slip } from './mistake.ts';
import { shapeIn } from './redefined.ts';
import type { Working } from './working.ts';

/** Mistakes with shapes, and with whether something can be computed. */
export interface ShapeMistakes {
  /** The shape of one of two factors for that of their product. */
  'shape-of-operand': { readonly operand: string };
  /** The inner sizes for the outer ones. */
  'inner-sizes-kept': undefined;
  /** Rows compared with rows, or columns with columns. */
  'sizes-compared-wrongly': undefined;
  /** A weight more for each unit, as if the bias were one. */
  'bias-counted-in-shape': undefined;
  /** The weights or biases of another layer. */
  'shape-of-other-layer': { readonly layer: number };
  /** A single sample for a batch. */
  'one-sample-only': undefined;
  /** All entries in one column or row. */
  flattened: undefined;
}

/** A product that a part asks about, with the shapes of its factors. */
interface Product {
  readonly factors: readonly [Expression, Expression];
  readonly shapes: readonly [Shape, Shape];
}

function productAsked(working: Working): Product | undefined {
  const { asked, model, task } = working;
  if (asked.ask !== 'shape' && !(asked.ask === 'value' && task.kind === 'matrix')) return undefined;
  const of = expand(model, askedAbout(working)[0]!);
  if (of.kind !== 'apply' || of.operator !== 'multiply') return undefined;
  const [left, right] = [of.operands[0]!, of.operands[1]!];
  const [m, n] = [shapeIn(model, left), shapeIn(model, right)];
  if (!m || !n || isScalar(m) || isScalar(n)) return undefined;
  return { factors: [left, right], shapes: [m, n] };
}

/** Whether a part asks for a shape, not for a value. */
function asksForShape({ task }: Working): boolean {
  return task.kind === 'shape';
}

function* ofOperand(working: Working): Iterable<Slip<ShapeMistakes['shape-of-operand']>> {
  const product = asksForShape(working) ? productAsked(working) : undefined;
  for (const [i, factor] of product?.factors.entries() ?? [])
    yield { data: { operand: printText(factor) }, content: product!.shapes[i]! };
}

function* innerSizes(working: Working): Iterable<Slip<undefined>> {
  const product = asksForShape(working) ? productAsked(working) : undefined;
  if (!product) return;
  const [m, n] = product.shapes;
  yield { data: undefined, content: { rows: m.columns, columns: n.rows } };
}

/** Where another rule leads to another answer: "not defined" for what does exist, the outer sizes for what does not. */
function* comparedWrongly(working: Working): Iterable<Slip<undefined>> {
  const product = productAsked(working);
  if (!product) return;
  const [m, n] = product.shapes;
  const exists = m.columns === n.rows;
  const takenToExist = m.columns === n.columns || m.rows === n.rows;
  if (exists && !(m.columns === n.columns && m.rows === n.rows))
    yield { data: undefined, content: NOT_DEFINED };
  if (exists || !takenToExist || !asksForShape(working)) return;
  yield { data: undefined, content: { rows: m.rows, columns: n.columns } };
  if (m.columns === n.columns) yield { data: undefined, content: { rows: m.rows, columns: n.rows } };
  if (m.rows === n.rows) yield { data: undefined, content: { rows: m.columns, columns: n.columns } };
}

/** Where a part asks for the shape of a quantity or of a derivative, that quantity or what one differentiates by. */
function shapeRight({ task }: Working): Shape | undefined {
  return task.kind === 'shape' && task.reference !== NOT_DEFINED ? task.reference : undefined;
}

/** What a part asks for the shape of, or of the gradient by which. */
function quantityAsked({ asked, model, convention }: Working): NameGrid | undefined {
  const text = asked.ask === 'shape' ? asked.of : 'by' in asked ? asked.by : undefined;
  return typeof text === 'string' ? gridNamed(model, text, convention.vectors) : undefined;
}

type Piece = 'weights' | 'bias' | 'preActivations';

const PIECES: readonly Piece[] = ['weights', 'bias', 'preActivations'];

/** Which piece of which layer a part asks for the shape of. */
function pieceAsked(working: Working): { readonly layer: Layer; readonly piece: Piece } | undefined {
  const grid = shapeRight(working) && quantityAsked(working);
  if (!grid) return undefined;
  for (const layer of layersOf(working.model))
    for (const piece of PIECES) {
      const own = layer[piece];
      if (own && sameGrid(own, grid)) return { layer, piece };
    }
  return undefined;
}

/** As the exercise writes it: where vectors are rows, a unit is a column. */
function written(rows: number, columns: number, { convention }: Working): Shape {
  return convention.vectors === 'columns' ? { rows, columns } : { rows: columns, columns: rows };
}

function* biasCounted(working: Working): Iterable<Slip<undefined>> {
  const asked = pieceAsked(working);
  if (asked?.piece !== 'weights') return;
  const { weights } = asked.layer;
  yield { data: undefined, content: written(weights.length, weights[0]!.length + 1, working) };
}

function* ofOtherLayer(working: Working): Iterable<Slip<ShapeMistakes['shape-of-other-layer']>> {
  const asked = pieceAsked(working);
  if (!asked) return;
  for (const layer of layersOf(working.model)) {
    const grid = layer === asked.layer ? undefined : layer[asked.piece];
    if (grid && layer.n !== asked.layer.n)
      yield { data: { layer: layer.n }, content: written(grid.length, grid[0]!.length, working) };
  }
}

function* oneSample(working: Working): Iterable<Slip<undefined>> {
  const grid = shapeRight(working) && quantityAsked(working);
  const { structure } = working.model;
  if (!grid || structure?.kind !== 'network' || structure.input[0]!.length < 2) return;
  if (grid[0]!.length === structure.input[0]!.length)
    yield { data: undefined, content: written(grid.length, 1, working) };
}

function* flattened(working: Working): Iterable<Slip<undefined>> {
  const right = shapeRight(working);
  if (!right || right.rows === 1 || right.columns === 1) return;
  const size = right.rows * right.columns;
  yield { data: undefined, content: { rows: size, columns: 1 } };
  yield { data: undefined, content: { rows: 1, columns: size } };
}

export const shapeMistakes: MistakeRules<ShapeMistakes> = {
  'shape-of-operand': { common: true, slips: ofOperand },
  'inner-sizes-kept': { common: true, slips: innerSizes },
  'sizes-compared-wrongly': { common: true, slips: comparedWrongly },
  'shape-of-other-layer': { common: true, slips: ofOtherLayer },
  'one-sample-only': { common: true, slips: oneSample },
  'bias-counted-in-shape': { common: false, slips: biasCounted },
  flattened: { common: false, slips: flattened },
};
