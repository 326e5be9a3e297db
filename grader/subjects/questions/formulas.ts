import type { Expression } from '../../language/expression.ts';
import { canonicalName, nameLatex } from '../../language/names.ts';

/** The name of what is asked about, as LaTeX; undefined where it is more than a name, which could give an answer away. */
export function nameFormula(of: Expression): string | undefined {
  return of.kind === 'symbol' ? nameLatex(of.name) : undefined;
}

/** `∂f/∂x`. */
export function derivativeFormula(of: Expression, by: string): string | undefined {
  const name = nameFormula(of);
  return name && `\\frac{\\partial ${name}}{\\partial ${nameLatex(by)}}`;
}

/** The names that may stand before an answer's leading `=`. */
export function askedName(of: Expression): readonly string[] {
  return of.kind === 'symbol' ? [of.name] : [];
}

export function askedDerivative(of: Expression, by: string): readonly string[] {
  const name = of.kind === 'symbol' ? canonicalName(`d${of.name}/d${by}`) : undefined;
  return name === undefined ? [] : [name];
}
