import { symbolsOf, type Expression } from '../../../grader/language/expression.ts';
import { read } from '../../../grader/language/reader.ts';
import { openVocabulary } from '../../../grader/language/vocabulary.ts';
import type { Notation } from '../../../server/cas/notation.ts';
import { writeFormula } from '../../../server/cas/write.ts';

/** A formula in another notation; as it stands where our reader or that notation has no way to say it. */
export function written(formula: string, print: (expression: Expression) => string | undefined): string {
  const reading = read(formula, openVocabulary());
  return (reading.ok ? print(reading.expression) : undefined) ?? formula;
}

/** The same by a table of operators, every symbol by its own name. */
export function writtenIn(notation: Notation): (formula: string) => string {
  return (formula) =>
    written(formula, (expression) => {
      const names = [...symbolsOf(expression)];
      return writeFormula(expression, notation, new Map(names.map((name) => [name, name])));
    });
}
