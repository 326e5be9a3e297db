import { childrenOf, mapChildren, type Expression } from '../../grader/language/expression.ts';

/** An expression and everything that it is made of, each place on its own: the whole first, then from left to right. */
export function placesOf(expression: Expression): readonly Expression[] {
  return [expression, ...childrenOf(expression).flatMap(placesOf)];
}

/** The expression with another one at a place, counted as in `placesOf`. */
export function replaceAt(expression: Expression, place: number, replacement: Expression): Expression {
  if (place === 0) return replacement;
  let first = 1;
  return mapChildren(expression, (child) => {
    const count = placesOf(child).length;
    const here = place >= first && place < first + count;
    const replaced = here ? replaceAt(child, place - first, replacement) : child;
    first += count;
    return replaced;
  });
}
