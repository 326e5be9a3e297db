/** Keeps a system of dependent columns solvable, by the smallest solution. */
const RIDGE = 1e-12;

/**
 * The x with the smallest |A x - b|², by the normal equations and Gaussian elimination; for the few unknowns and
 * well-scaled rows of a fit of literals.
 */
export function leastSquares(rows: readonly Float64Array[], b: readonly number[]): Float64Array {
  const n = rows[0]?.length ?? 0;
  const system = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n + 1 }, (_unused, j) => {
      let total = 0;
      for (const [k, row] of rows.entries()) total += row[i]! * (j < n ? row[j]! : b[k]!);
      return total;
    }),
  );
  const scale = Math.max(...system.map((row, i) => row[i]!), Number.MIN_VALUE);
  system.forEach((row, i) => (row[i]! += RIDGE * scale));
  return eliminate(system);
}

function eliminate(system: Float64Array[]): Float64Array {
  const n = system.length;
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = system[i]![k]! / system[k]![k]!;
      for (let j = k; j <= n; j++) system[i]![j]! -= factor * system[k]![j]!;
    }
  }
  const x = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let rest = system[k]![n]!;
    for (let j = k + 1; j < n; j++) rest -= system[k]![j]! * x[j]!;
    x[k] = rest / system[k]![k]!;
  }
  return x;
}
