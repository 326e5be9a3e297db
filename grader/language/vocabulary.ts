import { canonicalName, nameText } from './names.ts';
import type { FunctionName } from './operators.ts';
import type { Shape } from './shape.ts';

/** A symbol that an answer may use. */
export interface SymbolEntry {
  /** The canonical name: see names.ts. */
  readonly name: string;
  readonly shape: Shape;
}

/** What the reader knows when it reads one answer. */
export interface Vocabulary {
  /** Symbols by canonical name; aliases are further keys for the same entry. */
  readonly symbols: ReadonlyMap<string, SymbolEntry>;
  /** Unknown functions (`f` in `f(x)` and `f'(x)`) by name. */
  readonly functions: ReadonlySet<string>;
  /** Names that may stand before a leading `=` or `≈`, which is then dropped: what was asked for. */
  readonly asked: readonly string[];
  /** Names that mean something else in the exercise than what the reader would take them for: `e`, the node. */
  readonly withheld: ReadonlySet<string>;
  /** Functions whose derivative is what was asked for: it may not be written with a prime. */
  readonly unprimed: ReadonlySet<string>;
  /** True where no symbols were declared: every name is taken whole as a scalar symbol, and words are not split. */
  readonly open: boolean;
}

/** What an author states, names spelled in any way that a student may use. */
export interface Declarations {
  readonly symbols: Iterable<readonly [name: string, shape: Shape]>;
  readonly functions?: Iterable<string>;
  readonly asked?: Iterable<string>;
  /** Names of the exercise that answers may not use. */
  readonly withheld?: Iterable<string>;
  /** Known functions that may not have a prime. */
  readonly unprimed?: Iterable<FunctionName>;
  /** Further names of symbols, `Δw` for `dw`: a name and the symbol that it stands for. */
  readonly aliases?: Iterable<readonly [alias: string, name: string]>;
}

/**
 * A vocabulary of declared names.
 * @throws RangeError for a text that is not a name (`canonicalName` tells beforehand) or an alias of nothing.
 */
export function createVocabulary({
  symbols,
  functions,
  asked,
  withheld,
  unprimed,
  aliases,
}: Declarations): Vocabulary {
  const entries = new Map<string, SymbolEntry>();
  for (const [text, shape] of symbols) {
    const name = named(text);
    entries.set(name, { name, shape });
  }
  for (const [alias, text] of aliases ?? []) {
    const entry = entries.get(named(text));
    if (!entry)
      throw new RangeError(`${alias} is declared as another name of ${text}, which is not declared`);
    entries.set(named(alias), entry);
  }
  return {
    symbols: entries,
    functions: new Set([...(functions ?? [])].map(named)),
    asked: [...(asked ?? [])].map(named),
    withheld: new Set([...(withheld ?? [])].map(named)),
    unprimed: new Set(unprimed),
    open: false,
  };
}

/** A canonical name is one already, even where typing it takes braces: `x_10,1` is `x_{10,1}`. */
function named(text: string): string {
  const name = canonicalName(text) ?? canonicalName(nameText(text));
  if (name === undefined) throw new RangeError(`${JSON.stringify(text)} is not a name`);
  return name;
}

const OPEN: Vocabulary = {
  symbols: new Map(),
  functions: new Set(),
  asked: [],
  withheld: new Set(),
  unprimed: new Set(),
  open: true,
};

/** Whether a word is Euler's number or π, and not a name of the exercise. */
export function isConstant({ withheld }: Vocabulary, word: string): boolean {
  return (word === 'e' || word === 'pi') && !withheld.has(word);
}

/** No declared symbols: names are read whole, each a scalar. */
export function openVocabulary(): Vocabulary {
  return OPEN;
}
