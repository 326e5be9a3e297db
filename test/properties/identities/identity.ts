/**
 * Left = right wherever right is defined, whatever a, b and c stand for: so the left side may be defined for more. A
 * `where` restricts the identity to where it is positive.
 */
export type Identity = readonly [left: string, right: string, where?: string];

/** An identity by the names of its parts. */
export function sides([left, right, where]: Identity): {
  readonly left: string;
  readonly right: string;
  readonly where: string | undefined;
} {
  return { left, right, where };
}
