import { raise } from '../graph/raise.ts';
import type { Expression } from '../language/expression.ts';
import { writtenSize } from '../subjects/closed-number.ts';
import { gradientGraph } from '../subjects/model-gradient.ts';
import type { GradientClaim } from '../subjects/questions/question.ts';
import type { CasQuestion } from './second-opinion.ts';

/** Formulas with more nodes are not sent to another system, which would only take long over them. */
const MOST_NODES = 300;

/** A question with what we hold to be its answer. */
interface Asked {
  readonly question: CasQuestion;
  readonly reference: Expression;
}

/** The derivative by each of the quantities, as far as it can be written out. */
export function aboutGradient({ of, by, model }: GradientClaim): readonly Asked[] {
  const { graph, root, entries } = gradientGraph(of, by, model, []);
  if ([root, ...entries].some((node) => writtenSize(graph, node) > MOST_NODES)) return [];
  const formula = raise(graph, root);
  return entries.map((entry, i) => ({
    question: { kind: 'derivative', of: formula, by: by[i]! },
    reference: raise(graph, entry),
  }));
}
