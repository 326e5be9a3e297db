import * as fc from 'fast-check';
import { apply, number, type Expression } from '../../grader/language/expression.ts';
import { anyExpression } from './arbitrary-expression.ts';
import { placesOf, replaceAt } from './places.ts';

/** A factor near 1, off by 1 to 9 units of the 3rd to 12th decimal: 1.000004, 0.97. */
const nearOne = fc
  .tuple(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
  .map(([places, units, up]) =>
    number(up ? `1.${String(units).padStart(places, '0')}` : (1 - units * 10 ** -places).toFixed(places)),
  );

type Change = (place: Expression) => Expression;

const coefficient = nearOne.map(
  (factor): Change =>
    (place) =>
      apply('multiply', factor, place),
);
const sign = fc.constant<Change>((place) => apply('negate', place));
const nextNumber = fc.constantFrom<Change>(
  (place) => apply('add', place, number(1)),
  (place) => apply('subtract', place, number(1)),
);

/** Whether a change of this kind can be made to a place, and what it may be. */
const KINDS = {
  coefficient: { fits: () => true, change: coefficient },
  sign: { fits: () => true, change: sign },
  number: { fits: (place) => place.kind === 'number', change: fc.oneof(coefficient, nextNumber) },
  exponent: {
    fits: (place) => place.kind === 'apply' && place.operator === 'power',
    change: fc.oneof(coefficient, nextNumber).map(
      (change): Change =>
        (place) =>
          ofExponent(place, change),
    ),
  },
} as const satisfies Record<string, { fits: (place: Expression) => boolean; change: fc.Arbitrary<Change> }>;

export const CHANGES = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

function ofExponent(power: Expression, change: Change): Expression {
  if (power.kind !== 'apply') return power;
  return apply('power', power.operands[0]!, change(power.operands[1]!));
}

/** An expression, and the same with a small change in one place; where there is no such place, undefined. */
export function changed(
  kind: keyof typeof KINDS,
): fc.Arbitrary<readonly [Expression, Expression] | undefined> {
  const { fits, change } = KINDS[kind];
  return fc.tuple(anyExpression, fc.nat(), change).map(([expression, at, make]) => {
    const places = [...placesOf(expression).entries()].filter(([, place]) => fits(place));
    if (places.length === 0) return undefined;
    const [place, old] = places[at % places.length]!;
    return [expression, replaceAt(expression, place, make(old))];
  });
}

/** Two expressions that have nothing to do with each other, or differ by little. */
export const anyPair: fc.Arbitrary<readonly [Expression, Expression]> = fc.oneof(
  fc.tuple(anyExpression, anyExpression),
  ...CHANGES.map((kind) => changed(kind).filter((two) => two !== undefined)),
);
