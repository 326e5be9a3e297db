import { describe, expect, it } from 'vitest';
import { ShapeMismatch } from '../../grader/graph/lower.ts';
import { number } from '../../grader/language/expression.ts';
import { SCALAR } from '../../grader/language/shape.ts';
import { mostDerivations, slipsOf } from '../../grader/mistakes/effort.ts';
import type { MistakeRule } from '../../grader/mistakes/mistake.ts';
import { prepared } from '../exercise/prepared.ts';
import { catalogExercise } from './catalog-exercise.ts';

/** A network of so many layers of so many units, without values. */
function network(layers: number, units: number) {
  const part = { id: 'out', ask: 'shape', of: 'out' };
  const stack = Array.from({ length: layers }, () => ({ units, activation: 'tanh' }));
  return prepared({ network: { inputs: units, layers: stack }, parts: [part] }).parts.get('out')!;
}

describe('answers are derived anew', () => {
  it.each(['matrix-products', 'relu-network-4-2-1', 'adam-step'])('as often as %s has mistakes', (id) => {
    for (const part of catalogExercise(id).parts.values()) expect(mostDerivations(part)).toBeGreaterThan(100);
  });

  it('less often the larger a network is, but once at least', () => {
    const [small, wide, deep] = [network(2, 3), network(2, 16), network(4, 6)].map(mostDerivations);
    expect(wide).toBeLessThan(small!);
    expect(deep).toBeLessThan(small!);
    expect(deep).toBeGreaterThanOrEqual(1);
  });
});

/** Two ways of making a mistake, then what a misread formula can run into. */
const FAILING: MistakeRule<number> = {
  common: true,
  *slips() {
    yield { data: 1, content: number(1) };
    yield { data: 2, content: number(2) };
    throw new ShapeMismatch('add', SCALAR, SCALAR, -1, -1);
  },
};

it('a misreading that leads nowhere ends its mistake, and no other', () => {
  const slips = slipsOf(FAILING, catalogExercise('adam-step').parts.get('m')!);
  expect([...slips].map(({ data }) => data)).toEqual([1, 2]);
});
