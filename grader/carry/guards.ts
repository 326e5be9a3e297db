import { adjoints } from '../graph/adjoints.ts';
import type { Graph, NodeId } from '../graph/graph.ts';
import { nodesBelow } from '../graph/nodes-below.ts';
import { OP } from '../graph/primitives.ts';
import { Samples } from '../graph/samples.ts';
import type { ValuedOwn } from './own.ts';
import { floatOf } from './entries.ts';

/** Numbers that earlier answers lead to, in a graph in which these are symbols. */
export interface Working {
  readonly graph: Graph;
  readonly nodes: readonly NodeId[];
  /** The earlier answers that occur. */
  readonly owns: readonly ValuedOwn[];
}

/** A number that is so many times larger than the right one, and than 1, leaves nothing else to count beside it. */
const SWAMPING = 1e6;

function swamps(given: number, right: number): boolean {
  return Math.abs(given) > SWAMPING * Math.max(1, Math.abs(right));
}

/** Where the graph is evaluated: with the earlier answers as they are, and with what would have been right. */
const GIVEN = 0;
const RIGHT = 1;

/** What the numbers come to, and how they depend on each of the earlier answers. */
export class WorkedNumbers {
  readonly #working: Working;
  readonly #samples: Samples;
  readonly #symbols: ReadonlyMap<string, NodeId>;
  readonly #slopes: readonly (readonly [given: Float64Array, right: Float64Array])[];

  constructor(working: Working) {
    const { graph, nodes, owns } = working;
    this.#working = working;
    this.#symbols = new Map(owns.map((own) => [own.symbol, graph.symbol(own.symbol)]));
    const points = new Float64Array(2 * graph.symbols.length);
    for (const own of owns) {
      const at = 2 * graph.symbolOf(this.#symbols.get(own.symbol)!);
      points[at + GIVEN] = floatOf(own.value);
      points[at + RIGHT] = floatOf(own.right);
    }
    this.#samples = new Samples(graph, points, 2);
    const slopesAt = (node: NodeId, point: number): Float64Array =>
      adjoints(graph, node, (below) => this.#samples.value(below, point));
    this.#slopes = nodes.map((node) => [slopesAt(node, GIVEN), slopesAt(node, RIGHT)]);
  }

  /** The k-th number. */
  value(k: number): number {
    return this.#samples.value(this.#working.nodes[k]!, GIVEN);
  }

  /** How far the k-th number may move as the earlier answers do that were rounded, to first order. */
  spread(k: number): number {
    return this.#working.owns.reduce((total, own) => total + own.radius * this.#slope(k, own, GIVEN), 0);
  }

  /** Whether so little is left of a computation that a right result shows nothing: see the cases. */
  isTrivial(): boolean {
    const { nodes, owns } = this.#working;
    if (nodes.some((node) => !this.#samples.isKnown(node, GIVEN))) return true;
    const isSwamped =
      owns.some((own) => swamps(floatOf(own.value), floatOf(own.right))) ||
      nodes.some((node) => swamps(this.#samples.value(node, GIVEN), this.#samples.value(node, RIGHT)));
    return isSwamped || this.#hasVanishingFactor() || this.#isWithout(owns);
  }

  /** A factor that earlier answers make 0, although it is not. */
  #hasVanishingFactor(): boolean {
    const { graph, nodes } = this.#working;
    return nodesBelow(graph, nodes).some(
      (node) =>
        (graph.op[node] === OP.product || graph.op[node] === OP.integerPower) &&
        graph
          .operandsOf(node)
          .some((factor) => this.#vanishes(factor, GIVEN) && !this.#vanishes(factor, RIGHT)),
    );
  }

  #vanishes(node: NodeId, point: number): boolean {
    return Math.abs(this.#samples.value(node, point)) <= this.#samples.radius(node, point);
  }

  /** Whether a part was answered so that its answer makes no difference any more. */
  #isWithout(owns: readonly ValuedOwn[]): boolean {
    const parts = new Set(owns.map(({ part }) => part));
    return [...parts].some((part) => {
      const entries = owns.filter((own) => own.part === part);
      return this.#matters(entries, RIGHT) && !this.#matters(entries, GIVEN);
    });
  }

  #matters(entries: readonly ValuedOwn[], point: number): boolean {
    return entries.some((own) => this.#slopes.some((_, k) => this.#slope(k, own, point) > 0));
  }

  #slope(k: number, own: ValuedOwn, point: number): number {
    return Math.abs(this.#slopes[k]![point]![this.#symbols.get(own.symbol)!] ?? 0);
  }
}
