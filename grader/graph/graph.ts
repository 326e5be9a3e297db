import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import { foldUnary } from './fold.ts';
import { NodeTable } from './node-table.ts';
import { OP, unaryCode } from './primitives.ts';
import { sortBetween } from './sort-between.ts';
import type { UnaryPrimitive } from '../numeric/primitives.ts';

/** A node of a graph: its index. Operands always have a smaller index than what is made of them. */
export type NodeId = number;

/** Constants of more bits than this are left as operations, to be evaluated with bounds instead. */
const FOLDED_BITS = 8192;
/** A cleared graph keeps its arrays for the next use unless it had more nodes than this. */
const KEPT_NODES = 4096;

/**
 * A computational graph of scalar operations in which equal subexpressions are one node.
 *
 * Building a node puts it into normal order: sums and products are flat, their operands sorted, their rational
 * constants folded exactly. Nothing is cancelled, and nothing is multiplied away by 0, so a node is defined exactly
 * where what it was built from is. Two expressions with the same normal order have the same node.
 */
export class Graph {
  /** Number of nodes. */
  size = 0;
  /** Per node: operation code, and two operands whose meaning depends on it (see the accessors below). */
  readonly op: number[] = [];
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  /** Per node: a hash of its structure, the same in every graph and in every order of building. */
  readonly structure: number[] = [];
  /** Per node: true where only rational constants, symbols, sums, products and whole powers are below it. */
  readonly isRational: boolean[] = [];
  /** Per node: true where no symbol is below it. */
  readonly isClosed: boolean[] = [];
  /** Operands of sums and products, one after the other. */
  private readonly operandPool: NodeId[] = [];
  private operandPoolSize = 0;
  private readonly constants: Rational[] = [];
  private constantCount = 0;
  /** The names of the symbols, in order of first occurrence. */
  readonly symbols: string[] = [];
  private readonly symbolNodes: NodeId[] = [];
  private readonly functions: { name: string; order: number }[] = [];
  private readonly table = new NodeTable();

  /** Makes the graph as good as new: nothing that was in it has any influence on what comes. */
  clear(): void {
    if (this.size > KEPT_NODES) {
      for (const list of [this.op, this.left, this.right, this.structure, this.isRational, this.isClosed])
        list.length = 0;
      this.operandPool.length = 0;
      this.constants.length = 0;
    }
    this.size = 0;
    this.operandPoolSize = 0;
    this.constantCount = 0;
    this.symbols.length = 0;
    if (this.functions.length > 0) this.functions.length = 0;
    this.table.clear();
  }

  constantOf(node: NodeId): Rational {
    return this.constants[this.left[node]!]!;
  }

  /** The index of a symbol node in `symbols`. */
  symbolOf(node: NodeId): number {
    return this.left[node]!;
  }

  functionOf(node: NodeId): { readonly name: string; readonly order: number } {
    return this.functions[this.right[node]!]!;
  }

  /** The operand of a function, or the base of a power. */
  operand(node: NodeId): NodeId {
    return this.left[node]!;
  }

  /** The literal exponent of an integerPower, or the second operand of power, max and min. */
  second(node: NodeId): number {
    return this.right[node]!;
  }

  /** Number of operands of any node. */
  operandCount(node: NodeId): number {
    switch (this.op[node]) {
      case OP.constant:
      case OP.symbol:
      case OP.e:
      case OP.pi:
        return 0;
      case OP.sum:
      case OP.product:
        return this.right[node]!;
      case OP.power:
      case OP.max:
      case OP.min:
        return 2;
      default:
        return 1;
    }
  }

  /** The i-th operand of any node. */
  operandAt(node: NodeId, i: number): NodeId {
    const op = this.op[node];
    if (op === OP.sum || op === OP.product) return this.operandPool[this.left[node]! + i]!;
    return i === 0 ? this.left[node]! : this.right[node]!;
  }

  isConstant(node: NodeId): boolean {
    return this.op[node] === OP.constant;
  }

  /** The operands of any node. */
  operandsOf(node: NodeId): readonly NodeId[] {
    const operands: NodeId[] = [];
    for (let i = 0; i < this.operandCount(node); i++) operands.push(this.operandAt(node, i));
    return operands;
  }

  constant(value: Rational): NodeId {
    const hash = mix(OP.constant, rational.hash(value));
    for (let at = this.table.first(hash); at >= 0; at = this.table.next(hash, at)) {
      const node = this.table.nodeAt(at);
      if (this.op[node] === OP.constant && rational.equal(this.constantOf(node), value)) return node;
    }
    this.constants[this.constantCount] = value;
    return this.append(OP.constant, this.constantCount++, 0, hash, true, true);
  }

