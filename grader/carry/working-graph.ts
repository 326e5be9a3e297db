import { gradientNodes } from '../graph/gradient.ts';
import { Graph, type NodeId } from '../graph/graph.ts';
import { lower } from '../graph/lower.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP } from '../graph/primitives.ts';
import { rebuild } from '../graph/rebuild.ts';
import type { Expression } from '../language/expression.ts';
import { symbol } from '../language/expression.ts';
import { isScalar } from '../language/shape.ts';
import { entriesOf } from '../numeric/tensor.ts';
import type { Model } from '../subjects/model.ts';
import { lowerModel, lowerOver, type ModelNodes } from '../subjects/model-graph.ts';
import { readGivenScalar } from '../subjects/given-value.ts';
import type { Target } from './cell.ts';
import type { Own, Owns } from './own.ts';

/** How a derivative of an activation is worked out where both are answered: σ′(z) from z, or from a = σ(z) as a(1 − a). */
export type Way = 'from-inputs' | 'from-outputs';

/**
 * What answers stand for, worked out from earlier answers: a graph of the model that is cut at every quantity which these are about. Each
 * of them is a symbol where others use it, and has a node of its own that says what it is computed from.
 */
export class WorkingGraph {
  readonly #graph = new Graph();
  readonly #model: Model;
  readonly #owns: Owns;
  readonly #nodes: ModelNodes;
  /** By name of the quantity at which the graph is cut: what it is computed from, of one that is no input. */
  readonly #definitions = new Map<string, NodeId>();
  readonly #derivatives = new Map<string, Own>();
  readonly #found = new Map<string, NodeId>();
  readonly #partials = new Map<NodeId, ReadonlyMap<string, NodeId>>();
  readonly #sources = new Map<NodeId, ReadonlySet<string>>();

  constructor(model: Model, owns: Owns, targets: readonly Target[]) {
    this.#model = model;
    this.#owns = owns;
    const cuts = cutsOf(model, owns, targets);
    this.#nodes = lowerModel(this.#graph, model, { open: cuts });
    for (const [name, definition] of model.definitions)
      if (cuts.has(name)) this.#definitions.set(name, this.#lower(definition)[0]!);
    for (const { of, by, own } of owns.derivatives)
      this.#derivatives.set(this.#key(this.rootOf(of), by), own);
  }

  /** The scalar that an expression is, as it is computed rather than by its name. */
  rootOf(of: Expression, entry = 0): NodeId {
    const g = this.#graph;
    const node = this.#lower(of)[entry]!;
    const name = g.op[node] === OP.symbol ? g.symbols[g.symbolOf(node)]! : '';
    return this.#definitions.get(name) ?? node;
  }

