import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { multiplyModulo, powerModulo, PRIMES, reduceModulo } from '../../grader/numeric/modular.ts';

const prime = fc.constantFrom(...PRIMES);
const residue = fc.integer({ min: 0, max: PRIMES.at(-1)! - 1 });

it('multiplies as big whole numbers do', () => {
  fc.assert(
    fc.property(residue, residue, prime, (a, b, p) => {
      expect(multiplyModulo(a, b, p)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)));
    }),
  );
});

it("a residue to the power p - 1 is 1 (Fermat's little theorem)", () => {
  fc.assert(
    fc.property(residue, prime, (a, p) => {
      fc.pre(a > 0);
      expect(powerModulo(a, p - 1, p)).toBe(1);
    }),
  );
});

it('reduces negative numbers to residues', () => {
  expect(reduceModulo(-1n, 7)).toBe(6);
  expect(reduceModulo(10n ** 30n, 7)).toBe(1);
});

it('every modulus is a prime below 2^26', () => {
  for (const p of PRIMES) {
    expect(p).toBeLessThan(2 ** 26);
    for (let d = 2; d * d <= p; d++) if (p % d === 0) throw new Error(`${p} = ${d} · ${p / d}`);
  }
});
