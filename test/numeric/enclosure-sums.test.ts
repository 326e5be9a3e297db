import { describe, expect, it } from 'vitest';
import { addEnclosures, radius } from '../../grader/numeric/enclosure.ts';

describe('a sum of exact numbers is exact where nothing is rounded', () => {
  it.each([
    [7, 1, true],
    [-8, 8, true],
    [0.5, 0.25, true],
    [0, 0.1, true],
    [2 ** 52, 1, true],
    [2 ** 53, 1, false],
    [1, 2 ** -60, false],
    [0.1, 0.2, false],
    [2 ** -60, -1, false],
  ])('%d + %d: %s', (a, b, exact) => {
    expect(addEnclosures(a, 0, b, 0)).toBe(a + b);
    expect(radius[0] === 0).toBe(exact);
  });

  it('keeps the bounds of its terms', () => {
    addEnclosures(1, 2 ** -40, 2, 2 ** -41);
    expect(radius[0]).toBeGreaterThanOrEqual(2 ** -40 + 2 ** -41);
  });
});
