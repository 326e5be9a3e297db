import type { Convention } from '../subjects/convention.ts';
import type { Witness } from '../equivalence/verdict.ts';
import type { Shape } from '../language/shape.ts';
import type { Line } from './line.ts';

/** The rules of differentiation that a step can be an application of. */
export type DifferentiationRule =
  | 'table'
  | 'sum'
  | 'constant-factor'
  | 'product'
  | 'quotient'
  | 'power'
  | 'exponential'
  | 'chain'
  | 'largest';

/** What a step of a worked solution does, by code, with what its sentence needs. */
export interface StepData {
  /** The point at which all that follows is looked at. */
  at: undefined;
  /** A value that the exercise gives. */
  given: { readonly name: string };
  /** A vector or matrix is written with a symbol for each entry. */
  entries: { readonly name: string; readonly shape: Shape };
  /** What is asked about gets a name. */
  name: { readonly name: string };
  /** A quantity is computed from those before it. */
  forward: { readonly name: string };
  /** Intermediates are replaced by what they stand for. */
  expand: { readonly names: readonly string[] };
  /** An expression is worked out operation by operation. */
  evaluate: undefined;
  /** Numbers that were computed are put into a vector or matrix. */
  gather: undefined;
  rule: { readonly rule: DifferentiationRule; readonly by: string };
  /** A derivative along one edge of the graph. */
  local: { readonly of: string; readonly by: string };
  /** A derivative from those of all that are computed from `by`; `directly` if that is what is differentiated, too. */
  adjoint: {
    readonly of: string;
    readonly by: string;
    readonly directly: boolean;
    readonly through: readonly string[];
  };
  /** There is no way from the one to the other. */
  independent: { readonly of: string; readonly by: string };
  /** Derivatives are put into a vector or matrix. */
  collect: { readonly layout: Convention['layout']; readonly shape: Shape };
  /** A result is written in the symbols that the answer may use, or in a shorter form. */
  simplify: undefined;
  shapes: undefined;
  /** The shape of a whole from those of its parts. */
  'shape-of-product': { readonly left: Shape; readonly right: Shape };
  'shape-of-transpose': undefined;
  'shape-of-whole': undefined;
  /** Shapes that do not fit, so that there is no value. */
  'shape-clash': { readonly left: Shape; readonly right: Shape };
  /** A derivative by something has that shape. */
  'shape-of-derivative': { readonly of: Shape; readonly by: Shape; readonly layout: Convention['layout'] };
  'function-value': undefined;
  'difference-quotient': { readonly scheme: 'forward' | 'backward' | 'central' };
  /** A row of a table, counted from 1. */
  row: { readonly row: number };
  path: { readonly names: readonly string[] };
  'sum-of-paths': { readonly of: string; readonly by: string; readonly paths: number };
  /** The backward pass visits a quantity after all that are computed from it. */
  visit: { readonly name: string; readonly after: readonly string[] };
  node: { readonly name: string };
  /** Whether an option holds, with a point at which its formulas differ, if they do. */
  option: {
    readonly label: string;
    readonly holds: boolean;
    readonly same: boolean;
    readonly at?: Witness['at'];
  };
  choose: { readonly label: string };
  /** Whether a value is what it should be. */
  matches: { readonly name: string; readonly same: boolean };
  update: { readonly name: string };
  /** What a person looks for in a text. */
  rubric: { readonly says: string };
}

export type StepCode = keyof StepData;

/** A step of a worked solution: a stable code with typed data, and its lines. The sentences are in feedback/. */
export type Step = {
  [C in StepCode]: { readonly code: C; readonly data: StepData[C]; readonly lines: readonly Line[] };
}[StepCode];

export function step<C extends StepCode>(code: C, data: StepData[C], ...lines: readonly Line[]): Step {
  return { code, data, lines } as Step;
}
