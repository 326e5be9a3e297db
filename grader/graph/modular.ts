import { multiplyModulo, powerModulo, reduceModulo } from '../numeric/modular.ts';
import type { Rational } from '../numeric/rational.ts';
import type { Graph, NodeId } from './graph.ts';
import { OP } from './primitives.ts';

/**
 * The values of nodes modulo a prime, as fractions: dividing a residue takes fifty times as long as multiplying two. NaN over NaN
 * stands for a division by 0.
 */
export interface Residues {
  readonly tops: Float64Array;
  readonly bottoms: Float64Array;
}

/**
 * Finds the values of rational nodes and of all below them, modulo a prime, at a residue for each symbol. `nodes` lists operands
 * before what is made of them.
 */
export function findResidues(
  g: Graph,
  nodes: readonly NodeId[],
  prime: number,
  symbolAt: (symbol: number) => number,
  residues: Residues,
): void {
  for (const node of nodes) {
    switch (g.op[node]) {
      case OP.constant:
        putConstant(g.constantOf(node), node, prime, residues);
        break;
      case OP.symbol:
        put(node, symbolAt(g.symbolOf(node)), 1, residues);
        break;
      case OP.sum:
        putSum(g, node, prime, residues);
        break;
      case OP.product:
        putProduct(g, node, prime, residues);
        break;
      default:
        putPower(g, node, prime, residues);
    }
  }
}

/** Whether two nodes have the same value; undefined where one of them has none. */
export function sameResidue(
  { tops, bottoms }: Residues,
  a: NodeId,
  b: NodeId,
  prime: number,
): boolean | undefined {
  const left = multiplyModulo(tops[a]!, bottoms[b]!, prime);
  const right = multiplyModulo(tops[b]!, bottoms[a]!, prime);
  return left === left && right === right ? left === right : undefined;
}

function put(node: NodeId, top: number, bottom: number, { tops, bottoms }: Residues): void {
  tops[node] = bottom === 0 ? NaN : top;
  bottoms[node] = bottom === 0 ? NaN : bottom;
}

function putConstant(
  { numerator, denominator, whole }: Rational,
  node: NodeId,
  prime: number,
  residues: Residues,
): void {
  if (whole === whole) put(node, whole < 0 ? whole + prime : whole, 1, residues);
  else put(node, reduceModulo(numerator, prime), reduceModulo(denominator, prime), residues);
}

function putSum(g: Graph, node: NodeId, prime: number, residues: Residues): void {
  const { tops, bottoms } = residues;
  const count = g.operandCount(node);
  let [top, bottom] = [0, 1];
  for (let i = 0; i < count; i++) {
    const operand = g.operandAt(node, i);
    const [term, below] = [tops[operand]!, bottoms[operand]!];
    if (below === bottom) top += term;
    else {
      top = multiplyModulo(top, below, prime) + multiplyModulo(term, bottom, prime);
      bottom = multiplyModulo(bottom, below, prime);
    }
    if (top >= prime) top -= prime;
  }
  put(node, top, bottom, residues);
}

function putProduct(g: Graph, node: NodeId, prime: number, residues: Residues): void {
  const { tops, bottoms } = residues;
  const count = g.operandCount(node);
  let [top, bottom] = [1, 1];
  for (let i = 0; i < count; i++) {
    const operand = g.operandAt(node, i);
    top = multiplyModulo(top, tops[operand]!, prime);
    if (bottoms[operand] !== 1) bottom = multiplyModulo(bottom, bottoms[operand]!, prime);
  }
  put(node, top, bottom, residues);
}

function putPower(g: Graph, node: NodeId, prime: number, residues: Residues): void {
  const [base, exponent] = [g.operand(node), g.second(node)];
  const top = residues.tops[base]!;
  const bottom = residues.bottoms[base]!;
  if (top !== top || exponent === -1) put(node, bottom, top, residues);
  else if (exponent <= 0) {
    // A power of 0 that is not positive has no value, 0^0 included.
    const below = top === 0 ? 0 : powerModulo(top, -exponent, prime);
    put(node, powerModulo(bottom, -exponent, prime), below, residues);
  } else put(node, powerModulo(top, exponent, prime), powerModulo(bottom, exponent, prime), residues);
}

/** Puts upper bounds of the degree of numerator and denominator together, of the same nodes, into `degrees`. */
export function findDegrees(g: Graph, nodes: readonly NodeId[], degrees: Float64Array): void {
  for (const node of nodes) {
    switch (g.op[node]) {
      case OP.constant:
        degrees[node] = 0;
        break;
      case OP.symbol:
        degrees[node] = 1;
        break;
      case OP.sum:
      case OP.product: {
        let total = 0;
        for (let i = g.operandCount(node) - 1; i >= 0; i--) total += degrees[g.operandAt(node, i)]!;
        degrees[node] = total;
        break;
      }
      default:
        degrees[node] = degrees[g.operand(node)]! * Math.abs(g.second(node));
    }
  }
}
