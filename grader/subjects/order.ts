import { childrenOf, symbolsOf, type Expression } from '../language/expression.ts';
import { ExerciseRefused, type Path } from './complaint.ts';

/** How many nodes a definition may have once all others are written out in it: doubling chains grow without end. */
const EXPANDED_NODES = 4000;

/** The definitions, each after those that it uses. A circle among them, or one too large, is refused. */
export function inOrder(
  definitions: ReadonlyMap<string, Expression>,
  path: Path,
  limit = EXPANDED_NODES,
): ReadonlyMap<string, Expression> {
  const ordered = new Map<string, Expression>();
  const sizes = new Map<string, number>();
  const visit = (name: string, trail: readonly string[]): void => {
    const definition = definitions.get(name);
    if (!definition || ordered.has(name)) return;
    const names = [...trail, name];
    if (trail.includes(name))
      throw new ExerciseRefused({ code: 'circle', path: [...path, name], data: { names } });
    for (const used of symbolsOf(definition)) visit(used, names);
    const size = expandedSize(definition, sizes);
    if (size > limit) {
      throw new ExerciseRefused({
        code: 'too-large',
        path: [...path, name],
        data: { name, limit },
      });
    }
    ordered.set(name, definition);
    sizes.set(name, size);
  };
  for (const name of definitions.keys()) visit(name, []);
  return ordered;
}

/** How many nodes an expression has once what has a size is written out in it. */
export function expandedSize(expression: Expression, sizes: ReadonlyMap<string, number>): number {
  if (expression.kind === 'symbol') return sizes.get(expression.name) ?? 1;
  return childrenOf(expression).reduce((total, child) => total + expandedSize(child, sizes), 1);
}
