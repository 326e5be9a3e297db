import { Graph, mix } from '../graph/graph.ts';
import type { NodeId } from '../graph/graph.ts';
import { lower, ShapeMismatch } from '../graph/lower.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import type { Expression } from '../language/expression.ts';
import { sameShape } from '../language/shape.ts';
import { Room } from '../numeric/room.ts';
import { entriesOf, isTensor, shapeOf } from '../numeric/tensor.ts';
import type { Value } from '../numeric/tensor.ts';
import type { Pair } from './pair.ts';
import { compareScalars } from './scalars.ts';
import { REALS } from './setting.ts';
import type { Domain, Setting } from './setting.ts';
import type { EntryPlace, Judgement, ScalarJudgement } from './verdict.ts';

/** Used again by every comparison: each is synchronous, and never starts inside another one. */
const graph = new Graph();
const room = new Room();

/**
 * Whether a submission means the same as the reference: the equivalence check. Shapes decide first, then every
 * entry is compared. Never throws for a submission; a reference whose own shapes clash throws ShapeMismatch.
 */
export function compareExpressions(
  submission: Expression,
  reference: Expression,
  setting: Setting,
): Judgement {
  graph.clear();
  const expected = lower(graph, reference, setting);
  let yours: Value<NodeId>;
  try {
    yours = lower(graph, submission, setting);
  } catch (error) {
    if (error instanceof ShapeMismatch) return clash(error);
    throw error;
  }
  if (!isTensor(yours) && !isTensor(expected)) return judge(graph, yours, expected, setting);
  const shape = shapeOf(yours);
  if (!sameShape(shape, shapeOf(expected))) {
    return otherShape(graph, yours, expected, (a, b) => judge(graph, a, b, setting));
  }
  const references = entriesOf(expected);
  const judgements = entriesOf(yours).map((entry, i) => judge(graph, entry, references[i]!, setting));
  return together(judgements, shape.columns);
}

/** The first step of the ladder, the same node, needs nothing of what the others do. */
function judge(g: Graph, yours: NodeId, reference: NodeId, setting: Setting): ScalarJudgement {
  if (yours === reference) return IDENTICAL;
  const guards = setting.alsoDefined.flatMap((guard) => entriesOf(lower(g, guard, setting)));
  const domains = g.symbols.map((name) => domainOf(name, setting));
  const seed = mix((g.structure[yours]! + g.structure[reference]!) | 0, 1);
  const nodes = nodesBelow(g, [yours, reference, ...guards]);
  room.clear();
  const pair: Pair = { graph: g, yours, reference, guards, nodes, domains, seed, room };
  return compareScalars(pair, setting.shapes);
}

const IDENTICAL: ScalarJudgement = { verdict: 'correct', method: 'identical' };

/** The domain of a symbol; the entries of a matrix symbol have that of the whole. */
export function domainOf(name: string, { domains }: Setting): Domain {
  if (domains.size === 0) return REALS;
  return domains.get(name) ?? domains.get(name.replace(/\[\d+,\d+\]$/, '')) ?? REALS;
}

function clash({ operator, left, right, start, end }: ShapeMismatch): Judgement {
  const found = { operator, left, right, start, end };
  return { verdict: 'incorrect', reason: 'shape-clash', method: 'shape', clash: found };
}

type Judge = (yours: NodeId, reference: NodeId) => ScalarJudgement;

function otherShape(g: Graph, yours: Value<NodeId>, expected: Value<NodeId>, judgeEntry: Judge): Judgement {
  const [mine, right] = [shapeOf(yours), shapeOf(expected)];
  const couldBe = mine.rows === right.columns && mine.columns === right.rows;
  const entries = entriesOf(yours);
  const transposed =
    couldBe &&
    entriesOf(expected).every((entry, k) => {
      const [i, j] = [Math.floor(k / right.columns), k % right.columns];
      return judgeEntry(entries[j * mine.columns + i]!, entry).verdict === 'correct';
    });
  return { verdict: 'incorrect', reason: 'shape', method: 'shape', yours: mine, expected: right, transposed };
}

/** The judgement of a matrix: as bad as its worst entry, with all the places that are wrong. */
function together(judgements: readonly ScalarJudgement[], columns: number): Judgement {
  const place = (k: number): EntryPlace => ({ row: Math.floor(k / columns) + 1, column: (k % columns) + 1 });
  const places = judgements.flatMap((judgement, k) => (judgement.verdict === 'incorrect' ? [place(k)] : []));
  const wrong = judgements.find((judgement) => judgement.verdict === 'incorrect');
  if (wrong?.verdict === 'incorrect') return { ...wrong, places };
  const worst =
    judgements.find((judgement) => judgement.verdict === 'undecided') ??
    judgements.find((judgement) => judgement.verdict === 'partial') ??
    judgements.find((judgement) => judgement.verdict === 'correct' && judgement.exceptAt !== undefined);
  if (worst !== undefined) return worst;
  return judgements.reduce((a, b) => (METHODS.indexOf(methodOf(a)) >= METHODS.indexOf(methodOf(b)) ? a : b));
}

/** From the strongest evidence to the weakest: a matrix is as well founded as its least founded entry. */
const METHODS = ['identical', 'exact', 'digits', 'sampled'];

function methodOf(judgement: ScalarJudgement): string {
  return judgement.verdict === 'undecided' ? '' : judgement.method;
}
