import { substitute, symbol, symbolsOf, type Expression } from '../../grader/language/expression.ts';
import { canonicalName } from '../../grader/language/names.ts';
import { read } from '../../grader/language/reader.ts';
import { SCALAR } from '../../grader/language/shape.ts';
import { createVocabulary, type Vocabulary } from '../../grader/language/vocabulary.ts';

/**
 * The names of an exercise for a system that may mean something else by them (`e`, `i`, `x_1^[2]`): every symbol is `v1`,
 * `v2`, … while it is asked.
 */
export class Renaming {
  /** What each symbol is called. */
  readonly names: ReadonlyMap<string, string>;
  private readonly vocabulary: Vocabulary;
  private readonly originals: ReadonlyMap<string, Expression>;

  constructor(...asked: readonly Expression[]) {
    const found = new Set<string>();
    for (const expression of asked) symbolsOf(expression, found);
    this.names = new Map([...found].map((name, i) => [name, `v${i + 1}`]));
    this.vocabulary = createVocabulary({ symbols: [...this.names.values()].map((name) => [name, SCALAR]) });
    this.originals = new Map([...this.names].map(([name, said]) => [canonicalName(said)!, symbol(name)]));
  }

  /** What a system says, in the exercise's own names; undefined where it is not a formula in them. */
  read(text: string): Expression | undefined {
    const reading = read(text, this.vocabulary);
    return reading.ok ? substitute(reading.expression, (name) => this.originals.get(name)) : undefined;
  }
}
