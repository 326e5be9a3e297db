import { derivativePair } from '../../answers/local-derivative.ts';
import { canonicalName } from '../../language/names.ts';
import { childrenOf, type Expression } from '../../language/expression.ts';
import { derivativeOf, equal, equation } from '../line.ts';
import type { Solver } from '../solver.ts';
import { step } from '../step.ts';

/** The paths, and the sum of the products of the local derivatives along each. */
export const solveChain: Solver<'chain'> = (asked, { part }) => {
  const [of, by] = [canonicalName(asked.of)!, canonicalName(asked.by)!];
  const sum = part.task.reference as Expression;
  const paths = termsOf(sum).map((term) => [of, ...factorsOf(term).map((name) => derivativePair(name).by)]);
  const line = equation(derivativeOf(of, by), equal(sum));
  return {
    steps: [
      ...paths.map((names) => step('path', { names })),
      step('sum-of-paths', { of, by, paths: paths.length }, line),
    ],
  };
};

function termsOf(sum: Expression): readonly Expression[] {
  return sum.kind === 'apply' && sum.operator === 'add' ? sum.operands.flatMap(termsOf) : [sum];
}

function factorsOf(product: Expression): readonly string[] {
  return product.kind === 'symbol' ? [product.name] : childrenOf(product).flatMap(factorsOf);
}
