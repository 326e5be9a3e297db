import type { GraphEdge, GraphFigure, GraphNode } from '../../figures/figure.ts';
import { symbolsOf } from '../../language/expression.ts';
import { nameText } from '../../language/names.ts';
import { printText } from '../../language/print-text.ts';
import { equals, names, partial, type FigureWords } from './words.ts';

export function describeGraph({ nodes, edges, drawn }: GraphFigure): FigureWords {
  const results = nodes.filter(({ role }) => role === 'output').map(({ name }) => name);
  const title = `${drawn ? 'The graph as it was drawn' : 'The computational graph'} of ${names(results)}`;
  const said = nodes.map((node) => `${sayNode(node, edges)}.`);
  return { title, description: [...said, ...edges.flatMap(sayDerivative)].join(' ') };
}

/** `Node c = a + b = 3, from a and b, result; ∂e/∂c = 2`. */
function sayNode({ name, role, operation, value, adjoint }: GraphNode, edges: readonly GraphEdge[]): string {
  const from = edges.filter(({ to }) => to === name).map((edge) => edge.from);
  const head = role === 'input' ? 'Input' : role === 'output' ? 'Result' : 'Node';
  return [
    `${head} ${nameText(name)}`,
    operation ? ` = ${printText(operation)}` : '',
    value ? ` ${equals(value)}` : '',
    from.length > 0 ? `, from ${names(from)}` : '',
    adjoint ? `; ${partial(adjoint.of, name)} ${equals(adjoint.value)}` : '',
  ].join('');
}

function sayDerivative({ from, to, derivative }: GraphEdge): readonly string[] {
  if (!derivative) return [];
  const { formula, value } = derivative;
  const written = value && symbolsOf(formula).size === 0 ? '' : ` = ${printText(formula)}`;
  const worth = value ? ` ${equals(value)}` : '';
  return [
    `Along the edge from ${nameText(from)} to ${nameText(to)}: ${partial(to, from)}${written}${worth}.`,
  ];
}
