import { childrenOf, type Expression } from '../language/expression.ts';
import { functionNamed } from '../language/function-names.ts';
import type { Deviation } from './form.ts';
import { operatorOf, wholeNumber } from './structure.ts';

/**
 * Without functions: none of them occurs anywhere, however it is written. A power of e is `exp`, `log` is a logarithm to any base,
 * a second root is `sqrt` and a third `cbrt`; a derivative (`tanh'(x)`) counts as its function. `x^(1/2)` is a power.
 *
 * @param names functions by any of their spellings, or unknown functions of the exercise
 */
export function withoutFunctions(expression: Expression, names: readonly string[]): Deviation | undefined {
  return inPiece(expression, new Map(names.map((name) => [functionNamed(name) ?? name, name])));
}

function inPiece(piece: Expression, refused: ReadonlyMap<string, string>): Deviation | undefined {
  for (const found of functionsIn(piece)) {
    const name = refused.get(found);
    if (name !== undefined) return { form: 'without', piece, name };
  }
  for (const child of childrenOf(piece)) {
    const deviation = inPiece(child, refused);
    if (deviation) return deviation;
  }
  return undefined;
}

/** The functions that an operation itself, without its operands, may be called. */
function functionsIn(piece: Expression): readonly string[] {
  if (piece.kind === 'call') return [piece.name];
  const [left, right] = childrenOf(piece);
  const operator = operatorOf(piece);
  switch (operator) {
    case undefined:
      return [];
    case 'ln':
      return ['ln', 'log'];
    case 'log':
      return right?.kind === 'constant' && right.name === 'e' ? ['log', 'ln'] : ['log'];
    case 'power':
      return left?.kind === 'constant' && left.name === 'e' ? ['exp'] : [];
    case 'root':
      return wholeNumber(right!) === 2
        ? ['root', 'sqrt']
        : wholeNumber(right!) === 3
          ? ['root', 'cbrt']
          : ['root'];
    default:
      return [operator];
  }
}
