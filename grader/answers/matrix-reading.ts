import type { Vocabulary } from '../language/vocabulary.ts';
import { readScalar, type ExpressionReading } from './expression-reading.ts';
import { readJsonMatrix } from './json-matrix.ts';
import { lengthOf, refuse } from './refusal.ts';

/** A matrix as text, LaTeX or JSON arrays. A JSON number is a 1x1 matrix, which is a scalar. */
export function readMatrix(answer: unknown, vocabulary: Vocabulary): ExpressionReading {
  const reading = Array.isArray(answer) ? readJsonMatrix(answer, vocabulary) : readScalar(answer, vocabulary);
  return (
    reading ??
    refuse('not-a-matrix', lengthOf(answer), { expected: 'a matrix', suggestion: '[[1, 2], [3, 4]]' })
  );
}