  integer(n: number): NodeId {
    return this.constant(rational.integer(n));
  }

  symbol(name: string): NodeId {
    const known = this.symbols.indexOf(name);
    if (known >= 0) return this.symbolNodes[known]!;
    const index = this.symbols.push(name) - 1;
    const node = this.append(OP.symbol, index, 0, mix(OP.symbol, hashText(name)), true, false);
    this.symbolNodes[index] = node;
    return node;
  }

  e(): NodeId {
    return this.intern(OP.e, 0, 0, mix(OP.e, 0), false, true);
  }

  pi(): NodeId {
    return this.intern(OP.pi, 0, 0, mix(OP.pi, 0), false, true);
  }

  /** The sum of any number of nodes. */
  sum(terms: readonly NodeId[]): NodeId {
    return this.gather(OP.sum, terms);
  }

  /** The product of any number of nodes. */
  product(factors: readonly NodeId[]): NodeId {
    return this.gather(OP.product, factors);
  }

  /**
   * One flat node of all operands, their constants folded into one, which is left out where it is neutral. The operands are put
   * together behind those of the last node, where they stay if the node is new.
   */
  private gather(op: typeof OP.sum | typeof OP.product, operands: readonly NodeId[]): NodeId {
    const neutral = op === OP.sum ? rational.ZERO : rational.ONE;
    let constant = neutral;
    let end = this.operandPoolSize;
    for (const operand of operands) {
      const flat = this.op[operand] === op;
      const count = flat ? this.right[operand]! : 1;
      for (let i = 0; i < count; i++) {
        const node = flat ? this.operandPool[this.left[operand]! + i]! : operand;
        if (this.op[node] !== OP.constant) this.operandPool[end++] = node;
        else {
          const value = this.constantOf(node);
          constant = op === OP.sum ? rational.sum(constant, value) : rational.product(constant, value);
        }
      }
    }
    const isEmpty = end === this.operandPoolSize;
    if (isEmpty || !rational.equal(constant, neutral)) this.operandPool[end++] = this.constant(constant);
    return this.nary(op, end);
  }

  negative(node: NodeId): NodeId {
    return this.product([this.constant(rational.MINUS_ONE), node]);
  }

  difference(a: NodeId, b: NodeId): NodeId {
    return this.sum([a, this.negative(b)]);
  }

  quotient(a: NodeId, b: NodeId): NodeId {
    return this.product([a, this.reciprocal(b)]);
  }

  reciprocal(node: NodeId): NodeId {
    return this.integerPower(node, -1);
  }

  /** base^exponent for a whole number; the 0-th power stays an operation, so that 0^0 is noticed. */
  integerPower(base: NodeId, exponent: number): NodeId {
    if (exponent === 1) return base;
    if (this.op[base] === OP.integerPower && exponent !== 0) {
      const inner = this.second(base);
      // (1/x)^-1 is not defined at 0, where x is.
      if (inner > 0 || (inner < 0 && exponent > 0))
        return this.integerPower(this.operand(base), inner * exponent);
    }
    if (this.op[base] === OP.constant) {
      const value = this.constantOf(base);
      if (Math.abs(exponent) * rational.bitLength(value) <= FOLDED_BITS) {
        const folded = rational.integerPower(value, exponent);
        if (folded !== undefined) return this.constant(folded);
      }
    }
    const hash = mix(mix(OP.integerPower, this.structure[base]!), exponent);
    return this.intern(OP.integerPower, base, exponent, hash, this.isRational[base]!, this.isClosed[base]!);
  }

  /** base^exponent. e^x is exp(x), x^(1/2) is sqrt(x), x^n for a literal whole n an integerPower. */
  power(base: NodeId, exponent: NodeId): NodeId {
    if (this.op[base] === OP.e) return this.unary('exp', exponent);
    if (this.op[exponent] === OP.constant) {
      const value = this.constantOf(exponent);
      const whole = rational.isInteger(value) ? rational.toDouble(value) : NaN;
      // As an integer: a float, even one that is whole, would turn the column that it is kept in into one of floats.
      if (Math.abs(whole) < 2 ** 31) return this.integerPower(base, whole | 0);
      if (value.numerator === 1n && value.denominator === 2n) return this.unary('sqrt', base);
    }
    return this.binary(OP.power, base, exponent);
  }

