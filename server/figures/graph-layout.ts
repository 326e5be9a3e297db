import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphFigure, GraphNode } from '../../grader/figures/figure.ts';
import type { Run } from '../../grader/language/runs.ts';
import { plainRuns } from '../../grader/language/runs.ts';
import { typeset } from '../../grader/language/typeset.ts';
import { typesetDerivative, typesetName } from '../../grader/language/typeset-name.ts';
import { widthOf, type Box } from './measure.ts';
import { equals } from './numbers.ts';
import { plain } from './text.ts';

/** A line of text in a node. */
export interface Line {
  readonly runs: readonly Run[];
  readonly role: 'name' | 'value' | 'derivative';
}

export interface PlacedNode extends Box {
  readonly node: GraphNode;
  readonly lines: readonly Line[];
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label?: Box & { readonly runs: readonly Run[] };
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Left to right, or top to bottom where that would be too wide. */
  readonly direction: 'LR' | 'TB';
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The width of a page's column. */
const PAGE = 720;
export const LINE_HEIGHT = 20;
const PADDING = 12;
const MARGIN = 8;
/** A longer formula is left to the description. */
const LONGEST = 34;

/** Puts the nodes of a graph so that edges lead one way and boxes and labels do not overlap. */
export function layoutGraph(figure: GraphFigure): GraphLayout {
  const wide = layoutTowards(figure, 'LR');
  if (wide.width <= PAGE) return wide;
  const tall = layoutTowards(figure, 'TB');
  return tall.width < wide.width ? tall : wide;
}

function layoutTowards({ nodes, edges }: GraphFigure, direction: GraphLayout['direction']): GraphLayout {
  const graph = new Graph<object, Box, EdgePlace>();
  graph.setGraph({
    rankdir: direction,
    nodesep: 24,
    edgesep: 16,
    ranksep: 44,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const lines = new Map(nodes.map((node) => [node.name, linesOf(node)]));
  const labels = new Map(edges.map((edge) => [edge, labelOf(edge)]));
  for (const { name } of nodes) graph.setNode(name, { ...sizeOf(lines.get(name)!), x: 0, y: 0 });
  for (const edge of edges) graph.setEdge(edge.from, edge.to, edgePlace(labels.get(edge)));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  return {
    width,
    height,
    direction,
    nodes: nodes.map((node) => ({ ...graph.node(node.name), node, lines: lines.get(node.name)! })),
    edges: edges.map((edge) => placedEdge(edge, graph.edge(edge.from, edge.to), labels.get(edge))),
  };
}

/** What dagre is told of an edge, and what it says. */
interface EdgePlace {
  readonly width: number;
  readonly height: number;
  readonly labelpos: 'c';
  readonly points?: readonly { readonly x: number; readonly y: number }[];
  readonly x?: number;
  readonly y?: number;
}

function edgePlace(label: readonly Run[] | undefined): EdgePlace {
  if (!label) return { width: 0, height: 0, labelpos: 'c' };
  return { width: widthOf(label, 'note') + 6, height: 17, labelpos: 'c' };
}

function placedEdge(
  edge: GraphEdge,
  { points = [], x = 0, y = 0, width, height }: EdgePlace,
  runs: readonly Run[] | undefined,
): PlacedEdge {
  return { edge, points, ...(runs && { label: { runs, x, y, width, height } }) };
}

function linesOf({ name, operation, value, adjoint }: GraphNode): readonly Line[] {
  const own = typesetName(name);
  const formula = operation && typeset(operation);
  const isShort = formula && plainRuns(formula).length <= LONGEST;
  return [
    { runs: isShort ? [...own, ...plain(' = '), ...formula] : own, role: 'name' },
    ...(value ? [{ runs: plain(equals(value)), role: 'value' as const }] : []),
    ...(adjoint
      ? [
          {
            runs: [...typesetDerivative(adjoint.of, name), ...plain(` ${equals(adjoint.value)}`)],
            role: 'derivative' as const,
          },
        ]
      : []),
  ];
}

function sizeOf(lines: readonly Line[]): Pick<Box, 'width' | 'height'> {
  const widest = Math.max(...lines.map(({ runs }) => widthOf(runs, 'label')));
  return { width: Math.max(widest + 2 * PADDING, 44), height: lines.length * LINE_HEIGHT + PADDING };
}

/** The local derivative: its value, or else its formula, where that is short. */
function labelOf({ from, to, derivative }: GraphEdge): readonly Run[] | undefined {
  if (!derivative) return undefined;
  const { value, formula } = derivative;
  const written = typeset(formula);
  const said = value ? plain(` ${equals(value)}`) : [...plain(' = '), ...written];
  const isShort = value !== undefined || plainRuns(written).length <= LONGEST / 2;
  return [...typesetDerivative(to, from), ...(isShort ? said : [])];
}
