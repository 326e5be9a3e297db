import { dependsOn, isEdge, type Dependencies } from '../answers/dependencies.ts';
import type { Model } from '../subjects/model.ts';
import { usedBy, viewOf } from './views.ts';

/** Which numbers of a model are computed from which, directly; views are looked through. */
export function dependenciesIn(model: Model): Dependencies {
  const direct = (name: string): ReadonlySet<string> =>
    new Set([...usedBy(name, model)].flatMap((used) => viewOf(used, model)?.entries.flat() ?? [used]));
  const numbers = [...model.definitions.keys()].filter((name) => !viewOf(name, model));
  return new Map(numbers.map((name) => [name, direct(name)]));
}

/** The computed numbers between some and others, in the order in which the backward pass visits them. */
export function between(
  dependencies: Dependencies,
  of: readonly string[],
  by: readonly string[],
): readonly string[] {
  const below = new Set(of.flatMap((name) => [...reachable(dependencies, name)]));
  return [...dependencies.keys()]
    .toReversed()
    .filter(
      (name) =>
        below.has(name) &&
        !of.includes(name) &&
        !by.includes(name) &&
        by.some((other) => dependsOn(dependencies, name, other)),
    );
}

function reachable(dependencies: Dependencies, from: string): ReadonlySet<string> {
  const found = new Set([from]);
  for (const name of found) for (const used of dependencies.get(name) ?? []) found.add(used);
  return found;
}

/**
 * Whether `∂of/∂by` is the derivative along the edge and nothing else: where there is a longer path besides, the symbol would
 * mean two things.
 */
export function isEdgeAlone(dependencies: Dependencies, of: string, by: string): boolean {
  const others = [...(dependencies.get(of) ?? [])].filter((name) => name !== by);
  return isEdge(dependencies, of, by) && !others.some((name) => dependsOn(dependencies, name, by));
}
