import { NOT_DEFINED } from '../answers/content.ts';
import type { Domain } from '../equivalence/setting.ts';
import { evaluateAt } from '../graph/evaluate.ts';
import { matrix, symbolsOf, type Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { printShape, type Shape } from '../language/shape.ts';
import { ExerciseRefused, type Path } from '../subjects/complaint.ts';
import type { ComparisonClaim, ShapeClaim, ValueClaim } from '../subjects/questions/question.ts';
import { checkPoints } from './check-points.ts';
import type { Numbers } from './plain-functions.ts';
import { plainNumbers, type PlainResult } from './plain-numbers.ts';

const CONFIRMED = ['loops'] as const;
const NO_SYMBOLS: ReadonlyMap<string, Numbers> = new Map();

/** How far apart, relative to them or to 1, two floating-point evaluations of the same value may be. */
const ROUNDING = 1e-9;

/** Computes the value again by plain loops; what these do not know is left unconfirmed. */
export function confirmValue({ of, value }: ValueClaim, path: Path): readonly 'loops'[] {
  const computed = plainNumbers(of, NO_SYMBOLS, 'columns');
  if (computed === 'unknown') return [];
  const claimed = (value.kind === 'matrix' ? value : matrix([[value]])).rows.map((row) =>
    row.map((entry) => evaluateAt(entry, new Map())),
  );
  if (!isSize(computed, sizeOf(claimed))) refuseShape(of, printShape(sizeOf(claimed)), computed, path);
  const numbers = computed.flat();
  const off = claimed.flat().findIndex((entry, k) => !close(entry, numbers[k]!));
  if (off < 0) return CONFIRMED;
  throw new ExerciseRefused({
    code: 'steps-disagree',
    path,
    data: { of: printText(of), steps: numbers[off]!, written: claimed.flat()[off]! },
  });
}

/** Computes with any numbers of the right shapes, to see which shape comes out. */
export function confirmShape({ of, shapes, found }: ShapeClaim, path: Path): readonly 'loops'[] {
  const numbers = new Map([...symbolsOf(of)].map((name, i) => [name, anyNumbers(shapes.get(name)!, i)]));
  const computed = plainNumbers(of, numbers, 'columns');
  if (computed === 'unknown') return [];
  if (found === NOT_DEFINED ? computed === 'clash' : isSize(computed, found)) return CONFIRMED;
  return refuseShape(of, found === NOT_DEFINED ? found : printShape(found), computed, path);
}

function anyNumbers({ rows, columns }: Shape, seed: number): Numbers {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) => 1 + ((3 * i + 5 * j + 7 * seed) % 11)),
  );
}

/** Computes both sides at points: the same formulas never differ, others do somewhere. */
export function confirmComparison(
  { left, right, same }: ComparisonClaim,
  domains: ReadonlyMap<string, Domain>,
  path: Path,
): readonly 'loops'[] {
  const points = checkPoints([...symbolsOf(right, symbolsOf(left))], domains);
  const pairs = points.map((at) => {
    const numbers = new Map([...at].map(([name, x]): [string, Numbers] => [name, [[x]]]));
    return [plainNumbers(left, numbers, 'columns'), plainNumbers(right, numbers, 'columns')] as const;
  });
  if (pairs.some((sides) => sides.includes('unknown') || sides.includes('clash'))) return [];
  const differ = (pairs as readonly (readonly [Numbers, Numbers])[]).some(
    ([a, b]) => !isSize(a, sizeOf(b)) || a.flat().some((x, k) => isApart(x, b.flat()[k]!)),
  );
  if (differ !== same) return CONFIRMED;
  throw new ExerciseRefused({
    code: 'comparison-disagrees',
    path,
    data: { left: printText(left), right: printText(right), same },
  });
}

function isApart(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && !close(a, b);
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * (1 + Math.max(Math.abs(a), Math.abs(b)));
}

function sizeOf(numbers: readonly (readonly number[])[]): Shape {
  return { rows: numbers.length, columns: numbers[0]!.length };
}

function isSize(computed: PlainResult, { rows, columns }: Shape): computed is Numbers {
  return Array.isArray(computed) && computed.length === rows && computed[0]!.length === columns;
}

function refuseShape(of: Expression, found: string, computed: PlainResult, path: Path): never {
  const came = typeof computed === 'string' ? NOT_DEFINED : printShape(sizeOf(computed));
  throw new ExerciseRefused({
    code: 'shapes-disagree',
    path,
    data: { of: printText(of), found, computed: came },
  });
}
