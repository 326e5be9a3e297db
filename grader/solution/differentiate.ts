import { ruleOf } from '../graph/rules.ts';
import { expandCall } from '../graph/symbolic.ts';
import {
  apply,
  call,
  mapChildren,
  number,
  symbolsOf,
  type Application,
  type Expression,
} from '../language/expression.ts';
import { isFunctionName } from '../language/operators.ts';
import { derivativeOf, equal, equation, type DerivativeOf } from './line.ts';
import { simplified } from './simplified.ts';
import { step, type DifferentiationRule, type Step } from './step.ts';

/** A derivative found by the rules, with a step for each that needs a line of its own. */
export interface Differentiated {
  readonly steps: readonly Step[];
  readonly result: Expression;
}

/** A rule as it applies to an expression: what follows from it, before anything is put together. */
interface Applied {
  readonly rule: DifferentiationRule;
  readonly written: Expression;
}

/** The derivative of a part of an expression, shown before where it takes more than a glance. */
type Inner = (part: Expression) => Expression;

/**
 * The derivative of a scalar expression by a symbol, rule by rule from the inside out. What is seen at a glance, as the derivative of
 * `3x^2`, has no line of its own.
 *
 * @param left what the last line is about; the derivative of the expression itself if not given
 * @param value a name for the expression, in which the derivatives of σ and tanh are written
 */
export function differentiate(
  expression: Expression,
  by: string,
  left: DerivativeOf = derivativeOf(expression, by),
  value: Expression = expression,
): Differentiated {
  const steps: Step[] = [];
  const shown: Inner = (part) => {
    if (isGlance(part, by)) return atGlance(part, by);
    const inner = differentiate(part, by);
    steps.push(...inner.steps);
    return inner.result;
  };
  const { rule, written } = applyRule(expression, by, shown, value);
  const result = simplified(written);
  steps.push(step('rule', { rule, by }, equation(left, equal(written, result))));
  return { steps, result };
}

/** The derivative of what is seen at a glance, as the rules have it: `3*(2*x)`. Of a sum, which is a number, that number. */
function atGlance(expression: Expression, by: string): Expression {
  const { rule, written } = applyRule(expression, by, (part) => atGlance(part, by), expression);
  return rule === 'sum' ? simplified(written) : written;
}

/** Numbers, the variable, its powers and functions, multiples of these, and sums whose derivative is a number. */
function isGlance(expression: Expression, by: string): boolean {
  if (!contains(expression, by) || isVariable(expression, by)) return true;
  if (expression.kind !== 'apply') return false;
  const [a, b] = [expression.operands[0]!, expression.operands[1]!];
  switch (expression.operator) {
    case 'negate':
      return isGlance(a, by);
    case 'multiply':
      return (!contains(a, by) && isGlance(b, by)) || (!contains(b, by) && isGlance(a, by));
    case 'divide':
      return !contains(b, by) && isGlance(a, by);
    case 'power':
      return isVariable(a, by) && !contains(b, by);
    case 'add':
    case 'subtract':
      return isGlance(a, by) && isGlance(b, by) && symbolsOf(atGlance(expression, by)).size === 0;
    default:
      return expression.operands.length === 1 && isVariable(a, by);
  }
}

function contains(expression: Expression, name: string): boolean {
  return symbolsOf(expression).has(name);
}

function isVariable(expression: Expression, by: string): boolean {
  return expression.kind === 'symbol' && expression.name === by;
}

function applyRule(expression: Expression, by: string, inner: Inner, value: Expression): Applied {
  if (!contains(expression, by)) return { rule: 'table', written: number(0) };
  if (expression.kind === 'call')
    return unknownFunction(expression.name, expression.order, expression.operands[0]!, by, inner);
  if (expression.kind !== 'apply') return { rule: 'table', written: number(1) };
  switch (expression.operator) {
    case 'add':
    case 'subtract':
      return { rule: 'sum', written: termByTerm(expression, inner) };
    case 'negate':
      return { rule: 'constant-factor', written: apply('negate', inner(expression.operands[0]!)) };
    case 'multiply':
    case 'dot':
    case 'hadamard':
      return ofProduct(expression, by, inner);
    case 'divide':
      return ofQuotient(expression, by, inner);
    case 'power':
      return ofPower(expression, by, inner);
    case 'max':
    case 'min':
      return { rule: 'largest', written: byChainRule(expression, by, inner, value) };
    default: {
      const rule = expression.operands.every((operand) => isVariable(operand, by) || !contains(operand, by))
        ? 'table'
        : 'chain';
      return { rule, written: byChainRule(expression, by, inner, value) };
    }
  }
}