  /** The same node, or two constants of which the first is not smaller. */
  private isAtLeast(a: NodeId, b: NodeId): boolean {
    if (a === b) return true;
    if (!this.isConstant(a) || !this.isConstant(b)) return false;
    return rational.signOf(rational.difference(this.constantOf(a), this.constantOf(b))) >= 0;
  }

  /** The larger of two nodes. */
  max(a: NodeId, b: NodeId): NodeId {
    return this.isAtLeast(a, b)
      ? a
      : this.isAtLeast(b, a)
        ? b
        : this.binary(OP.max, Math.min(a, b), Math.max(a, b));
  }

  /** The smaller of two nodes. */
  min(a: NodeId, b: NodeId): NodeId {
    return this.isAtLeast(a, b)
      ? b
      : this.isAtLeast(b, a)
        ? a
        : this.binary(OP.min, Math.min(a, b), Math.max(a, b));
  }

  /** An unknown function, or its `order`-th derivative, of a node. */
  call(name: string, order: number, argument: NodeId): NodeId {
    let index = this.functions.findIndex((f) => f.name === name && f.order === order);
    if (index < 0) index = this.functions.push({ name, order }) - 1;
    const hash = mix(mix(OP.call, this.structure[argument]!), hashText(name) + order);
    return this.intern(OP.call, argument, index, hash, false, this.isClosed[argument]!);
  }

  unary(name: UnaryPrimitive, operand: NodeId): NodeId {
    if (this.op[operand] === OP.constant) {
      const folded = foldUnary(name, this.constantOf(operand));
      if (folded !== undefined) return this.constant(folded);
    }
    if (
      name === 'exp' &&
      this.op[operand] === OP.constant &&
      rational.equal(this.constantOf(operand), rational.ONE)
    ) {
      return this.e();
    }
    const code = unaryCode(name);
    const hash = mix(code, this.structure[operand]!);
    return this.intern(code, operand, 0, hash, false, this.isClosed[operand]!);
  }

  private binary(op: number, a: NodeId, b: NodeId): NodeId {
    const first = this.structure[a]!;
    const second = this.structure[b]!;
    const hash = op === OP.power ? mix(mix(op, first), second) : mix(op, first + second);
    return this.intern(op, a, b, hash, false, this.isClosed[a]! && this.isClosed[b]!);
  }

  /** The node of the operands that end at `end` of the pool. */
  private nary(op: number, end: number): NodeId {
    const pool = this.operandPool;
    const start = this.operandPoolSize;
    if (end === start + 1) return pool[start]!;
    sortBetween(pool, start, end);
    let hash = 0;
    let rationalOnly = true;
    let closed = true;
    for (let i = start; i < end; i++) {
      const operand = pool[i]!;
      hash = (hash + mix(op, this.structure[operand]!)) | 0;
      rationalOnly &&= this.isRational[operand]!;
      closed &&= this.isClosed[operand]!;
    }
    for (let at = this.table.first(hash); at >= 0; at = this.table.next(hash, at)) {
      const node = this.table.nodeAt(at);
      if (this.op[node] === op && this.hasOperands(node, start, end)) return node;
    }
    this.operandPoolSize = end;
    return this.append(op, start, end - start, hash, rationalOnly, closed);
  }

  private hasOperands(node: NodeId, start: number, end: number): boolean {
    if (this.right[node] !== end - start) return false;
    const own = this.left[node]! - start;
    for (let i = start; i < end; i++) if (this.operandPool[own + i] !== this.operandPool[i]) return false;
    return true;
  }

  private intern(
    op: number,
    a: number,
    b: number,
    hash: number,
    isRational: boolean,
    isClosed: boolean,
  ): NodeId {
    for (let at = this.table.first(hash); at >= 0; at = this.table.next(hash, at)) {
      const node = this.table.nodeAt(at);
      if (this.op[node] === op && this.left[node] === a && this.right[node] === b) return node;
    }
    return this.append(op, a, b, hash, isRational, isClosed);
  }

  private append(
    op: number,
    a: number,
    b: number,
    hash: number,
    isRational: boolean,
    isClosed: boolean,
  ): NodeId {
    const node = this.size++;
    this.op[node] = op;
    this.left[node] = a;
    this.right[node] = b;
    this.structure[node] = hash;
    this.isRational[node] = isRational;
    this.isClosed[node] = isClosed;
    this.table.add(hash, node);
    return node;
  }
}

/** Joins two 32-bit hashes (the multiply-and-shift finalizer of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = (Math.imul(a, 0x9e3779b1) ^ b) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** A 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
