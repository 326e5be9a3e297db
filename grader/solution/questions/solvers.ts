import type { Ask } from '../../subjects/questions/questions.ts';
import type { PartData } from '../../exercise/schema.ts';
import type { Solved, Solver } from '../solver.ts';
import type { Solving } from '../solving.ts';
import { solveBackwardOrder } from './backward-order.ts';
import { solveChain } from './chain.ts';
import { solveChoice } from './choice.ts';
import { solveDerivative } from './derivative.ts';
import { solveDifferenceQuotient } from './difference-quotient.ts';
import { solveDraw } from './draw.ts';
import { solveExpression } from './expression.ts';
import { solveGradient } from './gradient.ts';
import { solveIterates } from './iterates.ts';
import { solveJacobian } from './jacobian.ts';
import { solveShape } from './shape.ts';
import { solveSolves } from './solves.ts';
import { solveTable } from './table.ts';
import { solveText } from './text.ts';
import { solveUpdate } from './update.ts';
import { solveValue } from './value.ts';

/** Who solves which way of asking. */
const SOLVERS = {
  value: solveValue,
  shape: solveShape,
  expression: solveExpression,
  derivative: solveDerivative,
  gradient: solveGradient,
  jacobian: solveJacobian,
  'difference-quotient': solveDifferenceQuotient,
  table: solveTable,
  iterates: solveIterates,
  choice: solveChoice,
  update: solveUpdate,
  solves: solveSolves,
  draw: solveDraw,
  chain: solveChain,
  'backward-order': solveBackwardOrder,
  text: solveText,
} satisfies { [A in Ask]: Solver<A> };

/** The steps to the answer of a part. */
export function solve<A extends Ask>(ask: A, asked: Extract<PartData, { ask: A }>, solving: Solving): Solved {
  const solvers: { [P in Ask]: Solver<P> } = SOLVERS;
  return solvers[ask](asked, solving);
}
