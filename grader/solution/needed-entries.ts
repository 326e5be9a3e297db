import { symbolsOf, type Expression } from '../language/expression.ts';
import type { DerivativeOf, Line } from './line.ts';
import type { Step } from './step.ts';

/** The steps without those that name entries which no later line is about. */
export function withNeededEntries(steps: readonly Step[]): readonly Step[] {
  const needed = new Set<string>();
  const kept: Step[] = [];
  for (const one of steps.toReversed()) {
    if (one.code === 'entries' && !namesAt(one).some((name) => needed.has(name))) continue;
    for (const line of one.lines) for (const name of namesIn(line)) needed.add(name);
    kept.unshift(one);
  }
  return kept;
}

/** A quantity and its entries. */
function namesAt({ lines }: Step): readonly string[] {
  const [line] = lines;
  if (line?.kind !== 'equation') return [];
  const literal = line.sides.map(({ expression }) => expression).find(isLiteral);
  return [...namesOf(line.left), ...(literal ? symbolsOf(literal) : [])];
}

function isLiteral(expression: Expression): boolean {
  return expression.kind === 'matrix' && expression.rows.flat().every((entry) => entry.kind === 'symbol');
}

function namesIn(line: Line): readonly string[] {
  if (line.kind === 'shape') return [];
  return [...namesOf(line.left), ...line.sides.flatMap(({ expression }) => namesOf(expression))];
}

/** The names in an expression; of a derivative, what is differentiated and by what. */
function namesOf(expression: Expression | DerivativeOf): readonly string[] {
  if (expression.kind === 'derivative') return [...namesOf(expression.of), ...[expression.by].flat()];
  return [...symbolsOf(expression)].flatMap((name) => (name.includes('/') ? pairOf(name) : [name]));
}

function pairOf(name: string): readonly string[] {
  const slash = name.indexOf('/');
  return [name.slice(1, slash), name.slice(slash + 2)];
}
