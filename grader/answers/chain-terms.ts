import type { Expression } from '../language/expression.ts';

/** A product: a whole number times symbols, in alphabetical order, each as often as it is a factor. */
export interface Term {
  readonly coefficient: number;
  readonly factors: readonly string[];
}

/** Sums multiplied out may have so many terms at most: beyond it nobody would recognise them. */
const MOST_TERMS = 64;

/** The products that an expression is the sum of; undefined where it is something else, or too long. */
export function termsOf(expression: Expression): readonly Term[] | undefined {
  const terms = multipliedOut(expression);
  return terms && collected(terms);
}

function multipliedOut(expression: Expression): readonly Term[] | undefined {
  if (expression.kind === 'number') return constant(Number(expression.text));
  if (expression.kind === 'symbol') return [{ coefficient: 1, factors: [expression.name] }];
  if (expression.kind !== 'apply') return undefined;
  if (expression.operator === 'power') return power(expression.operands);
  const operands = expression.operands.map(multipliedOut);
  const [left, right] = operands;
  if (!left || operands.includes(undefined)) return undefined;
  switch (expression.operator) {
    case 'negate':
      return scaled(left, -1);
    case 'add':
      return short([...left, ...right!]);
    case 'subtract':
      return short([...left, ...scaled(right!, -1)]);
    case 'multiply':
    case 'dot':
    case 'hadamard':
      return left.length * right!.length > MOST_TERMS ? undefined : products(left, right!);
    default:
      return undefined;
  }
}

/** A square or a cube is the product that it stands for. */
function power([base, exponent]: readonly Expression[]): readonly Term[] | undefined {
  const times = exponent?.kind === 'number' ? Number(exponent.text) : NaN;
  const factor = times === 2 || times === 3 ? multipliedOut(base!) : undefined;
  if (!factor || factor.length ** times > MOST_TERMS) return undefined;
  return Array.from({ length: times - 1 }).reduce<readonly Term[]>(
    (terms) => products(terms, factor),
    factor,
  );
}

function constant(coefficient: number): readonly Term[] | undefined {
  return Number.isSafeInteger(coefficient) ? [{ coefficient, factors: [] }] : undefined;
}

function short(terms: readonly Term[]): readonly Term[] | undefined {
  return terms.length > MOST_TERMS ? undefined : terms;
}

function scaled(terms: readonly Term[], by: number): readonly Term[] {
  return terms.map(({ coefficient, factors }) => ({ coefficient: coefficient * by, factors }));
}

function products(left: readonly Term[], right: readonly Term[]): readonly Term[] {
  return left.flatMap((a) =>
    right.map((b) => ({
      coefficient: a.coefficient * b.coefficient,
      factors: [...a.factors, ...b.factors].toSorted(),
    })),
  );
}

/** Terms with the same factors are one; those that cancel are none. */
function collected(terms: readonly Term[]): readonly Term[] {
  const byFactors = new Map<string, Term>();
  for (const { coefficient, factors } of terms) {
    const key = factors.join(' ');
    const total = (byFactors.get(key)?.coefficient ?? 0) + coefficient;
    byFactors.set(key, { coefficient: total, factors });
  }
  return [...byFactors.values()].filter(({ coefficient }) => coefficient !== 0);
}
