import { apply, number, symbol, type Expression } from '../language/expression.ts';

/** A softmax by the names of its entries, with what each is computed from. */
export interface Softmax {
  readonly entries: readonly string[];
  readonly of: readonly string[];
}

/**
 * The derivative of an entry of a softmax by an entry of its argument, in the values themselves: y(1 - y) of the same entry, and
 * -y·y' of another. Undefined for what is no softmax.
 */
export function softmaxDerivative(
  of: string,
  by: string,
  softmaxes: readonly Softmax[],
): Expression | undefined {
  const softmax = softmaxes.find(({ entries }) => entries.includes(of));
  const k = softmax?.of.indexOf(by) ?? -1;
  if (k < 0) return undefined;
  const [value, other] = [symbol(of), symbol(softmax!.entries[k]!)];
  return softmax!.entries[k] === of
    ? apply('multiply', value, apply('subtract', number(1), value))
    : apply('negate', apply('multiply', value, other));
}
