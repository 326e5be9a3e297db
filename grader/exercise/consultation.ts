import type { Domain } from '../equivalence/setting.ts';
import { evaluateAt, type Point } from '../graph/evaluate.ts';
import { integer, negative } from '../graph/build.ts';
import { number, substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { withValues } from '../subjects/model.ts';
import type { Claim, DerivativeClaim, StepsClaim } from '../subjects/questions/question.ts';
import { checkPoints } from './check-points.ts';
import type { CasQuestion } from './second-opinion.ts';

/** A question to a system, and what we hold to be its answer, which the system is not told. */
export interface Consultation {
  readonly question: CasQuestion;
  readonly reference: Expression;
  /** Of the symbols of the reference. */
  readonly domains: ReadonlyMap<string, Domain>;
}

/** At so many points a formula is evaluated by another system. */
const VALUES = 3;

/** What to ask about a claim that a reference rests on. */
export function consultationsOn(claim: Claim, domains: ReadonlyMap<string, Domain>): readonly Consultation[] {
  return claim.claim === 'derivative' ? aboutDerivative(claim, domains) : aboutSteps(claim, domains);
}

function aboutDerivative(
  { of, by, symbolic }: DerivativeClaim,
  domains: ReadonlyMap<string, Domain>,
): readonly Consultation[] {
  return [{ question: { kind: 'derivative', of, by }, reference: symbolic, domains }];
}

/** With values for all inputs, the value; else that of the formula at some points at which it has one. */
function aboutSteps(
  { model, of, written }: StepsClaim,
  domains: ReadonlyMap<string, Domain>,
): readonly Consultation[] {
  const formula = withValues(model, of);
  if (symbolsOf(formula).size === 0) return [aboutValue(formula, written)];
  return checkPoints([...symbolsOf(formula)], domains)
    .filter((point) => Number.isFinite(evaluateAt(formula, point)))
    .slice(0, VALUES)
    .map((point) => aboutValue(at(formula, point), at(withValues(model, written), point)));
}

function aboutValue(of: Expression, reference: Expression): Consultation {
  return { question: { kind: 'value', of }, reference, domains: new Map() };
}

/** The formula with the values of a point written in. */
function at(formula: Expression, point: Point): Expression {
  return substitute(formula, (name) => {
    const value = point.get(name);
    return value === undefined ? undefined : numeral(value);
  });
}

function numeral(value: number): Expression {
  if (Number.isSafeInteger(value)) return integer(value);
  return value < 0 ? negative(number(-value)) : number(value);
}
