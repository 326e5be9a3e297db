/** What each computed quantity is computed from, directly, by name. Names that are no keys are inputs. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

/** Every quantity, computed or not, in alphabetical order: an order that tells nothing of the computation. */
export function quantitiesOf(dependencies: Dependencies): readonly string[] {
  return [
    ...new Set([...dependencies.keys(), ...[...dependencies.values()].flatMap((used) => [...used])]),
  ].toSorted();
}

/** Whether `of` is computed from `by` in one step: an edge of the graph. */
export function isEdge(dependencies: Dependencies, of: string, by: string): boolean {
  return dependencies.get(of)?.has(by) ?? false;
}

/** Whether `by` makes a difference to `of`, in any number of steps. */
export function dependsOn(dependencies: Dependencies, of: string, by: string): boolean {
  const found = new Set([of]);
  for (const name of found) for (const used of dependencies.get(name) ?? []) found.add(used);
  return found.has(by);
}