  /** What a cell asks for. Throws NotDifferentiable. */
  nodeOf(target: Target): NodeId {
    const g = this.#graph;
    switch (target.kind) {
      case 'value':
        return this.rootOf(target.of, target.entry);
      case 'derivative':
        return this.#derivative(this.rootOf(target.of), target.by);
      case 'step': {
        const rate = lower(g, readGivenScalar(target.rate, [], this.#model.bindings), SCALARS) as NodeId;
        const slope = this.#derivative(this.rootOf(target.loss), target.name);
        return g.difference(this.#lower(symbol(target.name))[0]!, g.product([rate, slope]));
      }
    }
  }

  /**
   * Nodes with earlier answers in the place of what they answer, in another graph: the answers as symbols, every other quantity as
   * what it is computed from, and inputs as their values if they are `valued`.
   */
  closed(
    nodes: readonly NodeId[],
    to: Graph,
    { valued, way }: { valued: boolean; way: Way },
  ): readonly NodeId[] {
    const built = new Map<NodeId, NodeId>();
    if (way === 'from-outputs')
      for (const [name, own] of this.#owns.values) {
        const node = this.#definitions.get(name);
        if (node !== undefined && this.#graph.op[node] !== OP.symbol) built.set(node, to.symbol(own.symbol));
      }
    const replacement = (name: string): NodeId | undefined => {
      const own = this.#owns.values.get(name);
      if (own) return to.symbol(own.symbol);
      const definition = this.#definitions.get(name);
      if (definition !== undefined) return rebuild(this.#graph, [definition], to, replacement, built)[0]!;
      const value = valued ? this.#model.inputs.get(name)?.value : undefined;
      return value && (lower(to, value, SCALARS) as NodeId);
    };
    return rebuild(this.#graph, nodes, to, replacement, built);
  }

  #lower(expression: Expression): readonly NodeId[] {
    return entriesOf(lowerOver(this.#graph, expression, this.#model, this.#nodes));
  }

  #key(root: NodeId, by: string): string {
    return `${root} ${by}`;
  }

  /** The derivative through every path, each step of which goes from one cut to the next. */
  #derivative(root: NodeId, by: string): NodeId {
    const key = this.#key(root, by);
    const own = this.#derivatives.get(key);
    if (own) return this.#graph.symbol(own.symbol);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const terms = [this.#partial(root, by)];
    for (const [name, definition] of this.#definitions) {
      if (name === by || !this.#dependsOn(root, name)) continue;
      const local = this.#local(definition, by);
      if (local !== undefined) terms.push(this.#graph.product([this.#derivative(root, name), local]));
    }
    const sum = this.#graph.sum(terms);
    this.#found.set(key, sum);
    return sum;
  }

  /** The derivative along a single edge, as it was answered where nothing lies between; undefined where there is no edge. */
  #local(definition: NodeId, by: string): NodeId | undefined {
    if (!this.#partialsOf(definition).has(by)) return undefined;
    const own = this.#derivatives.get(this.#key(definition, by));
    const isDirect = [...this.#partialsOf(definition).keys()].every(
      (name) => name === by || !this.#isBuiltFrom(name, by),
    );
    return own && isDirect ? this.#graph.symbol(own.symbol) : this.#partial(definition, by);
  }

  #partial(root: NodeId, by: string): NodeId {
    return this.#partialsOf(root).get(by) ?? this.#graph.integer(0);
  }

  /** The derivatives of a node by the symbols below it, which are inputs and cuts. */
  #partialsOf(root: NodeId): ReadonlyMap<string, NodeId> {
    const known = this.#partials.get(root);
    if (known) return known;
    const g = this.#graph;
    const symbols = nodesBelow(g, [root]).filter((node) => g.op[node] === OP.symbol);
    const slopes = gradientNodes(g, root, symbols);
    const partials = new Map(symbols.map((node, i) => [g.symbols[g.symbolOf(node)]!, slopes[i]!]));
    this.#partials.set(root, partials);
    return partials;
  }

  #dependsOn(root: NodeId, name: string): boolean {
    return this.#sourcesOf(root).has(name);
  }

  #isBuiltFrom(name: string, from: string): boolean {
    const definition = this.#definitions.get(name);
    return name === from || (definition !== undefined && this.#dependsOn(definition, from));
  }

  /** The inputs and cuts that a node is computed from, directly or through other cuts. */
  #sourcesOf(root: NodeId): ReadonlySet<string> {
    const known = this.#sources.get(root);
    if (known) return known;
    const sources = new Set<string>();
    for (const name of this.#partialsOf(root).keys()) {
      sources.add(name);
      const definition = this.#definitions.get(name);
      if (definition !== undefined) for (const source of this.#sourcesOf(definition)) sources.add(source);
    }
    this.#sources.set(root, sources);
    return sources;
  }
}

const SCALARS = { shapes: new Map(), definitions: new Map(), vectors: 'columns' } as const;

/** The scalars that earlier answers are about, and those that one differentiates by. */
function cutsOf(
  model: Model,
  { values, derivatives }: Owns,
  targets: readonly Target[],
): ReadonlySet<string> {
  const names = [...values.keys()];
  const asked = targets.filter((target) => target.kind === 'derivative');
  for (const { of, by } of [...derivatives, ...asked]) {
    names.push(by);
    if (of.kind === 'symbol') names.push(of.name);
  }
  for (const target of targets) if (target.kind === 'step') names.push(target.name);
  return new Set(names.filter((name) => isScalar(model.shapes.get(name)!)));
}
