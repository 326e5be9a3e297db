import { canonicalName, nameText } from '../language/names.ts';
import { dependsOn, isEdge, quantitiesOf, type Dependencies } from './dependencies.ts';

/** A derivative as a symbol of a chain: `of` by `by`. */
export interface DerivativePair {
  readonly of: string;
  readonly by: string;
}

/** How a derivative relates to a graph. */
export type Locality =
  /** Of a quantity by itself: 1. */
  | 'itself'
  /** Along one edge. */
  | 'local'
  /** Along paths of more than one edge. */
  | 'total'
  /** There is no path. */
  | 'independent';

/** The symbol of a derivative: `de/dc`. */
export function derivativeName({ of, by }: DerivativePair): string {
  return canonicalName(`d${of}/d${by}`)!;
}

/** What a symbol such as `de/dc` is the derivative of, and by what. */
export function derivativePair(name: string): DerivativePair {
  const slash = name.indexOf('/');
  return { of: name.slice(1, slash), by: name.slice(slash + 2) };
}

/** The symbol of a derivative as one writes it: `∂e/∂c`. */
export function derivativeText(name: string): string {
  return nameText(name).replace(/^d|(?<=\/)d/g, '∂');
}

/** The symbols of all derivatives of one quantity of a graph by another; those along edges first. */
export function derivativesIn(dependencies: Dependencies): readonly string[] {
  const names = quantitiesOf(dependencies);
  const pairs = names.flatMap((of) => names.map((by) => ({ of, by })));
  const local = pairs.filter(({ of, by }) => isEdge(dependencies, of, by));
  return [...new Set([...local, ...pairs])].map(derivativeName);
}

export function localityOf({ of, by }: DerivativePair, dependencies: Dependencies): Locality {
  if (of === by) return 'itself';
  if (isEdge(dependencies, of, by)) return 'local';
  return dependsOn(dependencies, of, by) ? 'total' : 'independent';
}