/** The derivatives of all terms, those of constants too, in their places. */
function termByTerm(expression: Expression, inner: Inner): Expression {
  const isSum =
    expression.kind === 'apply' && (expression.operator === 'add' || expression.operator === 'subtract');
  return isSum ? mapChildren(expression, (term) => termByTerm(term, inner)) : inner(expression);
}

function ofProduct({ operands }: Application, by: string, inner: Inner): Applied {
  const [u, v] = [operands[0]!, operands[1]!];
  if (!contains(u, by)) return { rule: 'constant-factor', written: times(u, inner(v)) };
  if (!contains(v, by)) return { rule: 'constant-factor', written: times(inner(u), v) };
  return { rule: 'product', written: apply('add', times(inner(u), v), times(u, inner(v))) };
}

function ofQuotient({ operands }: Application, by: string, inner: Inner): Applied {
  const [u, v] = [operands[0]!, operands[1]!];
  if (!contains(v, by)) return { rule: 'constant-factor', written: apply('divide', inner(u), v) };
  const below = apply('power', v, number(2));
  const above = apply('subtract', times(inner(u), v), times(u, inner(v)));
  return { rule: 'quotient', written: apply('divide', above, below) };
}

function ofPower(expression: Application, by: string, inner: Inner): Applied {
  const [base, exponent] = [expression.operands[0]!, expression.operands[1]!];
  const partial = (i: number): Expression => ruleOf('power').partial(i, expression.operands, expression)!;
  if (!contains(exponent, by)) {
    if (isVariable(base, by)) return { rule: 'power', written: partial(0) };
    return { rule: 'chain', written: times(partial(0), inner(base)) };
  }
  if (!contains(base, by)) {
    if (isVariable(exponent, by)) return { rule: 'exponential', written: partial(1) };
    return { rule: 'chain', written: times(partial(1), inner(exponent)) };
  }
  return {
    rule: 'chain',
    written: apply('add', times(partial(0), inner(base)), times(partial(1), inner(exponent))),
  };
}

/** Functions whose derivative one writes in terms of their value. */
const BY_VALUE: ReadonlySet<string> = new Set(['sigmoid', 'tanh']);

/** The sum over the operands of the outer derivative times the inner one. */
function byChainRule(expression: Application, by: string, inner: Inner, value: Expression): Expression {
  const { operator, operands } = expression;
  const named = BY_VALUE.has(operator) ? value : expression;
  const terms = operands.flatMap((operand, i) => {
    if (!contains(operand, by)) return [];
    const partial = ruleOf(operator).partial(i, operands, named) ?? number(0);
    return [isVariable(operand, by) ? partial : times(partial, inner(operand))];
  });
  return terms.reduce((a, b) => apply('add', a, b));
}

/** `f(g)` has the derivative f'(g)·g'; of a known function its primes are written out. */
function unknownFunction(
  name: string,
  order: number,
  argument: Expression,
  by: string,
  inner: Inner,
): Applied {
  if (isFunctionName(name)) return applyRule(expandCall(name, order, argument), by, inner, argument);
  const outer = call(name, order + 1, argument);
  return isVariable(argument, by)
    ? { rule: 'table', written: outer }
    : { rule: 'chain', written: times(outer, inner(argument)) };
}

/** A product as it is written down: brackets stay, but no factor 1. */
function times(a: Expression, b: Expression): Expression {
  return b.kind === 'number' && b.text === '1'
    ? a
    : a.kind === 'number' && a.text === '1'
      ? b
      : apply('multiply', a, b);
}
