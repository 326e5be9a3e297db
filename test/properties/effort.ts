/** How many times as many runs as `npm test` makes: `npm run test:deep` sets it. */
const DEEP = Number(process.env['DEEP'] ?? 1);

/** Parameters of a property: the same runs every time, and many more of them in `npm run test:deep`. */
export function effort(numRuns: number, seed: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: numRuns * DEEP, seed };
}
