import type { Graph, NodeId } from '../graph/graph.ts';
import { lower, type Scope } from '../graph/lower.ts';
import type { Expression } from '../language/expression.ts';
import type { Value } from '../numeric/tensor.ts';
import type { Model } from './model.ts';

/** A model in a graph: the node or nodes of every quantity. */
export type ModelNodes = ReadonlyMap<string, Value<NodeId>>;

interface Choices {
  /** Scalars that become symbols, whatever defines them. */
  readonly open?: ReadonlySet<string>;
  /** Whether inputs become their values, as far as they have one. */
  readonly valued?: boolean;
}

/**
 * Adds a model to a graph, every quantity once, however often others use it. Written out, a network is larger by what its layers
 * have in width, multiplied.
 */
export function lowerModel(g: Graph, model: Model, { open, valued = false }: Choices = {}): ModelNodes {
  const nodes = new Map<string, Value<NodeId>>();
  const scope = scopeOf(model, nodes);
  const add = (name: string, definition: Expression | undefined): void => {
    const expression = open?.has(name) ? undefined : definition;
    const node = lower(g, expression ?? { kind: 'symbol', name }, scope);
    nodes.set(name, node);
  };
  for (const [name, { value }] of model.inputs) add(name, valued ? value : undefined);
  for (const [name, definition] of model.definitions) add(name, definition);
  return nodes;
}

/** Adds an expression over the quantities of a model. */
export function lowerOver(g: Graph, expression: Expression, model: Model, nodes: ModelNodes): Value<NodeId> {
  return lower(g, expression, scopeOf(model, nodes));
}

function scopeOf({ shapes }: Model, nodes: ModelNodes): Scope {
  return { shapes, definitions: new Map(), vectors: 'columns', nodes };
}
