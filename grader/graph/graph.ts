import * as rational from '../numeric/rational.ts';
import type { Rational } from '../numeric/rational.ts';
import { OP, unaryCode } from './primitives.ts';
import type { UnaryPrimitive } from '../numeric/primitives.ts';

/** A node of a graph: its index. Operands always have a smaller index than what is made of them. */
export type NodeId = number;

/** Constants of more bits than this are left as operations, to be evaluated with bounds instead. */
const FOLDED_BITS = 8192;

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
  private readonly constants: Rational[] = [];
  /** The names of the symbols, in order of first occurrence. */
  readonly symbols: string[] = [];
  private readonly functions: { name: string; order: number }[] = [];
  private readonly table = new Map<number, NodeId[]>();

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

  /** Number of operands of a sum or product. */
  operandCount(node: NodeId): number {
    return this.right[node]!;
  }

  /** The i-th operand of a sum or product. */
  operandAt(node: NodeId, i: number): NodeId {
    return this.operandPool[this.left[node]! + i]!;
  }

  isConstant(node: NodeId): boolean {
    return this.op[node] === OP.constant;
  }

  /** The operands of any node. */
  operandsOf(node: NodeId): readonly NodeId[] {
    switch (this.op[node]) {
      case OP.constant:
      case OP.symbol:
      case OP.e:
      case OP.pi:
        return [];
      case OP.sum:
      case OP.product:
        return this.operandPool.slice(this.left[node], this.left[node]! + this.right[node]!);
      case OP.power:
      case OP.max:
      case OP.min:
        return [this.left[node]!, this.right[node]!];
      default:
        return [this.left[node]!];
    }
  }

  constant(value: Rational): NodeId {
    const hash = mix(OP.constant, Number(BigInt.asIntN(32, value.numerator * 31n + value.denominator)));
    for (const node of this.table.get(hash) ?? []) {
      if (this.op[node] === OP.constant && rational.equal(this.constantOf(node), value)) return node;
    }
    this.constants.push(value);
    return this.append(OP.constant, this.constants.length - 1, 0, hash, true, true);
  }

  integer(n: number): NodeId {
    return this.constant(rational.integer(n));
  }

  symbol(name: string): NodeId {
    let index = this.symbols.indexOf(name);
    if (index < 0) index = this.symbols.push(name) - 1;
    return this.intern(OP.symbol, index, 0, mix(OP.symbol, hashText(name)), true, false);
  }

  e(): NodeId {
    return this.intern(OP.e, 0, 0, mix(OP.e, 0), false, true);
  }

  pi(): NodeId {
    return this.intern(OP.pi, 0, 0, mix(OP.pi, 0), false, true);
  }

  /** The sum of any number of nodes. */
  sum(terms: readonly NodeId[]): NodeId {
    let constant = rational.ZERO;
    const rest: NodeId[] = [];
    for (const term of terms) {
      const count = this.op[term] === OP.sum ? this.right[term]! : 0;
      for (let i = 0; i < count; i++) {
        const inner = this.operandAt(term, i);
        if (this.op[inner] === OP.constant) constant = rational.sum(constant, this.constantOf(inner));
        else rest.push(inner);
      }
      if (count > 0) continue;
      if (this.op[term] === OP.constant) constant = rational.sum(constant, this.constantOf(term));
      else rest.push(term);
    }
    if (rest.length === 0 || constant.numerator !== 0n) rest.push(this.constant(constant));
    return this.nary(OP.sum, rest);
  }

  /** The product of any number of nodes. */
  product(factors: readonly NodeId[]): NodeId {
    let constant = rational.ONE;
    const rest: NodeId[] = [];
    for (const factor of factors) {
      const count = this.op[factor] === OP.product ? this.right[factor]! : 0;
      for (let i = 0; i < count; i++) {
        const inner = this.operandAt(factor, i);
        if (this.op[inner] === OP.constant) constant = rational.product(constant, this.constantOf(inner));
        else rest.push(inner);
      }
      if (count > 0) continue;
      if (this.op[factor] === OP.constant) constant = rational.product(constant, this.constantOf(factor));
      else rest.push(factor);
    }
    if (rest.length === 0 || !rational.equal(constant, rational.ONE)) rest.push(this.constant(constant));
    return this.nary(OP.product, rest);
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
      if (
        rational.isInteger(value) &&
        rational.isDouble(value) &&
        Math.abs(Number(value.numerator)) < 2 ** 31
      ) {
        return this.integerPower(base, Number(value.numerator));
      }
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

  private nary(op: number, operands: NodeId[]): NodeId {
    if (operands.length === 1) return operands[0]!;
    operands.sort((a, b) => a - b);
    let hash = 0;
    let rationalOnly = true;
    let closed = true;
    for (const operand of operands) {
      hash = (hash + mix(op, this.structure[operand]!)) | 0;
      rationalOnly &&= this.isRational[operand]!;
      closed &&= this.isClosed[operand]!;
    }
    for (const node of this.table.get(hash) ?? []) {
      if (this.op[node] === op && this.hasOperands(node, operands)) return node;
    }
    const start = this.operandPool.length;
    for (const operand of operands) this.operandPool.push(operand);
    return this.append(op, start, operands.length, hash, rationalOnly, closed);
  }

  private hasOperands(node: NodeId, operands: readonly NodeId[]): boolean {
    if (this.right[node] !== operands.length) return false;
    for (let i = 0; i < operands.length; i++) if (this.operandAt(node, i) !== operands[i]) return false;
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
    for (const node of this.table.get(hash) ?? []) {
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
    this.op.push(op);
    this.left.push(a);
    this.right.push(b);
    this.structure.push(hash);
    this.isRational.push(isRational);
    this.isClosed.push(isClosed);
    const bucket = this.table.get(hash);
    if (bucket === undefined) this.table.set(hash, [node]);
    else bucket.push(node);
    return node;
  }
}

/** Exact values of functions at rational arguments, where they are rational. */
function foldUnary(name: UnaryPrimitive, x: Rational): Rational | undefined {
  switch (name) {
    case 'abs':
      return rational.absolute(x);
    case 'sign':
      return rational.integer(rational.signOf(x));
    case 'step':
      return rational.signOf(x) === 0 ? undefined : rational.integer(rational.signOf(x) > 0 ? 1 : 0);
    case 'floor':
      return rational.floor(x);
    case 'sqrt':
      return exactRoot(x);
    case 'factorial':
      return rational.isInteger(x) && x.numerator >= 0n && x.numerator <= 170n
        ? factorial(x.numerator)
        : undefined;
    case 'exp':
    case 'sin':
    case 'tan':
    case 'asin':
    case 'atan':
    case 'sinh':
    case 'tanh':
      return rational.signOf(x) === 0 ? rational.integer(name === 'exp' ? 1 : 0) : undefined;
    case 'cos':
      return rational.signOf(x) === 0 ? rational.ONE : undefined;
    case 'ln':
      return rational.equal(x, rational.ONE) ? rational.ZERO : undefined;
    default:
      return undefined;
  }
}

function exactRoot(x: Rational): Rational | undefined {
  if (x.numerator < 0n || rational.bitLength(x) > 1024) return undefined;
  const top = integerRoot(x.numerator);
  const bottom = integerRoot(x.denominator);
  return top === undefined || bottom === undefined ? undefined : { numerator: top, denominator: bottom };
}

/** The square root of n, if it is a whole number (Newton's iteration). */
function integerRoot(n: bigint): bigint | undefined {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root * root === n ? root : undefined;
    root = next;
  }
}

function factorial(n: bigint): Rational {
  let result = 1n;
  for (let k = 2n; k <= n; k++) result *= k;
  return rational.integer(result);
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
