import { product, sum } from '../graph/build.ts';
import {
  apply,
  mapChildren,
  sameExpression,
  substitute,
  symbol,
  symbolsOf,
  type Expression,
} from '../language/expression.ts';
import { addendsOf, mapAddends } from './addends.ts';
import { advancesOf, everyAdvance, oneAdvance, type Advance } from './advances.ts';
import type { MistakeRule, MistakeRules, Slip } from './mistake.ts';
import { asksForward } from './rewriting-rule.ts';
import type { Working } from './working.ts';

/** Mistakes with Adam: θ − η m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). */
export interface AdamMistakes {
  /** m for m̂, v for v̂, or both. */
  'bias-correction-left-out': undefined;
  /** m (1 − β₁ᵗ) for m / (1 − β₁ᵗ). */
  'bias-correction-multiplied': undefined;
  /** β₂ for β₁ and the other way round. */
  'decays-swapped': undefined;
  /** g for g² in v. */
  'gradient-not-squared': undefined;
  /** m̂ in the place of v̂, or v̂ in that of m̂. */
  'moments-confused': undefined;
  /** g for (1 − β) g. */
  'share-forgotten': undefined;
  /** √(v̂ + ε) for √v̂ + ε. */
  'epsilon-inside': undefined;
  /** θ − η g. */
  'plain-gradient-step': undefined;
}

type Rewrite = (advance: Advance, parts: AdamParts) => Expression;

/** Names of what a step of Adam computes. */
interface AdamParts {
  readonly gradient: string;
  /** Of m̂ and v̂. */
  readonly corrections: readonly string[];
}

function partsOf(working: Working): AdamParts | undefined {
  const { structure } = working.model;
  if (structure?.kind !== 'update' || structure.rule !== 'adam' || !asksForward(working)) return undefined;
  const corrections = structure.advances.filter(({ replaces }) => replaces === undefined);
  return { gradient: structure.gradients[0]!, corrections: corrections.map(({ name }) => name) };
}

/** Mistakes in one formula of a step; and, where `alike` is given, the same in all of them. */
function inAdam(
  common: boolean,
  rewrite: Rewrite,
  how: 'one' | 'all' | 'one-or-all',
): MistakeRule<undefined> {
  return {
    common,
    *slips(working): Iterable<Slip<undefined>> {
      const parts = partsOf(working);
      if (!parts) return;
      const rewritten = (advance: Advance): Expression => rewrite(advance, parts);
      if (how !== 'one') yield* everyAdvance(working, rewritten);
      if (how !== 'all') yield* oneAdvance(working, rewritten);
    },
  };
}

const swappedNames = (formula: Expression, a: string, b: string): Expression =>
  substitute(formula, (name) => (name === a ? symbol(b) : name === b ? symbol(a) : undefined));

/** m̂ and v̂ are the only quotients by themselves. */
const correction =
  (rewrite: (moment: Expression, share: Expression) => Expression): Rewrite =>
  ({ name, formula }, { corrections }) =>
    corrections.includes(name) && formula.kind === 'apply' && formula.operator === 'divide'
      ? rewrite(formula.operands[0]!, formula.operands[1]!)
      : formula;

/** What is left of β m + (1 − β) g without the weight of g. */
const unweighted: Rewrite = ({ formula, replaces, isParameter }, { gradient }) =>
  replaces === undefined || isParameter
    ? formula
    : mapAddends(formula, (addend) =>
        symbolsOf(addend).has(gradient) && addend.kind === 'apply' && addend.operator === 'multiply'
          ? addend.operands[1]!
          : addend,
      );

function everyPower(formula: Expression, base: string): Expression {
  const isSquare =
    formula.kind === 'apply' &&
    formula.operator === 'power' &&
    sameExpression(formula.operands[0]!, symbol(base));
  return isSquare ? symbol(base) : mapChildren(formula, (child) => everyPower(child, base));
}

const epsilonInside: Rewrite = ({ formula, isParameter }) => (isParameter ? rootOfSum(formula) : formula);

/** √(x + y) for √x + y. */
function rootOfSum(formula: Expression): Expression {
  const [root, ...others] = addendsOf(formula);
  if (root?.kind === 'apply' && root.operator === 'sqrt' && others.length > 0)
    return apply('sqrt', [root.operands[0]!, ...others].reduce(sum));
  return mapChildren(formula, rootOfSum);
}

const plainStep: Rewrite = ({ formula, isParameter, replaces, rate }, { gradient }) =>
  isParameter ? apply('subtract', symbol(replaces!), product(symbol(rate), symbol(gradient))) : formula;

/** One of the two for both. */
const confused =
  (which: 0 | 1): Rewrite =>
  ({ formula, isParameter }, { corrections }) =>
    isParameter
      ? substitute(formula, (name) => (corrections.includes(name) ? symbol(corrections[which]!) : undefined))
      : formula;

const decaysSwapped: MistakeRule<undefined> = {
  common: false,
  *slips(working) {
    const parts = partsOf(working);
    if (!parts) return;
    const decays = advancesOf(working)
      .filter(({ name }) => parts.corrections.includes(name))
      .map(({ formula }) => [...symbolsOf(formula)][1]);
    const [first, second] = decays;
    if (first === undefined || second === undefined) return;
    yield* everyAdvance(working, ({ formula }) => swappedNames(formula, first, second));
  },
};

const momentsConfused: MistakeRule<undefined> = {
  common: false,
  yieldsTo: ['gradient-not-squared'],
  *slips(working) {
    for (const which of [0, 1] as const) yield* inAdam(false, confused(which), 'all').slips(working);
  },
};

export const adamMistakes: MistakeRules<AdamMistakes> = {
  'bias-correction-left-out': inAdam(
    true,
    correction((moment) => moment),
    'one-or-all',
  ),
  'gradient-not-squared': inAdam(true, ({ formula }, { gradient }) => everyPower(formula, gradient), 'all'),
  'plain-gradient-step': inAdam(true, plainStep, 'all'),
  'share-forgotten': inAdam(false, unweighted, 'one-or-all'),
  'bias-correction-multiplied': inAdam(
    false,
    correction((moment, share) => product(moment, share)),
    'one-or-all',
  ),
  'decays-swapped': decaysSwapped,
  'moments-confused': momentsConfused,
  'epsilon-inside': inAdam(false, epsilonInside, 'all'),
};
