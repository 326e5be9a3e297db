import { Graph } from '../graph/graph.ts';
import { attempted } from '../mistakes/answer.ts';
import { isOfNumbers, type Answered } from './answered.ts';
import { askedIn } from './asked.ts';
import { ownsFor } from './owns.ts';
import { ownsIn } from './owns-in.ts';
import { WorkingGraph } from './working-graph.ts';

/** Whether what a part asks for can be worked out from what another does, directly or through others. */
export function restsOn(answered: Answered, other: Answered): boolean {
  const asked = askedIn(answered);
  const owns = ownsFor(asked, [other]);
  const targets = asked.cells.map(({ target }) => target);
  const graph = new Graph();
  const found = attempted(() => {
    const cut = new WorkingGraph(asked.model, owns, targets);
    const roots = targets.map((target) => cut.nodeOf(target));
    return (['from-inputs', 'from-outputs'] as const).some((way) => {
      const nodes = cut.closed(roots, graph, { valued: isOfNumbers(answered.part), way });
      return ownsIn(graph, nodes, owns).length > 0;
    });
  });
  return found === true;
}
