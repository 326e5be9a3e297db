import type { DrawnGraph } from '../answers/drawn-graph.ts';
import { symbolsOf, type Expression } from '../language/expression.ts';
import { simplified } from '../solution/simplified.ts';
import type { Model } from '../subjects/model.ts';
import { adjointsOf } from './adjoints.ts';
import type { Adjoint, GraphEdge, GraphFigure, GraphNode } from './figure.ts';
import { closedFigureNumber, figureNumber } from './figure-number.ts';
import { forwardValues } from './forward-values.ts';
import { localDerivative, valueAt } from './local-derivative.ts';
import type { Showing } from './showing.ts';

type Definitions = ReadonlyMap<string, Expression>;

/** A larger graph is not drawn: nobody could read it, and laying it out takes time that grows with how far edges reach. */
const MOST_NODES = 40;
const MOST_REACH = 120;

/** The graph of the quantities that `isIn` picks; undefined where there is nothing, or too much, to draw. */
export function modelGraph(
  model: Model,
  showing: Showing,
  isIn: (name: string) => boolean = () => true,
): GraphFigure | undefined {
  if (!showing.graphs) return undefined;
  const definitions = new Map(
    [...model.definitions].filter(([name]) => isIn(name) && showing.quantity(name)),
  );
  const bare = bareGraph(definitions, (name) => showing.quantity(name), false);
  return bare && annotated(bare, model, definitions, showing);
}

/** A graph as a student drew it. */
export function drawnFigure({ steps }: DrawnGraph): GraphFigure | undefined {
  const definitions = new Map(steps.map(({ name, operation }) => [name, operation]));
  return bareGraph(definitions, () => true, true);
}

/** Nodes and edges; inputs that nothing is computed from are left out. */
function bareGraph(
  definitions: Definitions,
  isIn: (name: string) => boolean,
  drawn: boolean,
): GraphFigure | undefined {
  const edges = [...definitions].flatMap(([to, definition]): GraphEdge[] =>
    [...symbolsOf(definition)].filter(isIn).map((from) => ({ from, to })),
  );
  const used = new Set(edges.map(({ from }) => from));
  const inputs = [...used].filter((name) => !definitions.has(name));
  const isTooLarge = inputs.length + definitions.size > MOST_NODES || reachOf(edges) > MOST_REACH;
  if (edges.length === 0 || isTooLarge) return undefined;
  const nodes: readonly GraphNode[] = [
    ...inputs.map((name) => ({ name, role: 'input' as const })),
    ...[...definitions].map(([name, operation]) => ({
      name,
      role: used.has(name) ? ('inner' as const) : ('output' as const),
      operation,
    })),
  ];
  return { kind: 'graph', drawn, nodes, edges };
}

/** Over how many ranks all edges lead together; each node stands behind those that it is computed from. */
function reachOf(edges: readonly GraphEdge[]): number {
  const ranks = new Map<string, number>();
  for (const { from, to } of edges) ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(from) ?? 0) + 1));
  return edges.reduce((total, { from, to }) => total + ranks.get(to)! - (ranks.get(from) ?? 0), 0);
}

/** The graph with the numbers that may be shown, and without the formulas that may not. */
function annotated(
  figure: GraphFigure,
  model: Model,
  definitions: Definitions,
  showing: Showing,
): GraphFigure {
  const values = forwardValues(model);
  const adjoints = showing.results ? adjointsIn(figure, model, values) : new Map<string, Adjoint>();
  const nodes = figure.nodes.map(({ name, role, operation }): GraphNode => {
    const value = role === 'input' || showing.computed ? values.get(name) : undefined;
    const number = value && closedFigureNumber(value);
    const adjoint = adjoints.get(name);
    return {
      name,
      role,
      ...(operation && showing.formula(operation) && { operation }),
      ...(number && { value: number }),
      ...(adjoint && { adjoint }),
    };
  });
  const edges = showing.results
    ? figure.edges.map((edge) => withDerivative(edge, definitions, model, values))
    : figure.edges;
  return { ...figure, nodes, edges };
}

function withDerivative(
  edge: GraphEdge,
  definitions: Definitions,
  model: Model,
  values: ReadonlyMap<string, Expression>,
): GraphEdge {
  const local = localDerivative(definitions.get(edge.to)!, edge.from, model);
  if (!local) return edge;
  const value = figureNumber(valueAt(local, values, model));
  return { ...edge, derivative: { formula: simplified(local), ...(value && { value }) } };
}

/** The derivatives of the one result by all other nodes. */
function adjointsIn(
  { nodes }: GraphFigure,
  model: Model,
  values: ReadonlyMap<string, Expression>,
): ReadonlyMap<string, Adjoint> {
  const results = nodes.filter(({ role }) => role === 'output');
  const [of] = results.map(({ name }) => name);
  if (of === undefined || results.length > 1) return new Map();
  const names = new Set(nodes.map(({ name }) => name));
  const found = adjointsOf(of, model, values, (name) => names.has(name));
  return new Map(
    [...found].flatMap(([name, adjoint]): [string, Adjoint][] => {
      const value = name === of ? undefined : figureNumber(adjoint);
      return value ? [[name, { of, value }]] : [];
    }),
  );
}
