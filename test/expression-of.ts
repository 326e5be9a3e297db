import type { Expression } from '../grader/language/expression.ts';
import { read } from '../grader/language/reader.ts';
import { openVocabulary } from '../grader/language/vocabulary.ts';

const vocabulary = openVocabulary();

/** The expression that a text stands for; every name is a symbol. A text that cannot be read fails the test. */
export function expressionOf(text: string): Expression {
  const reading = read(text, vocabulary);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code} at ${reading.problem.start}`);
  return reading.expression;
}
