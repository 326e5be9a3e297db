import { matrix, sameExpression, symbol } from '../language/expression.ts';
import { canonicalName } from '../language/names.ts';
import type { Model } from './model.ts';

/** What one calls a function whose name does not matter. */
const USUAL_NAMES = ['f', 'g', 'h', 'y', 'z', 'F'] as const;

/**
 * All that may stand before an answer's leading `=`: the names that were asked for, without their index too (`f` for
 * `f_1`), and a derivative in the other usual notations (`f_x`, `dz/dx`), as far as they mean nothing else here.
 */
export function leftSides(asked: readonly string[], model: Model): readonly string[] {
  const isFree = (name: string): boolean => !model.shapes.has(name);
  const others = (name: string): readonly string[] => model.leftSides?.get(name) ?? otherNames(name, isFree);
  return [...new Set(asked.flatMap((name) => [name, ...namesakes(name, model), ...others(name)]))];
}

/** The names of matrices with the same entries. */
function namesakes(name: string, { definitions }: Model): readonly string[] {
  const own = definitions.get(name);
  const entries = own?.kind === 'matrix' ? own : matrix([[symbol(name)]]);
  return [...definitions].flatMap(([other, written]) => (sameExpression(written, entries) ? [other] : []));
}

function otherNames(name: string, isFree: (name: string) => boolean): readonly string[] {
  const slash = name.indexOf('/');
  if (slash < 0) return withoutIndex(name).filter(isFree);
  const [of, by] = [name.slice(1, slash), name.slice(slash + 2)];
  const names = [of, ...[...withoutIndex(of), ...USUAL_NAMES].filter(isFree)];
  const written = names.flatMap((other) => [`d${other}/d${by}`, `${other}_${by}`]);
  return written.filter((text) => canonicalName(text) === text && isFree(text));
}

function withoutIndex(name: string): readonly string[] {
  const bare = name.replace(/[_^].*$/, '');
  return bare === name ? [] : [bare];
}
