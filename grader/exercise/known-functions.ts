import { mapChildren, type Expression } from '../language/expression.ts';
import type { FunctionName } from '../language/operators.ts';
import type { Claim } from '../subjects/questions/question.ts';
import { unknownFunctionsOf } from '../subjects/unknown-functions.ts';

/** Smooth functions that are defined everywhere, in the order in which they stand for unknown ones. */
const STAND_INS: readonly FunctionName[] = ['tanh', 'sigmoid', 'sin', 'atan', 'softplus', 'cos'];

/**
 * A claim with each unknown function replaced by a known one. What holds of any function holds of these, and only of known
 * ones can a difference quotient or another system say anything.
 */
export function withKnownFunctions(claim: Claim): Claim {
  switch (claim.claim) {
    case 'derivative': {
      const known = standIns([claim.of, claim.symbolic]);
      return { ...claim, of: known(claim.of), symbolic: known(claim.symbolic) };
    }
    case 'steps': {
      const { model } = claim;
      const known = standIns([claim.of, claim.written, ...model.definitions.values()]);
      const definitions = new Map([...model.definitions].map(([name, written]) => [name, known(written)]));
      return {
        ...claim,
        of: known(claim.of),
        written: known(claim.written),
        model: { ...model, definitions },
      };
    }
    case 'value':
    case 'shape':
    case 'comparison':
    case 'gradient':
      return claim;
  }
}

/** Puts the stand-ins into an expression: the same for all of these together. */
function standIns(expressions: readonly Expression[]): (expression: Expression) => Expression {
  const names = new Set<string>();
  for (const expression of expressions) unknownFunctionsOf(expression, names);
  const known = new Map([...names].map((name, i) => [name, STAND_INS[i % STAND_INS.length]!]));
  return names.size === 0 ? (expression) => expression : (expression) => replaced(expression, known);
}

function replaced(expression: Expression, known: ReadonlyMap<string, FunctionName>): Expression {
  const inside = mapChildren(expression, (child) => replaced(child, known));
  return inside.kind === 'call' ? { ...inside, name: known.get(inside.name) ?? inside.name } : inside;
}
