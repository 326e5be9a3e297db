import type { z } from 'zod';
import { backwardOrder } from './backward-order.ts';
import { chain } from './chain.ts';
import { choice } from './choice.ts';
import { derivative } from './derivative.ts';
import { differenceQuotient } from './difference-quotient.ts';
import { draw } from './draw.ts';
import { expression } from './expression.ts';
import { gradient } from './gradient.ts';
import { iterates } from './iterates.ts';
import { jacobian } from './jacobian.ts';
import type { Derivation, Question, QuestionContext } from './question.ts';
import { shape } from './shape.ts';
import { solves } from './solves.ts';
import { text } from './text.ts';
import { table } from './table.ts';
import { update } from './update.ts';
import { value } from './value.ts';

/** Every way of asking, by the word that stands behind `ask`. */
export const QUESTIONS = {
  value,
  shape,
  expression,
  derivative,
  gradient,
  jacobian,
  'difference-quotient': differenceQuotient,
  table,
  iterates,
  choice,
  update,
  solves,
  draw,
  chain,
  'backward-order': backwardOrder,
  text,
};

export type Ask = keyof typeof QUESTIONS;

type Parts = { [A in Ask]: z.output<(typeof QUESTIONS)[A]['schema']> };

/** A part as its exercise has it, of any way of asking. */
export type AskedPart = Parts[Ask];

/** The answer to a part, from the model. Throws ExerciseRefused. */
export function deriveAnswer<A extends Ask>(ask: A, part: Parts[A], context: QuestionContext): Derivation {
  const questions: { [P in Ask]: Question<Parts[P]> } = QUESTIONS;
  return questions[ask].derive(part, context);
}
