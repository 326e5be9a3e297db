import type { z } from 'zod';
import { derivative } from './derivative.ts';
import { expression } from './expression.ts';
import { gradient } from './gradient.ts';
import type { Derivation, Question, QuestionContext } from './question.ts';
import { shape } from './shape.ts';
import { value } from './value.ts';

/** Every way of asking, by the word that stands behind `ask`. */
export const QUESTIONS = { value, shape, expression, derivative, gradient };

export type Ask = keyof typeof QUESTIONS;

type Parts = { [A in Ask]: z.output<(typeof QUESTIONS)[A]['schema']> };

/** The answer to a part, from the model. Throws ExerciseRefused. */
export function deriveAnswer<A extends Ask>(ask: A, part: Parts[A], context: QuestionContext): Derivation {
  const questions: { [P in Ask]: Question<Parts[P]> } = QUESTIONS;
  return questions[ask].derive(part, context);
}
