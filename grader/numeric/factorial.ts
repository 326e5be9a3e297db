import { enclosure, nonzeroEnclosure, undefinedValue, unknown } from './enclosure.ts';

/** Relative error of the approximation below, with room. */
const GAMMA_ERROR = 1e-12;

/** Coefficients of Lanczos' approximation with g = 7 and nine terms (Godfrey, 2001). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * x! = Γ(x + 1) for x > -1: exact whole numbers by multiplication, others by Lanczos' approximation. Undefined at the
 * negative whole numbers, unknown elsewhere below -1.
 */
export function factorialEnclosure(x: number, r: number): number {
  if (r === 0 && Number.isInteger(x)) {
    if (x < 0) return undefinedValue();
    if (x > 170) return unknown();
    let v = 1;
    for (let k = 2; k <= x; k++) v *= k;
    return enclosure(v, x <= 18 ? 0 : v * GAMMA_ERROR);
  }
  if (x - r <= -1 || x + r > 140 || r > 1e-3) return unknown();
  const v = gamma(x + 1);
  // |d ln Γ / dx| at x + 1 is at most ln(x + 2) + 1/(x + 1 - r).
  return nonzeroEnclosure(v, Math.abs(v) * (GAMMA_ERROR + 2 * r * (Math.log(x + 2) + 1 / (x + 1 - r))));
}

function gamma(x: number): number {
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  const base = x + 6.5;
  let series = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) series += LANCZOS[i]! / (x - 1 + i);
  return Math.sqrt(2 * Math.PI) * Math.pow(base, x - 0.5) * Math.exp(-base) * series;
}
