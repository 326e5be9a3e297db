import type { Expression } from '../language/expression.ts';
import type { Ask } from '../subjects/questions/questions.ts';
import type { PartData } from '../exercise/schema.ts';
import type { Solving } from './solving.ts';
import type { Step } from './step.ts';

/** The steps that lead to the answer. */
export interface Solved {
  readonly steps: readonly Step[];
  /** The answer as the last line has it, where that is another form of the reference. */
  readonly answer?: Expression;
}

/** What solves one way of asking. */
export type Solver<A extends Ask> = (asked: Extract<PartData, { ask: A }>, solving: Solving) => Solved;
