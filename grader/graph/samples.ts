import { hashText, mix } from './graph.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP, unaryName } from './primitives.ts';
import {
  addEnclosures,
  EPSILON,
  LARGEST,
  multiplyEnclosures,
  radius,
  SMALLEST,
  undefinedValue,
  unknown,
} from '../numeric/enclosure.ts';
import { UNARY_ENCLOSURES, unknownFunctionEnclosure } from '../numeric/enclosure-functions.ts';
import { integerPowerEnclosure, maxEnclosure, powerEnclosure } from '../numeric/enclosure-powers.ts';
import { isDouble, isInteger, toDouble } from '../numeric/rational.ts';
import type { Room } from '../numeric/room.ts';

/** An operation on two enclosures: the value, its radius in the register. */
type Joined = (a: number, ra: number, b: number, rb: number) => number;

/** What is evaluated, and where: all nodes of the graph in arrays of its own, unless said otherwise. */
export interface Extent {
  /** The nodes to evaluate, with all below them, operands first. */
  readonly nodes?: readonly NodeId[];
  readonly room?: Room;
}

/**
 * The values of the nodes of a graph at many points at once, in double precision with bounds: node by node, and for each
 * node point by point. `values` and `radii` hold node n at point p at [n * count + p].
 */
export class Samples {
  readonly graph: Graph;
  readonly count: number;
  private readonly values: Float64Array;
  private readonly radii: Float64Array;

  /** `points` holds symbol s at point p at [s * count + p]. */
  constructor(graph: Graph, points: Float64Array, count: number, { nodes, room }: Extent = {}) {
    this.graph = graph;
    this.count = count;
    const size = graph.size * count;
    this.values = room?.take(size) ?? new Float64Array(size);
    this.radii = room?.take(size) ?? new Float64Array(size);
    if (nodes === undefined) for (let node = 0; node < graph.size; node++) this.evaluate(node, points);
    else for (const node of nodes) this.evaluate(node, points);
  }

  value(node: NodeId, point: number): number {
    return this.values[node * this.count + point]!;
  }

  radius(node: NodeId, point: number): number {
    return this.radii[node * this.count + point]!;
  }

  /** Certainly defined, with a bound. */
  isKnown(node: NodeId, point: number): boolean {
    const at = node * this.count + point;
    return this.radii[at]! < Infinity && this.values[at] === this.values[at];
  }

  /** Certainly undefined. */
  isUndefined(node: NodeId, point: number): boolean {
    const v = this.value(node, point);
    return v !== v;
  }

  private evaluate(node: NodeId, points: Float64Array): void {
    const g = this.graph;
    switch (g.op[node]) {
      case OP.constant:
        return this.fillConstant(node);
      case OP.e:
        return this.fill(node, Math.E, EPSILON * 4);
      case OP.pi:
        return this.fill(node, Math.PI, EPSILON * 4);
      case OP.symbol:
        return this.copy(node, points, g.symbolOf(node) * this.count);
      case OP.sum:
        return this.fold(node, addEnclosures);
      case OP.product:
        return this.fold(node, multiplyEnclosures);
      case OP.integerPower: {
        const exponent = g.second(node);
        return this.map(node, (v, r) => integerPowerEnclosure(v, r, exponent));
      }
      case OP.power:
        return this.powers(node);
      case OP.max:
        return this.pairs(node, maxEnclosure);
      case OP.min:
        return this.pairs(node, (a, ra, b, rb) => -maxEnclosure(-a, ra, -b, rb));
      case OP.call: {
        const f = g.functionOf(node);
        const hash = mix(hashText(f.name), f.order);
        return this.map(node, (v, r) => unknownFunctionEnclosure(v, r, hash));
      }
      default:
        return this.map(node, UNARY_ENCLOSURES[unaryName(g.op[node]!)]);
    }
  }

  private fill(node: NodeId, value: number, r: number): void {
    const start = node * this.count;
    for (let at = start; at < start + this.count; at++) {
      this.values[at] = value;
      this.radii[at] = r;
    }
  }

  private fillConstant(node: NodeId): void {
    const constant = this.graph.constantOf(node);
    const value = toDouble(constant);
    if (isDouble(constant)) this.fill(node, value, 0);
    else if (Math.abs(value) > SMALLEST && Math.abs(value) < LARGEST) {
      this.fill(node, value, 4 * EPSILON * Math.abs(value));
    } else this.fill(node, 0, Infinity);
  }

  private copy(node: NodeId, points: Float64Array, from: number): void {
    const to = node * this.count;
    for (let p = 0; p < this.count; p++) {
      this.values[to + p] = points[from + p]!;
      this.radii[to + p] = 0;
    }
  }

  private set(at: number, value: number): void {
    this.values[at] = value;
    this.radii[at] = radius[0]!;
  }

  /** One operand, point by point; what is undefined or unknown stays so. */
  private map(node: NodeId, f: (v: number, r: number) => number): void {
    const to = node * this.count;
    const from = this.graph.operand(node) * this.count;
    for (let p = 0; p < this.count; p++) {
      const v = this.values[from + p]!;
      const r = this.radii[from + p]!;
      this.set(to + p, v !== v ? undefinedValue() : r < Infinity ? f(v, r) : unknown());
    }
  }

  /** Two operands, point by point, in the same way. */
  private pairs(node: NodeId, f: Joined): void {
    const { graph, count } = this;
    this.join(node * count, graph.operand(node) * count, graph.second(node) * count, f);
  }

  /** All operands, the others joined to the first one by one. */
  private fold(node: NodeId, f: Joined): void {
    const { graph, count } = this;
    const to = node * count;
    let first = graph.operandAt(node, 0) * count;
    for (let i = 1; i < graph.operandCount(node); i++) {
      this.join(to, first, graph.operandAt(node, i) * count, f);
      first = to;
    }
  }

  /** What stands from `first` on with what stands from `second` on, into the places from `to` on. */
  private join(to: number, first: number, second: number, f: Joined): void {
    for (let p = 0; p < this.count; p++) {
      const a = this.values[first + p]!;
      const b = this.values[second + p]!;
      const ra = this.radii[first + p]!;
      const rb = this.radii[second + p]!;
      if (a !== a || b !== b) this.set(to + p, undefinedValue());
      else this.set(to + p, ra < Infinity && rb < Infinity ? f(a, ra, b, rb) : unknown());
    }
  }

  private powers(node: NodeId): void {
    const exponent = this.graph.second(node);
    const neverWhole = this.graph.isConstant(exponent) && !isInteger(this.graph.constantOf(exponent));
    this.pairs(node, (x, rx, y, ry) => powerEnclosure(x, rx, y, ry, neverWhole));
  }
}
