import { gradientNodes } from '../graph/gradient.ts';
import { Graph, type NodeId } from '../graph/graph.ts';
import { lower, type Scope } from '../graph/lower.ts';
import { raise } from '../graph/raise.ts';
import { rebuild } from '../graph/rebuild.ts';
import { NotDifferentiable } from '../graph/symbolic.ts';
import { symbol, type Expression } from '../language/expression.ts';
import { entriesOf, shapeOf } from '../numeric/tensor.ts';
import { ExerciseRefused, type Path } from './complaint.ts';
import type { Convention } from './convention.ts';
import { layOut } from './derivative-layout.ts';
import { expand, type Model } from './model.ts';
import type { DerivativeClaim } from './questions/question.ts';

/** The derivative of a tensor by a tensor: its entries by rows, and that each is the derivative of an entry by an entry. */
export interface TensorDerivative {
  readonly entries: readonly (readonly Expression[])[];
  readonly claims: readonly DerivativeClaim[];
}

/**
 * The derivative of a tensor by a tensor, entry by entry over the entries of the symbols. An intermediate that one differentiates
 * by is a variable of its own. Throws ExerciseRefused.
 */
export function tensorDerivative(
  of: Expression,
  by: string,
  model: Model,
  layout: Convention['layout'],
  path: Path,
): TensorDerivative {
  const graph = new Graph();
  const functions = lower(graph, expand(model, of, by), scopeOf(model));
  const variables = lower(graph, symbol(by), scopeOf(model));
  const shapes = [shapeOf(functions), shapeOf(variables)] as const;
  const places = layOut(...shapes, layout);
  if (!places) throw new ExerciseRefused({ code: 'no-layout', path, data: { shapes } });
  const jacobian = entriesOf(functions).map((entry) =>
    gradientOf(graph, entry, entriesOf(variables), by, path),
  );
  const claimAt = ([i, j]: readonly [number, number]): DerivativeClaim => ({
    claim: 'derivative',
    of: raise(graph, entriesOf(functions)[i]!),
    by: nameOf(graph, entriesOf(variables)[j]!),
    symbolic: raise(graph, jacobian[i]![j]!),
  });
  return {
    entries: places.map((row) =>
      writtenOut(
        graph,
        row.map(([i, j]) => jacobian[i]![j]!),
        by,
        model,
      ),
    ),
    claims: places.flat().map(claimAt),
  };
}

/** Nodes as formulas of the inputs: also what one differentiated by, where it is an intermediate. */
function writtenOut(from: Graph, nodes: readonly NodeId[], by: string, model: Model): readonly Expression[] {
  const graph = new Graph();
  const entries = new Map<string, NodeId>();
  const definition = model.definitions.get(by);
  if (definition) {
    const values = entriesOf(lower(graph, expand(model, definition), scopeOf(model)));
    const names = entriesOf(lower(from, symbol(by), scopeOf(model)));
    names.forEach((name, k) => entries.set(nameOf(from, name), values[k]!));
  }
  return rebuild(from, nodes, graph, (name) => entries.get(name)).map((node) => raise(graph, node));
}

function scopeOf({ shapes }: Model): Scope {
  return { shapes, definitions: new Map(), vectors: 'columns' };
}

function gradientOf(
  graph: Graph,
  entry: NodeId,
  variables: readonly NodeId[],
  by: string,
  path: Path,
): readonly NodeId[] {
  try {
    return gradientNodes(graph, entry, variables);
  } catch (error) {
    if (!(error instanceof NotDifferentiable)) throw error;
    throw new ExerciseRefused({ code: 'not-differentiable', path: [...path, 'of'], data: { by } });
  }
}

function nameOf(graph: Graph, node: NodeId): string {
  return graph.symbols[graph.symbolOf(node)]!;
}
