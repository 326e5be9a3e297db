import { childrenOf, substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { LIMITS } from '../language/limits.ts';

/** One node of a graph: its name and what it computes from inputs and other nodes. */
export interface Step {
  readonly name: string;
  readonly operation: Expression;
}

/** A computational graph as a student draws it in text, each step after those that it uses. */
export interface DrawnGraph {
  readonly steps: readonly Step[];
  /** The name of the step that is the result. */
  readonly output: string;
}

/** What the output computes, in the inputs. */
export function computedBy({ steps, output }: DrawnGraph): Expression {
  const computed = new Map<string, Expression>();
  for (const { name, operation } of steps) {
    computed.set(
      name,
      substitute(operation, (used) => computed.get(used)),
    );
  }
  return computed.get(output)!;
}

/** What keeps steps from being a graph: names that use each other, or more nodes than are read once written out. */
export type Tangle =
  | { readonly tangle: 'circular'; readonly names: readonly string[] }
  | { readonly tangle: 'too-many-nodes' };

/** Puts each step after those that it uses; names are unique. Doubling steps grow without end, so their size counts. */
export function inOrderOfUse(steps: readonly Step[]): readonly Step[] | Tangle {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const sizes = new Map<string, number>();
  const ordered: Step[] = [];
  const visit = (step: Step, trail: readonly string[]): Tangle | undefined => {
    if (sizes.has(step.name)) return undefined;
    if (trail.includes(step.name))
      return { tangle: 'circular', names: trail.slice(trail.indexOf(step.name)) };
    const names = [...trail, step.name];
    const used = [...symbolsOf(step.operation)].flatMap((name) => byName.get(name) ?? []);
    const inside = firstOf(used, (other) => visit(other, names));
    if (inside) return inside;
    const size = sizeOf(step.operation, sizes);
    sizes.set(step.name, size);
    ordered.push(step);
    return size > LIMITS.nodes ? { tangle: 'too-many-nodes' } : undefined;
  };
  return firstOf(steps, (step) => visit(step, [])) ?? ordered;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many nodes an operation has with the steps in it written out. */
function sizeOf(operation: Expression, sizes: ReadonlyMap<string, number>): number {
  if (operation.kind === 'symbol') return sizes.get(operation.name) ?? 1;
  return childrenOf(operation).reduce((total, child) => total + sizeOf(child, sizes), 1);
}
