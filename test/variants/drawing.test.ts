import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawValues, LARGEST_SEED } from '../../grader/variants/draw.ts';
import { readParameters } from '../../grader/variants/parameter.ts';
import { stepsBetween } from '../../grader/variants/steps.ts';

const PARAMETERS = {
  a: { value: 2, integer: [-5, 5] as [number, number], not: [0] },
  eta: { value: 0.1, real: [0.1, 0.9] as [number, number], step: 0.1 },
  f: { value: 'sin', choice: ['sin', 'cos', 'exp'] },
  x: { value: [1, 2], vector: 2, entries: { integer: [0, 9] as [number, number] } },
  W: { value: [[1, 0]], matrix: '1x2', entries: { choice: [-1, 0, 1] } },
};

const parameters = readParameters(PARAMETERS);
const drawn = (seed: number, attempt = 0, of = parameters) =>
  Object.fromEntries(drawValues('golden', of, seed, attempt));

/** These rows never change: a seed that a student has been given means the same givens for ever. */
describe.each([
  { seed: 1, attempt: 0, values: { a: -5, eta: 0.9, f: 'sin', x: [7, 9], W: [[1, 0]] } },
  { seed: 1, attempt: 1, values: { a: -4, eta: 0.9, f: 'exp', x: [3, 1], W: [[1, 0]] } },
  { seed: 2, attempt: 0, values: { a: 4, eta: 0.2, f: 'exp', x: [8, 6], W: [[1, 0]] } },
  { seed: 3, attempt: 0, values: { a: -1, eta: 0.2, f: 'exp', x: [3, 9], W: [[1, 1]] } },
  { seed: 42, attempt: 0, values: { a: -3, eta: 0.2, f: 'exp', x: [8, 2], W: [[1, 0]] } },
  { seed: 42, attempt: 17, values: { a: 2, eta: 0.4, f: 'exp', x: [9, 0], W: [[-1, 1]] } },
  { seed: 1000, attempt: 0, values: { a: 3, eta: 0.1, f: 'sin', x: [5, 4], W: [[0, 1]] } },
  { seed: 2147483647, attempt: 0, values: { a: 5, eta: 0.9, f: 'exp', x: [3, 9], W: [[0, 0]] } },
])('seed $seed, attempt $attempt', ({ seed, attempt, values }) => {
  it('draws what it always drew', () => {
    expect(drawn(seed, attempt)).toEqual(values);
  });
});

describe('a draw', () => {
  it('leaves the others as they were when a parameter is added or taken away', () => {
    const { f: _, ...rest } = PARAMETERS;
    const fewer = readParameters({ b: { value: 1, integer: [1, 2] as [number, number] }, ...rest });
    const { b: __, ...others } = drawn(7, 0, fewer);
    const { f: ___, ...before } = drawn(7);
    expect(others).toEqual(before);
  });

  it('is another one in another exercise', () => {
    const other = Array.from({ length: 20 }, (_, i) => drawValues('other', parameters, i + 1, 0));
    expect(other).not.toEqual(
      Array.from({ length: 20 }, (_, i) => drawValues('golden', parameters, i + 1, 0)),
    );
  });

  it('is among what is drawn from, for any seed and attempt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LARGEST_SEED }),
        fc.nat({ max: 500 }),
        fc.string(),
        (seed, attempt, id) => {
          for (const [name, value] of drawValues(id, parameters, seed, attempt))
            for (const entry of [value].flat(2)) expect(parameters.get(name)!.from).toContain(entry);
        },
      ),
      { numRuns: 300, seed: 3 },
    );
  });

  it('takes every value about as often as the others', () => {
    const counts = new Map<unknown, number>();
    for (let seed = 1; seed <= 10_000; seed++) {
      const { a } = drawn(seed);
      counts.set(a, (counts.get(a) ?? 0) + 1);
    }
    expect(counts.size).toBe(10);
    // Five standard deviations of a binomial distribution with p = 1/10.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('steps between two numbers', () => {
  it.each([
    { from: -2, to: 2, step: 1, steps: [-2, -1, 0, 1, 2] },
    { from: 0.1, to: 0.5, step: 0.1, steps: [0.1, 0.2, 0.3, 0.4, 0.5] },
    { from: -0.25, to: 0.5, step: 0.25, steps: [-0.25, 0, 0.25, 0.5] },
    { from: 1e-7, to: 3e-7, step: 1e-7, steps: [1e-7, 2e-7, 3e-7] },
    { from: 0, to: 1, step: 0.3, steps: [0, 0.3, 0.6, 0.9] },
    { from: 100, to: 250, step: 50, steps: [100, 150, 200, 250] },
    { from: 3, to: 3, step: 1, steps: [3] },
    { from: 4, to: 3, step: 1, steps: [] },
  ])('from $from to $to by $step', ({ from, to, step, steps }) => {
    expect(stepsBetween(from, to, step, 100)).toEqual(steps);
  });

  it('are cut off where there are too many', () => {
    expect(stepsBetween(0, 1e6, 1e-6, 4)).toEqual([0, 1e-6, 2e-6, 3e-6]);
  });
});
