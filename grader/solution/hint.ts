import type { Equation } from './line.ts';
import type { DifferentiationRule } from './step.ts';

/** What a hint says, by code, with what its sentence needs. */
export interface HintData {
  /** Which rules of differentiation it takes, in the order in which they are used. */
  rules: { readonly rules: readonly DifferentiationRule[] };
  /** What lies between a quantity and what one differentiates by. */
  through: {
    readonly of: string;
    readonly by: string;
    readonly directly: boolean;
    readonly through: readonly string[];
  };
  'compute-first': { readonly names: readonly string[] };
  'put-in': undefined;
  /** Intermediates to be written out. */
  'stand-for': { readonly names: readonly string[] };
  /** Whether sizes fit comes before any computing. */
  sizes: undefined;
  'derivative-shape': undefined;
  /** A vector or matrix is differentiated as its entries are. */
  'one-entry': undefined;
  'read-off': undefined;
  'try-a-point': undefined;
  'each-point': undefined;
  'both-points': undefined;
  innermost: undefined;
  paths: { readonly of: string; readonly by: string; readonly paths: number };
  'from-the-output': undefined;
  'gradient-first': { readonly name: string };
  /** A line on the way, as a formula. */
  formula: undefined;
  /** What the last line looks like, with blanks for what stands in it. */
  blanks: undefined;
}

export type HintCode = keyof HintData;

/** A hint that gives nothing away: a stable code with typed data, and a line for those that show one. */
export type Hint = {
  [C in HintCode]: { readonly code: C; readonly data: HintData[C]; readonly line?: Equation };
}[HintCode];

export function hint<C extends HintCode>(code: C, data: HintData[C], line?: Equation): Hint {
  return { code, data, ...(line && { line }) } as Hint;
}
