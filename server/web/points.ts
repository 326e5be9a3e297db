/** Points for a person: 2.75, not 2.7500000000000004. */
export function pointsText(points: number): string {
  return String(Number(points.toFixed(2)));
}
