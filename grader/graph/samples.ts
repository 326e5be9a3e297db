import { hashText, mix } from './graph.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP } from './primitives.ts';
import {
  addEnclosures,
  EPSILON,
  LARGEST,
  multiplyEnclosures,
  radius,
  SMALLEST,
  TINY,
  undefinedValue,
  unknown,
  UP,
} from '../numeric/enclosure.ts';
import { UNARY_ENCLOSURES, unknownFunctionEnclosure } from '../numeric/enclosure-functions.ts';
import { integerPowerEnclosure, maxEnclosure, powerEnclosure } from '../numeric/enclosure-powers.ts';
import { UNARY_PRIMITIVES } from '../numeric/primitives.ts';
import { isDouble, isInteger, toDouble } from '../numeric/rational.ts';
import type { Room } from '../numeric/room.ts';

/** The enclosures of the unary primitives by operation code, counted from that of the first. */
const BY_CODE = UNARY_PRIMITIVES.map((name) => UNARY_ENCLOSURES[name]);

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

  private readonly nodes: readonly NodeId[] | undefined;

  /** `points` holds symbol s at point p at [s * count + p]. */
  constructor(graph: Graph, points: Float64Array, count: number, { nodes, room }: Extent = {}) {
    this.graph = graph;
    this.count = count;
    this.nodes = nodes;
    const size = graph.size * count;
    this.values = room?.take(size) ?? new Float64Array(size);
    this.radii = room?.take(size) ?? new Float64Array(size);
    this.moveTo(points);
  }

  /** Evaluates again, at as many other points. */
  moveTo(points: Float64Array): void {
    if (this.nodes === undefined)
      for (let node = 0; node < this.graph.size; node++) this.evaluate(node, points);
    else for (const node of this.nodes) this.evaluate(node, points);
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
    const op = g.op[node]!;
    switch (op) {
      case OP.constant:
        return this.fillConstant(node);
      case OP.e:
        return this.fill(node, Math.E, EPSILON * 4);
      case OP.pi:
        return this.fill(node, Math.PI, EPSILON * 4);
      case OP.symbol:
        return this.copy(node, points, g.symbolOf(node) * this.count);
      case OP.sum:
      case OP.product:
        return this.fold(node, op);
      case OP.integerPower:
        return this.integerPowers(node);
      case OP.power:
        return this.powers(node);
      case OP.max:
      case OP.min:
        return this.join(node, op, g.operand(node), g.second(node));
      case OP.call: {
        const f = g.functionOf(node);
        const hash = mix(hashText(f.name), f.order);
        return this.map(node, (v, r) => unknownFunctionEnclosure(v, r, hash));
      }
      default:
        return this.map(node, BY_CODE[op - OP.unary]!);
    }
  }

  private fill(node: NodeId, value: number, r: number): void {
    const { values, radii, count } = this;
    for (let at = node * count; at < (node + 1) * count; at++) {
      values[at] = value;
      radii[at] = r;
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

  /** One operand, point by point; what is undefined or unknown stays so. */
  private map(node: NodeId, f: (v: number, r: number) => number): void {
    const { values, radii, count } = this;
    const from = this.graph.operand(node) * count;
    const to = node * count;
    for (let p = 0; p < count; p++) {
      const v = values[from + p]!;
      const r = radii[from + p]!;
      values[to + p] = v !== v ? undefinedValue() : r < Infinity ? f(v, r) : unknown();
      radii[to + p] = radius[0]!;
    }
  }

  /** As `map`, but for an operation that is so frequent that it is called directly. */
  private integerPowers(node: NodeId): void {
    const { values, radii, count } = this;
    const exponent = this.graph.second(node);
    const from = this.graph.operand(node) * count;
    const to = node * count;
    for (let p = 0; p < count; p++) {
      const v = values[from + p]!;
      const r = radii[from + p]!;
      values[to + p] =
        v !== v ? undefinedValue() : r < Infinity ? integerPowerEnclosure(v, r, exponent) : unknown();
      radii[to + p] = radius[0]!;
    }
  }

  /** All operands, the others joined to the first one by one. */
  private fold(node: NodeId, op: number): void {
    const { graph } = this;
    let first = graph.operandAt(node, 0);
    for (let i = 1; i < graph.operandCount(node); i++) {
      const operand = graph.operandAt(node, i);
      if (op === OP.sum) this.add(node, first, operand);
      else this.multiply(node, first, operand);
      first = node;
    }
  }

  /** As `addEnclosures`, with the ordinary case written out: neither exact nor at the ends of the doubles. */
  private add(node: NodeId, left: NodeId, right: NodeId): void {
    const { values, radii, count } = this;
    const [to, first, second] = [node * count, left * count, right * count];
    for (let p = 0; p < count; p++) {
      const v = values[first + p]! + values[second + p]!;
      const r = radii[first + p]! + radii[second + p]!;
      const size = Math.abs(v);
      if (r > 0 && r < Infinity && size >= SMALLEST && size <= LARGEST) {
        values[to + p] = v;
        radii[to + p] = (r + EPSILON * size) * UP;
      } else this.joinAt(OP.sum, to + p, first + p, second + p);
    }
  }

  /** As `multiplyEnclosures`, in the same way. */
  private multiply(node: NodeId, left: NodeId, right: NodeId): void {
    const { values, radii, count } = this;
    const [to, first, second] = [node * count, left * count, right * count];
    for (let p = 0; p < count; p++) {
      const a = values[first + p]!;
      const b = values[second + p]!;
      const ra = radii[first + p]!;
      const rb = radii[second + p]!;
      const v = a * b;
      const size = Math.abs(v);
      if (ra + rb > 0 && ra + rb < Infinity && size >= SMALLEST && size <= LARGEST) {
        values[to + p] = v;
        radii[to + p] = (Math.abs(a) * rb + Math.abs(b) * ra + ra * rb + EPSILON * size + TINY) * UP;
      } else this.joinAt(OP.product, to + p, first + p, second + p);
    }
  }

  /** Two operands, point by point, in the same way. */
  private join(node: NodeId, op: number, left: NodeId, right: NodeId): void {
    const { count } = this;
    const [to, first, second] = [node * count, left * count, right * count];
    for (let p = 0; p < count; p++) this.joinAt(op, to + p, first + p, second + p);
  }

  private joinAt(op: number, to: number, first: number, second: number): void {
    const { values, radii } = this;
    const a = values[first]!;
    const b = values[second]!;
    const ra = radii[first]!;
    const rb = radii[second]!;
    if (a !== a || b !== b) values[to] = undefinedValue();
    else values[to] = ra < Infinity && rb < Infinity ? joined(op, a, ra, b, rb) : unknown();
    radii[to] = radius[0]!;
  }

  private powers(node: NodeId): void {
    const exponent = this.graph.second(node);
    const neverWhole = this.graph.isConstant(exponent) && !isInteger(this.graph.constantOf(exponent));
    this.join(node, neverWhole ? FRACTIONAL_POWER : OP.power, this.graph.operand(node), exponent);
  }
}

/** A power whose exponent is a constant that is not whole. */
const FRACTIONAL_POWER = -1;

/** An operation on two enclosures, its radius in the register. A switch, for calls that are known are far faster. */
function joined(op: number, a: number, ra: number, b: number, rb: number): number {
  switch (op) {
    case OP.sum:
      return addEnclosures(a, ra, b, rb);
    case OP.product:
      return multiplyEnclosures(a, ra, b, rb);
    case OP.max:
      return maxEnclosure(a, ra, b, rb);
    case OP.min:
      return -maxEnclosure(-a, ra, -b, rb);
    default:
      return powerEnclosure(a, ra, b, rb, op === FRACTIONAL_POWER);
  }
}
