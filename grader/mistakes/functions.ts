import { difference, negative, power, product, quotient, reciprocal, squared, sum } from '../graph/build.ts';
import { apply, number, type Expression } from '../language/expression.ts';
import type { FunctionName } from '../language/operators.ts';
import { printText } from '../language/print-text.ts';
import type { MistakeRules } from './mistake.ts';
import { slipsAtSites, type LocalMistake } from './slips-at-sites.ts';

/** Mistakes with the derivatives of the functions that one knows by heart. */
export interface FunctionMistakes {
  /** g·a^(g−1) for a^g·ln a: an exponential taken for a power. */
  'exponential-as-power': { readonly exponential: string };
  /** a^g for a^g·ln a. */
  'logarithm-of-base-missing': { readonly exponential: string };
  /** a^g/ln a, or ln a/g for the derivative of log_a(g). */
  'logarithm-of-base-inverted': { readonly exponential: string };
  /** The derivative of a function is remembered wrongly. */
  'function-derivative-wrong': { readonly function: string };
  /** The formula in terms of the value of a function with its argument put in: z(1−z) for σ(z)(1−σ(z)). */
  'argument-for-value': { readonly function: string };
}

const ONE = number(1);
const fn = apply;

/** Wrong derivatives of functions that students write down, from the argument x and the value y. */
const REMEMBERED: { readonly [N in FunctionName]?: (x: Expression, y: Expression) => readonly Expression[] } =
  {
    ln: (x, y) => [reciprocal(y), reciprocal(squared(x)), x],
    sin: (x) => [negative(fn('cos', x)), fn('sin', x)],
    cos: (x) => [fn('sin', x), fn('cos', x)],
    tan: (x) => [reciprocal(fn('cos', x)), reciprocal(squared(fn('sin', x))), fn('cot', x)],
    sigmoid: (_, y) => [
      product(y, sum(ONE, y)),
      difference(ONE, y),
      difference(ONE, squared(y)),
      squared(difference(ONE, y)),
      product(y, difference(y, ONE)),
      squared(y),
    ],
    tanh: (_, y) => [
      difference(ONE, y),
      sum(ONE, squared(y)),
      product(y, difference(ONE, y)),
      difference(squared(y), ONE),
      squared(difference(ONE, y)),
      squared(y),
    ],
    sinh: (x) => [negative(fn('cosh', x))],
    cosh: (x) => [negative(fn('sinh', x))],
    relu: (x) => [fn('step', negative(x)), ONE, number(0)],
    abs: (x) => [ONE, negative(fn('sign', x)), fn('abs', x)],
    softplus: (x) => [fn('exp', x), difference(ONE, fn('sigmoid', x))],
  };

/** Functions whose derivative one writes in terms of their value y, as so. */
const BY_VALUE: { readonly [N in FunctionName]?: (y: Expression) => Expression } = {
  sigmoid: (y) => product(y, difference(ONE, y)),
  tanh: (y) => difference(ONE, squared(y)),
};

const remembered: LocalMistake<FunctionMistakes['function-derivative-wrong']> = (site) => {
  const { expression, form } = site;
  if (form.kind !== 'function') return [];
  const inner = site.derivative(form.argument);
  return (REMEMBERED[form.name]?.(form.argument, expression) ?? []).map((outer) => ({
    data: { function: form.name },
    derivative: product(outer, inner),
  }));
};

const argumentForValue: LocalMistake<FunctionMistakes['argument-for-value']> = (site) => {
  const { form } = site;
  const slope = form.kind === 'function' ? BY_VALUE[form.name] : undefined;
  if (form.kind !== 'function' || !slope) return [];
  const derivative = product(slope(form.argument), site.derivative(form.argument));
  return [{ data: { function: form.name }, derivative }];
};

/** What comes instead of the derivative of a^g, or of log_a(g), before the inner derivative. */
interface Instead {
  readonly exponential?: (base: Expression, exponent: Expression) => Expression | undefined;
  readonly logarithm?: (base: Expression, argument: Expression) => Expression;
}

function ofBase({ exponential, logarithm }: Instead): LocalMistake<{ readonly exponential: string }> {
  return (site) => {
    const { form } = site;
    const data = { exponential: printText(site.expression) };
    const found = (outer: Expression | undefined, inner: Expression) =>
      outer ? [{ data, derivative: product(outer, site.derivative(inner)) }] : [];
    if (form.kind === 'exponential') return found(exponential?.(form.base, form.exponent), form.exponent);
    return form.kind === 'logarithm' ? found(logarithm?.(form.base, form.argument), form.argument) : [];
  };
}

const isNatural = (base: Expression): boolean => base.kind === 'constant' && base.name === 'e';

export const functionMistakes: MistakeRules<FunctionMistakes> = {
  'exponential-as-power': {
    common: true,
    slips: slipsAtSites(ofBase({ exponential: (base, g) => product(g, power(base, difference(g, ONE))) })),
  },
  'logarithm-of-base-missing': {
    common: true,
    slips: slipsAtSites(
      ofBase({
        exponential: (base, g) => (isNatural(base) ? undefined : power(base, g)),
        logarithm: (_, g) => reciprocal(g),
      }),
    ),
  },
  'logarithm-of-base-inverted': {
    common: false,
    slips: slipsAtSites(
      ofBase({
        exponential: (base, g) => (isNatural(base) ? undefined : quotient(power(base, g), fn('ln', base))),
        logarithm: (base, g) => quotient(fn('ln', base), g),
      }),
    ),
  },
  'function-derivative-wrong': { common: false, slips: slipsAtSites(remembered) },
  'argument-for-value': { common: false, slips: slipsAtSites(argumentForValue) },
};
