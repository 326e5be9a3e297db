import type { Shape } from './shape.ts';

/**
 * Why a text could not be read, or what is wrong with what was read: a stable code with typed data. The sentences are in
 * feedback/. `start` and `end` delimit the place in the text, in UTF-16 code units.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  /** What would have been readable at that place, in words of the grammar: `a number`, `)`. */
  readonly expected?: string;
  /** A whole text, or a piece for that place, that would be read. */
  readonly suggestion?: string;
  /** What the sentence needs besides: names, limits, shapes. */
  readonly data?: ProblemData;
}

export interface ProblemData {
  readonly name?: string;
  readonly names?: readonly string[];
  readonly limit?: number;
  readonly found?: string;
  readonly readings?: readonly string[];
  readonly shapes?: readonly [Shape, Shape];
  /** The name would be read if it were declared as a symbol. */
  readonly declarable?: boolean;
  /** The line of an answer of several lines, counted from 1. */
  readonly line?: number;
  /** The entry of a matrix sent as JSON; the place then counts from the start of that entry. */
  readonly entry?: { readonly row: number; readonly column: number };
}

/** Every way in which an answer can be unreadable, or readable with something to be said. */
export const PROBLEM_CODES = [
  // the text as a whole
  'too-long',
  'too-deep',
  'too-many-nodes',
  'too-many-digits',
  'exponent-too-large',
  'matrix-too-large',
  // characters and numbers
  'unknown-character',
  'malformed-number',
  'decimal-comma',
  'thousands-separator',
  'mixed-number',
  // structure
  'unexpected-end',
  'unexpected-token',
  'unbalanced-bracket',
  'ragged-matrix',
  'wrong-number-of-arguments',
  'missing-argument',
  // names
  'unknown-name',
  'asked-name',
  'ambiguous-name',
  'number-after-name',
  'exponent-on-index',
  'prime-on-scalar',
  'ambiguous-function',
  'wrong-left-side',
  // out of scope, refused by name
  'relation',
  'set',
  'logic',
  'imaginary-unit',
  'plus-minus',
  'infinity',
  'integral',
  'limit',
  'summation',
  'unit-or-text',
  'unknown-command',
  // readable, but
  'ambiguous-division',
  'ambiguous-exponent',
  'shape-clash',
  // what an answer kind asks
  'not-a-number',
  'not-a-shape',
  'not-a-matrix',
  'not-text',
  'not-a-choice',
  'not-a-table',
  'not-an-order',
  'not-a-step',
  'name-twice',
  'circular',
  'too-many-words',
  'too-many-sentences',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
