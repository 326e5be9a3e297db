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

/**
 * The values of all nodes of a graph at many points at once, in double precision with bounds: node by node, and for each
 * node point by point. `values` and `radii` hold node n at point p at [n * count + p].
 */
export class Samples {
  readonly graph: Graph;
  readonly count: number;
  readonly values: Float64Array;
  readonly radii: Float64Array;

  /** `points` holds symbol s at point p at [s * count + p]. */
  constructor(graph: Graph, points: Float64Array, count: number) {
    this.graph = graph;
    this.count = count;
    this.values = new Float64Array(graph.size * count);
    this.radii = new Float64Array(graph.size * count);
    for (let node = 0; node < graph.size; node++) this.evaluate(node, points);
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
      case OP.symbol: {
        const from = g.symbolOf(node) * this.count;
        this.values.set(points.subarray(from, from + this.count), node * this.count);
        return;
      }
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
    this.values.fill(value, start, start + this.count);
    this.radii.fill(r, start, start + this.count);
  }

  private fillConstant(node: NodeId): void {
    const constant = this.graph.constantOf(node);
    const value = toDouble(constant);
    if (isDouble(constant)) this.fill(node, value, 0);
    else if (Math.abs(value) > SMALLEST && Math.abs(value) < LARGEST) {
      this.fill(node, value, 4 * EPSILON * Math.abs(value));
    } else this.fill(node, 0, Infinity);
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

  private pairs(node: NodeId, f: (a: number, ra: number, b: number, rb: number) => number): void {
    const to = node * this.count;
    this.copy(this.graph.operand(node), to);
    this.combine(to, this.graph.second(node), f);
  }

  private fold(node: NodeId, f: (a: number, ra: number, b: number, rb: number) => number): void {
    const to = node * this.count;
    this.copy(this.graph.operandAt(node, 0), to);
    for (let i = 1; i < this.graph.operandCount(node); i++)
      this.combine(to, this.graph.operandAt(node, i), f);
  }

  private copy(from: NodeId, to: number): void {
    this.values.copyWithin(to, from * this.count, (from + 1) * this.count);
    this.radii.copyWithin(to, from * this.count, (from + 1) * this.count);
  }

  /** Joins another node to what stands at `to`. */
  private combine(
    to: number,
    other: NodeId,
    f: (a: number, ra: number, b: number, rb: number) => number,
  ): void {
    const from = other * this.count;
    for (let p = 0; p < this.count; p++) {
      const a = this.values[to + p]!;
      const b = this.values[from + p]!;
      const ra = this.radii[to + p]!;
      const rb = this.radii[from + p]!;
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
