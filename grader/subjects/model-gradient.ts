import { gradientNodes } from '../graph/gradient.ts';
import { Graph, type NodeId } from '../graph/graph.ts';
import { raise } from '../graph/raise.ts';
import { rebuild } from '../graph/rebuild.ts';
import { NotDifferentiable } from '../graph/symbolic.ts';
import type { Expression } from '../language/expression.ts';
import { isTensor, shapeOf } from '../numeric/tensor.ts';
import { closedNumber } from './closed-number.ts';
import { ExerciseRefused, type Path } from './complaint.ts';
import type { Model } from './model.ts';
import { lowerModel, lowerOver } from './model-graph.ts';

/** The graph of a scalar and of its derivatives, in the inputs and in what it was differentiated by. */
export interface GradientGraph {
  readonly graph: Graph;
  readonly root: NodeId;
  /** The derivatives, one for each of `by`. */
  readonly entries: readonly NodeId[];
  readonly by: readonly string[];
}

/**
 * The derivatives of a scalar of a model by several others, all in one sweep back through its graph. An intermediate that one
 * differentiates by is a variable of its own. Throws ExerciseRefused.
 */
export function gradientGraph(
  of: Expression,
  by: readonly string[],
  model: Model,
  path: Path,
): GradientGraph {
  const graph = new Graph();
  const nodes = lowerModel(graph, model, { open: new Set(by) });
  const root = lowerOver(graph, of, model, nodes);
  if (isTensor(root))
    throw new ExerciseRefused({
      code: 'not-scalar',
      path: [...path, 'of'],
      data: { shape: shapeOf(root) },
    });
  try {
    const entries = gradientNodes(
      graph,
      root,
      by.map((name) => graph.symbol(name)),
    );
    return { graph, root, entries, by };
  } catch (error) {
    if (!(error instanceof NotDifferentiable)) throw error;
    throw new ExerciseRefused({
      code: 'not-differentiable',
      path: [...path, 'of'],
      data: { by: by.join(', ') },
    });
  }
}

/** The derivatives as formulas. */
export function gradientFormulas({ graph, entries }: GradientGraph): readonly Expression[] {
  return entries.map((entry) => raise(graph, entry));
}

/** The derivatives at the values of the inputs, exact where they can be; a closed form otherwise. */
export function gradientValues(gradient: GradientGraph, model: Model): readonly Expression[] {
  const at = new Graph();
  const nodes = lowerModel(at, model, { valued: true });
  const valueOf = (name: string): NodeId | undefined => {
    const node = nodes.get(name);
    return node === undefined || isTensor(node) ? undefined : node;
  };
  const values = rebuild(gradient.graph, gradient.entries, at, valueOf);
  return values.map((value) => closedNumber(at, value));
}
