import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape';
import type { GraphFigure } from '../../grader/figures/figure.ts';
import { html, type Html } from '../web/html.ts';
import {
  layoutGraph,
  LINE_HEIGHT,
  type GraphLayout,
  type PlacedEdge,
  type PlacedNode,
} from './graph-layout.ts';
import { px } from './measure.ts';
import type { Drawing } from './picture.ts';
import { label, text } from './text.ts';

/** A graph: inputs are round, results have a double border, arrows lead to what is computed. */
export function drawGraph(figure: GraphFigure, prefix: string): Drawing {
  const layout = layoutGraph(figure);
  const body = html`${layout.edges.map((edge) => drawEdge(edge, layout.direction, prefix))}${layout.nodes.map(drawNode)}`;
  return { width: layout.width, height: layout.height, body };
}

function drawEdge(
  { points, label: edgeLabel }: PlacedEdge,
  direction: GraphLayout['direction'],
  prefix: string,
): Html {
  const path = line<PlacedEdge['points'][number]>(
    ({ x }) => px(x),
    ({ y }) => px(y),
  )
    .curve(direction === 'LR' ? curveMonotoneX : curveMonotoneY)
    .digits(1)([...points]);
  return html`<path
      class="edge"
      d="${path ?? ''}"
      marker-end="url(#${prefix}-arrow)"
    />${edgeLabel && label(edgeLabel.runs, { ...edgeLabel, role: 'derivative' })}`;
}

function drawNode({ x, y, width, height, node, lines }: PlacedNode): Html {
  const radius = node.role === 'input' ? height / 2 : 4;
  const box = (inset: number, role: string): Html =>
    html`<rect
      class="${role}"
      x="${px(x - width / 2 + inset)}"
      y="${px(y - height / 2 + inset)}"
      width="${px(width - 2 * inset)}"
      height="${px(height - 2 * inset)}"
      rx="${px(Math.max(radius - inset, 2))}"
    />`;
  const top = y - ((lines.length - 1) * LINE_HEIGHT) / 2;
  return html`<g
    >${box(0, 'box')}${node.role === 'output' && box(3.5, 'inner-border')}${lines.map(({ runs, role }, i) => text(runs, { x, y: top + i * LINE_HEIGHT, role }))}</g
  >`;
}
