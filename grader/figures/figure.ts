import type { Expression } from '../language/expression.ts';

/** `exercise`: what a student may see before answering. `solution`: everything. */
export type FigureMode = 'exercise' | 'solution';

/** What a picture shows, before it is laid out: no places, no colours. */
export type Figure = GraphFigure | NetworkFigure | CurveFigure | ContourFigure;

/** A number as a picture has it: rounded, unless it is exact. */
export interface FigureNumber {
  readonly value: number;
  readonly text: string;
  readonly exact: boolean;
}

/** Quantities and what they are computed from. */
export interface GraphFigure {
  readonly kind: 'graph';
  /** Whether a student drew it. */
  readonly drawn: boolean;
  /** Each behind those that it is computed from. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly name: string;
  readonly role: 'input' | 'inner' | 'output';
  /** How it is computed. */
  readonly operation?: Expression;
  readonly value?: FigureNumber;
  readonly adjoint?: Adjoint;
}

/** The derivative of the result by a quantity, at the values. */
export interface Adjoint {
  readonly of: string;
  readonly value: FigureNumber;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The derivative of what it leads to by what it comes from. */
  readonly derivative?: { readonly formula: Expression; readonly value?: FigureNumber };
}

/** A network of fully connected layers. */
export interface NetworkFigure {
  readonly kind: 'network';
  readonly samples: number;
  readonly inputs: readonly Unit[];
  readonly layers: readonly FigureLayer[];
  readonly loss?: { readonly name: string; readonly value?: FigureNumber };
}

/** What a unit holds, a number a sample. */
export interface Held {
  /** Without an index for the sample where there are several. */
  readonly name: string;
  readonly values?: readonly FigureNumber[];
  /** The derivatives of the loss, or of the one output, by it. */
  readonly adjoints?: { readonly of: string; readonly values: readonly FigureNumber[] };
}

export interface Unit {
  readonly activation: Held;
  /** Where an activation function leads from it to the activation. */
  readonly preActivation?: Held;
  readonly bias?: Held;
}

export interface FigureLayer {
  readonly units: readonly Unit[];
  /** The activation function. */
  readonly activation?: string;
  /** A unit a row, what leads to it a column. */
  readonly weights: readonly (readonly Held[])[];
}

/** The range that an axis covers. */
export interface Axis {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export type Place = readonly [x: number, y: number];

/** Functions of one variable, or what happens step by step. */
export interface CurveFigure {
  readonly kind: 'curve';
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly marks: readonly Place[];
  /** The iterates of an update, in order. */
  readonly path: readonly Place[];
}

export interface Curve {
  readonly name: string;
  /** What of the function is drawn. */
  readonly order: 0 | 1;
  /** What a further variable is on this curve. */
  readonly where?: { readonly name: string; readonly value: number };
  readonly formula?: Expression;
  /** Unbroken pieces: between them the function is undefined or jumps. */
  readonly pieces: readonly (readonly Place[])[];
}

/** A function of two variables by its level lines. */
export interface ContourFigure {
  readonly kind: 'contour';
  readonly name: string;
  readonly formula?: Expression;
  readonly x: Axis;
  readonly y: Axis;
  /** Values on an evenly spaced grid from corner to corner, row by row from the smallest y; NaN where there is none. */
  readonly grid: { readonly columns: number; readonly rows: number; readonly values: readonly number[] };
  readonly gradient?: { readonly at: Place; readonly vector: Place };
  readonly path: readonly Place[];
}
