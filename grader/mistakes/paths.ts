import { product, sum } from '../graph/build.ts';
import { derivative } from '../graph/symbolic.ts';
import { symbol, symbolsOf, type Expression } from '../language/expression.ts';
import { nameText } from '../language/names.ts';
import { sumOf } from './differentiation.ts';
import type { MistakeRules } from './mistake.ts';
import type { Site } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with the paths from a quantity down to what one differentiates by. */
export interface PathMistakes {
  /** ∂q/∂u·∂u/∂x of one u alone, where x reaches q through several. */
  'one-path-only': { readonly through: string; readonly quantity: string };
  /** The paths but one. */
  'path-left-out': { readonly through: string; readonly quantity: string };
  /** ∂q/∂u for ∂q/∂u·∂u/∂x: a derivative along one edge for that along the whole path. */
  'local-for-total': { readonly quantity: string; readonly through: string };
  /** ∂q/∂u + ∂u/∂x for ∂q/∂u·∂u/∂x. */
  'added-along-path': { readonly quantity: string; readonly through: string };
  /** The product of what comes along the paths for their sum. */
  'paths-multiplied': { readonly quantity: string };
}

/** An edge of the graph from a quantity to one that it is computed from, on a path to the variable. */
interface Edge {
  readonly to: string;
  /** The derivative along the edge, and that of the lower end by the variable. */
  readonly local: Expression;
  readonly rest: Expression;
}

/** The edges that go on to the variable; of quantities whose definitions name others. */
function edgesAt({ form, varies, derivative: rest }: Site): readonly Edge[] {
  if (form.kind !== 'quantity') return [];
  const { definition } = form;
  return [...symbolsOf(definition)]
    .map((to) => ({ to, end: symbol(to) }))
    .filter(({ end }) => varies(end))
    .map(({ to, end }) => ({ to, local: derivative(definition, to), rest: rest(end) }));
}

const along = ({ local, rest }: Edge): Expression => product(local, rest);

function nameOf({ form }: Site): string {
  return form.kind === 'quantity' ? nameText(form.name) : '';
}

/** Something else for each edge of a quantity that has enough of them on paths to the variable. */
function forEachEdge(
  fewest: number,
  instead: (edge: Edge, all: readonly Edge[], site: Site) => Expression | undefined,
): LocalMistake<{ readonly through: string; readonly quantity: string }> {
  return (site) => {
    const edges = edgesAt(site);
    if (edges.length < fewest) return [];
    return edges.flatMap((edge) => {
      const found = instead(edge, edges, site);
      return found
        ? [{ data: { through: nameText(edge.to), quantity: nameOf(site) }, derivative: found }]
        : [];
    });
  };
}

const multiplied: LocalMistake<PathMistakes['paths-multiplied']> = (site) => {
  const edges = edgesAt(site);
  if (edges.length < 2) return [];
  return [{ data: { quantity: nameOf(site) }, derivative: product(...edges.map(along)) }];
};

const isLast = ({ to }: Edge, { by }: Site): boolean => to === by;

export const pathMistakes: MistakeRules<PathMistakes> = {
  'one-path-only': { common: true, slips: slipsAtSites(forEachEdge(2, along)) },
  'local-for-total': {
    common: true,
    yieldsTo: ['inner-derivative-missing', 'one-path-only'],
    slips: slipsAtSites(forEachEdge(1, (edge, _, site) => (isLast(edge, site) ? undefined : edge.local))),
  },
  'added-along-path': {
    common: true,
    slips: slipsAtSites(
      forEachEdge(1, (edge, all, site) =>
        isLast(edge, site)
          ? undefined
          : sumOf(all.map((one) => (one === edge ? sum(one.local, one.rest) : along(one)))),
      ),
    ),
  },
  'paths-multiplied': { common: true, slips: slipsAtSites(multiplied) },
  'path-left-out': {
    common: false,
    slips: slipsAtSites(forEachEdge(3, (edge, all) => sumOf(all.filter((one) => one !== edge).map(along)))),
  },
};
