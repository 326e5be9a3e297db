import type { Expression } from '../language/expression.ts';
import type { LossName } from './loss/losses.ts';

/**
 * How the quantities of a subject belong together, beyond what is computed from what: what a picture of it shows. Grids
 * are names of scalar entries by row, a sample a column.
 */
export type Structure = NetworkStructure | LossStructure | UpdateStructure;

export type NameGrid = readonly (readonly string[])[];

export interface NetworkStructure {
  readonly kind: 'network';
  readonly input: NameGrid;
  readonly layers: readonly LayerStructure[];
  readonly target?: NameGrid;
  /** The name of the loss. */
  readonly loss?: string;
  /** Which loss it is, where it is one of the known. */
  readonly lossKind?: LossName;
}

export interface LayerStructure {
  /** A unit a row. */
  readonly weights: NameGrid;
  readonly bias?: NameGrid;
  readonly preActivations: NameGrid;
  /** The same as the pre-activations where there is no activation function. */
  readonly activations: NameGrid;
  /** As the author wrote it: `none`, `softmax`, the name of a function or a formula in z. */
  readonly activation: string;
}

export interface LossStructure {
  readonly kind: 'losses';
  readonly measures: readonly {
    readonly loss: string;
    readonly kind: LossName;
    readonly prediction: string;
    readonly target: string;
  }[];
}

export interface UpdateStructure {
  readonly kind: 'update';
  readonly rule: 'gradient-descent' | 'momentum' | 'adam' | 'perceptron';
  readonly parameters: readonly string[];
  /** The gradients by the parameters, which a perceptron's rule has none of. */
  readonly gradients: readonly string[];
  /** The learning rate. */
  readonly rate: string;
  /** What a step computes, in this order, and what each takes the place of in the next step. */
  readonly advances: readonly { readonly name: string; readonly replaces?: string }[];
  /** The name of the loss, where there is one. */
  readonly loss?: string;
  /** The values of each step's sample; of a step without data, none. */
  readonly samples: readonly ReadonlyMap<string, Expression>[];
}
