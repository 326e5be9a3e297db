import { product } from '../graph/build.ts';
import type { Expression } from '../language/expression.ts';
import { printText } from '../language/print-text.ts';
import { outerDerivative } from './differentiation.ts';
import type { MistakeRules } from './mistake.ts';
import type { Site } from './site.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with a function of a function, f(g(x)). */
export interface ChainRuleMistakes {
  /** f′(g) for f′(g)·g′. */
  'inner-derivative-missing': { readonly inner: string };
  /** g′ for f′(g)·g′. */
  'outer-derivative-missing': { readonly outer: string };
  /** f′(g)·g for f′(g)·g′. */
  'inner-not-differentiated': { readonly inner: string };
  /** f(g′), f′(g′) or f′(g′)·g′ for f′(g)·g′. */
  'differentiated-inside': { readonly inner: string };
  /** f′(f(g))·g′ for f′(g)·g′: σ′(a) for σ′(z). */
  'derivative-at-output': { readonly inner: string };
}

/** A function f of what varies, g. */
interface Composition {
  readonly outer: Extract<Expression, { kind: 'apply' | 'call' }>;
  readonly inner: Expression;
  /** Which operand of f it is. */
  readonly index: number;
}

/** A site of which the chain rule takes the derivative, or where f is applied to the variable itself. */
function compositionAt({ expression, form }: Site): Composition | undefined {
  if (expression.kind !== 'apply' && expression.kind !== 'call') return undefined;
  switch (form.kind) {
    case 'power':
      return { outer: expression, inner: form.base, index: 0 };
    case 'exponential':
      return { outer: expression, inner: form.exponent, index: expression.operands.length - 1 };
    case 'function':
    case 'unknown-function':
      return { outer: expression, inner: form.argument, index: 0 };
    default:
      return undefined;
  }
}

/** A mistake with the chain rule, where g is more than the variable. */
function inComposition<K extends keyof ChainRuleMistakes>(
  data: (composition: Composition) => ChainRuleMistakes[K],
  derivatives: (composition: Composition, site: Site) => readonly Expression[],
): LocalMistake<ChainRuleMistakes[K]> {
  return (site) => {
    const composition = compositionAt(site);
    if (!composition || isVariable(composition.inner, site)) return [];
    return derivatives(composition, site).map((derivative) => ({ data: data(composition), derivative }));
  };
}

function isVariable(piece: Expression, { by }: Site): boolean {
  return piece.kind === 'symbol' && piece.name === by;
}

function naming({ inner }: Composition): { readonly inner: string } {
  return { inner: printText(inner) };
}

const outerOf = ({ outer, index }: Composition, at?: Expression): Expression =>
  outerDerivative(outer, index, at);

function withInside({ outer, index }: Composition, inside: Expression): Expression {
  return { ...outer, operands: outer.operands.map((operand, i) => (i === index ? inside : operand)) };
}

const innerDerivativeMissing = inComposition<'inner-derivative-missing'>(naming, (f) => [outerOf(f)]);

const outerDerivativeMissing = inComposition<'outer-derivative-missing'>(
  ({ outer }) => ({ outer: printText(outer) }),
  ({ inner }, site) => [site.derivative(inner)],
);

const innerNotDifferentiated = inComposition<'inner-not-differentiated'>(naming, (f) => [
  product(outerOf(f), f.inner),
]);

const differentiatedInside = inComposition<'differentiated-inside'>(naming, (f, site) => {
  const inside = site.derivative(f.inner);
  return [withInside(f, inside), outerOf(f, inside), product(outerOf(f, inside), inside)];
});

/** Of functions of a name alone too, as σ(z). */
const derivativeAtOutput: LocalMistake<ChainRuleMistakes['derivative-at-output']> = (site) => {
  const f = compositionAt(site);
  if (!f || (site.form.kind !== 'function' && site.form.kind !== 'unknown-function')) return [];
  return [{ data: naming(f), derivative: product(outerOf(f, f.outer), site.derivative(f.inner)) }];
};

export const chainRuleMistakes: MistakeRules<ChainRuleMistakes> = {
  'inner-derivative-missing': { common: true, slips: slipsAtSites(innerDerivativeMissing) },
  'inner-not-differentiated': { common: false, slips: slipsAtSites(innerNotDifferentiated) },
  'outer-derivative-missing': { common: false, slips: slipsAtSites(outerDerivativeMissing) },
  'differentiated-inside': { common: false, slips: slipsAtSites(differentiatedInside) },
  'derivative-at-output': { common: false, slips: slipsAtSites(derivativeAtOutput) },
};
