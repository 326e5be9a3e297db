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
  /** True where no symbols were declared: every name is taken whole as a scalar symbol, and words are not split. */
  readonly open: boolean;
}
