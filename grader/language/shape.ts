/** The size of a value: a scalar is 1x1, a column vector nx1, a row vector 1xn. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const SCALAR: Shape = { rows: 1, columns: 1 };

export function sameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

export function isScalar(shape: Shape): boolean {
  return shape.rows === 1 && shape.columns === 1;
}

/** `2x3`, as answers and messages write it. */
export function printShape(shape: Shape): string {
  return `${shape.rows}x${shape.columns}`;
}
