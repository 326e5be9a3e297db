import { Graph, type NodeId } from '../graph/graph.ts';
import type { PreparedPart } from '../exercise/prepared.ts';
import type { Asked } from './asked.ts';
import type { Owns } from './own.ts';
import { ownsIn } from './owns-in.ts';
import { WorkingGraph, type Way } from './working-graph.ts';

/** What cells are worked out by: nodes of a graph in which the earlier answers are symbols. */
export interface Compiled {
  readonly graph: Graph;
  readonly nodes: readonly NodeId[];
  /** The symbols of the earlier answers that occur. */
  readonly used: ReadonlySet<string>;
}

const WAYS: readonly Way[] = ['from-inputs', 'from-outputs'];

/** So many are kept for a part: which of the others were answered differs from learner to learner. */
const MOST_KEPT = 16;

const kept = new WeakMap<PreparedPart, Map<string, readonly Compiled[]>>();

/** The ways to work out numbers from earlier answers; kept, since they do not depend on what was answered. Throws NotDifferentiable. */
export function compiledFor(asked: Asked, owns: Owns, others: string): readonly Compiled[] {
  const { part } = asked.answered;
  const known = kept.get(part) ?? new Map<string, readonly Compiled[]>();
  const key = `${asked.first.row} ${asked.first.column} ${others}`;
  const compiled = known.get(key) ?? compile(asked, owns);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, compiled);
  kept.set(part, known);
  return compiled;
}

function compile({ cells, model }: Asked, owns: Owns): readonly Compiled[] {
  const targets = cells.map(({ target }) => target);
  const cut = new WorkingGraph(model, owns, targets);
  const roots = targets.map((target) => cut.nodeOf(target));
  return WAYS.map((way) => {
    const graph = new Graph();
    const nodes = cut.closed(roots, graph, { valued: true, way });
    return { graph, nodes, used: new Set(ownsIn(graph, nodes, owns).map(({ symbol }) => symbol)) };
  });
}
