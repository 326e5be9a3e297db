/** Relative to the point: small enough for what curves, large enough for the rounding of the values. */
const STEP = 2 ** -12;
/** Slopes that differ by more than this, relative to them, are not those of one tangent. */
const APART = 1e-3;

/** Whether a function has no single slope at a point, because those on its two sides differ: `|x|` at 0. */
export function hasKinkAt(f: (x: number) => number, centre: number): boolean {
  const step = STEP * Math.max(1, Math.abs(centre));
  const slope = (h: number): number => (f(centre + h) - f(centre)) / h;
  // Twice the slope of half a step less that of a whole one: the curvature drops out.
  const [ahead, behind] = [step, -step].map((h) => 2 * slope(h / 2) - slope(h)) as [number, number];
  return Math.abs(ahead - behind) > APART * (1 + Math.max(Math.abs(ahead), Math.abs(behind)));
}
