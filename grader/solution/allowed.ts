import { substitute, symbolsOf, type Expression } from '../language/expression.ts';
import type { Model } from '../subjects/model.ts';
import { simplified } from './simplified.ts';

/**
 * A formula in the symbols that an answer may use: others are replaced by what they stand for, as often as it takes. Undefined where
 * an input would be left that answers may not use.
 */
export function inAllowed(
  formula: Expression,
  allowed: readonly string[],
  model: Model,
): Expression | undefined {
  const isForeign = (name: string): boolean => !allowed.includes(name);
  let written = formula;
  while ([...symbolsOf(written)].some(isForeign)) {
    const before = written;
    written = substitute(written, (name) => (isForeign(name) ? model.definitions.get(name) : undefined));
    if (
      before === written ||
      [...symbolsOf(written)].some((name) => isForeign(name) && !model.definitions.has(name))
    )
      return undefined;
  }
  return written === formula ? formula : simplified(written);
}
