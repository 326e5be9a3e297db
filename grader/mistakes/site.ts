import { integer, negative, quotient, reciprocal } from '../graph/build.ts';
import { E, number, type Expression } from '../language/expression.ts';
import { isFunctionName, type FunctionName } from '../language/operators.ts';
import { sourcesOf, type Model } from '../subjects/model.ts';

/** A place in an expression at which a rule of differentiation is applied. */
export interface Site {
  readonly expression: Expression;
  /** The variable. */
  readonly by: string;
  readonly form: SiteForm;
  readonly model: Model;
  /** The derivative of a piece of the expression, or of a quantity in it, as it is found in this working. */
  readonly derivative: (piece: Expression) => Expression;
  /** Whether a piece depends on the variable. */
  readonly varies: (piece: Expression) => boolean;
}

/** An addend of a sum, as it stands there. */
export interface Term {
  readonly piece: Expression;
  readonly negated: boolean;
}

/** What rule applies at a site: something varies in each but the last. */
export type SiteForm =
  /** Addends with their signs. */
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  /** Products are flat: those of `constants` do not vary, those of `factors` do. */
  | {
      readonly kind: 'product';
      readonly constants: readonly Expression[];
      readonly factors: readonly Expression[];
    }
  /** The denominator varies. */
  | { readonly kind: 'quotient'; readonly above: Expression; readonly below: Expression }
  /** The base varies, the exponent does not; a square root too. */
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
  /** The exponent varies, the base does not. */
  | { readonly kind: 'exponential'; readonly base: Expression; readonly exponent: Expression }
  /** A logarithm to a base that does not vary. */
  | { readonly kind: 'logarithm'; readonly argument: Expression; readonly base: Expression }
  /** A known function of one argument. */
  | { readonly kind: 'function'; readonly name: FunctionName; readonly argument: Expression }
  /** A derivative of an unknown function. */
  | {
      readonly kind: 'unknown-function';
      readonly name: string;
      readonly order: number;
      readonly argument: Expression;
    }
  /** A quantity that is defined by others. */
  | { readonly kind: 'quantity'; readonly name: string; readonly definition: Expression }
  | { readonly kind: 'variable' }
  | { readonly kind: 'constant' }
  /** Something of which only its rule in the table is known. */
  | { readonly kind: 'other' };

/** Which rule applies to an expression. */
export function formOf(expression: Expression, by: string, model: Model): SiteForm {
  const varies = (piece: Expression): boolean => doesVary(piece, by, model);
  if (!varies(expression)) return { kind: 'constant' };
  switch (expression.kind) {
    case 'symbol':
      return expression.name === by
        ? { kind: 'variable' }
        : { kind: 'quantity', name: expression.name, definition: model.definitions.get(expression.name)! };
    case 'call':
      return formOfCall(expression);
    case 'apply':
      return formOfApplication(expression, varies);
    default:
      return { kind: 'other' };
  }
}

/** Whether a piece depends on a quantity, directly or through others. */
export function doesVary(piece: Expression, by: string, model: Model): boolean {
  return sourcesOf(model, piece).has(by);
}

function formOfCall({ name, order, operands }: Expression & { kind: 'call' }): SiteForm {
  return isFunctionName(name)
    ? { kind: 'other' }
    : { kind: 'unknown-function', name, order, argument: operands[0]! };
}

function formOfApplication(
  expression: Expression & { kind: 'apply' },
  varies: (piece: Expression) => boolean,
): SiteForm {
  const [left, right] = [expression.operands[0]!, expression.operands[1]!];
  switch (expression.operator) {
    case 'add':
    case 'subtract':
      return { kind: 'sum', terms: termsOf(expression) };
    case 'divide':
      return varies(right) ? { kind: 'quotient', above: left, below: right } : productOf(expression, varies);
    case 'multiply':
    case 'dot':
    case 'hadamard':
    case 'negate':
      return productOf(expression, varies);
    case 'power':
      if (!varies(right)) return { kind: 'power', base: left, exponent: right };
      return varies(left) ? { kind: 'other' } : { kind: 'exponential', base: left, exponent: right };
    case 'log':
      return varies(right) ? { kind: 'other' } : { kind: 'logarithm', argument: left, base: right };
    case 'exp':
      return { kind: 'exponential', base: E, exponent: left };
    case 'sqrt':
      return { kind: 'power', base: left, exponent: quotient(number(1), number(2)) };
    default:
      return isFunctionName(expression.operator) && expression.operands.length === 1
        ? { kind: 'function', name: expression.operator, argument: left }
        : { kind: 'other' };
  }
}

function termsOf(piece: Expression, negated = false): readonly Term[] {
  if (piece.kind !== 'apply' || (piece.operator !== 'add' && piece.operator !== 'subtract'))
    return [{ piece, negated }];
  const [left, right] = [piece.operands[0]!, piece.operands[1]!];
  return [...termsOf(left, negated), ...termsOf(right, negated !== (piece.operator === 'subtract'))];
}

/** An addend with its sign. */
export function signed({ negated }: Pick<Term, 'negated'>, piece: Expression): Expression {
  return negated ? negative(piece) : piece;
}

function productOf(expression: Expression, varies: (piece: Expression) => boolean): SiteForm {
  const all = factorsOf(expression, varies);
  return {
    kind: 'product',
    constants: all.filter((factor) => !varies(factor)),
    factors: all.filter((factor) => varies(factor)),
  };
}

function factorsOf(expression: Expression, varies: (piece: Expression) => boolean): readonly Expression[] {
  if (expression.kind !== 'apply') return [expression];
  const [left, right] = [expression.operands[0]!, expression.operands[1]!];
  switch (expression.operator) {
    case 'multiply':
    case 'dot':
    case 'hadamard':
      return [...factorsOf(left, varies), ...factorsOf(right, varies)];
    case 'negate':
      return [integer(-1), ...factorsOf(left, varies)];
    case 'divide':
      return varies(right) ? [expression] : [...factorsOf(left, varies), reciprocal(right)];
    default:
      return [expression];
  }
}
