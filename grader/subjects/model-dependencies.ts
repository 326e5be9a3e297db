import type { Dependencies } from '../answers/dependencies.ts';
import { symbol, symbolsOf } from '../language/expression.ts';
import { sourcesOf, type Model } from './model.ts';

/** What each quantity that `of` is built from, and `of` itself, is computed from in one step. */
export function dependenciesOf(model: Model, of: string): Dependencies {
  const sources = sourcesOf(model, symbol(of));
  return new Map(
    [...model.definitions]
      .filter(([name]) => sources.has(name))
      .map(([name, definition]) => [name, symbolsOf(definition)]),
  );
}
