import type { Domain } from '../equivalence/setting.ts';
import { evaluateAt, type Point } from '../graph/evaluate.ts';
import { integer, negative } from '../graph/build.ts';
import { number, substitute, symbolsOf, type Expression } from '../language/expression.ts';
import { expand, withValues } from '../subjects/model.ts';
import type { Claim, DerivativeClaim, StepsClaim } from '../subjects/questions/question.ts';
import { checkPoints } from './check-points.ts';
import { aboutGradient } from './gradient-consultation.ts';
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
  switch (claim.claim) {
    case 'derivative':
      return aboutDerivative(claim, domains);
    case 'steps':
      return aboutSteps(claim, domains);
    case 'value':
      return [aboutValue(claim.of, claim.value)];
    case 'shape':
    case 'comparison':
      return [];
    case 'gradient':
      return aboutGradient(claim).map((asked) => ({ ...asked, domains }));
  }
}

function aboutDerivative(
  { of, by, symbolic }: DerivativeClaim,
  domains: ReadonlyMap<string, Domain>,
): readonly Consultation[] {
  return [{ question: { kind: 'derivative', of, by }, reference: symbolic, domains }];
}

/** Of a number, the formula with all values; of a formula, its value at some points at which it has one. */
function aboutSteps(
  { model, of, written }: StepsClaim,
  domains: ReadonlyMap<string, Domain>,
): readonly Consultation[] {
  if (symbolsOf(written).size === 0) return [aboutValue(withValues(model, of), written)];
  const formula = expand(model, of);
  return checkPoints([...symbolsOf(formula)], domains)
    .filter((point) => Number.isFinite(evaluateAt(formula, point)))
    .slice(0, VALUES)
    .map((point) => aboutValue(at(formula, point), at(written, point)));
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
