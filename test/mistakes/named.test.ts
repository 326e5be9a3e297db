import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import { MISTAKES } from '../../grader/mistakes/mistakes.ts';
import { catalogExercise } from './catalog-exercise.ts';
import { ACTIVATIONS } from './rows/activations.ts';
import { CHAIN_RULE } from './rows/chain-rule.ts';
import { COMPUTATIONAL_GRAPHS } from './rows/computational-graphs.ts';
import { DERIVATIVES } from './rows/derivatives.ts';
import { JACOBIANS } from './rows/jacobians.ts';
import { LOSS_VALUES } from './rows/loss-values.ts';
import { LOSS_DERIVATIVES } from './rows/losses.ts';
import { NEURAL_NETWORKS } from './rows/neural-networks.ts';
import { PARTIAL_DERIVATIVES } from './rows/partial-derivatives.ts';
import { TRAINING } from './rows/training.ts';
import { VECTORS_AND_MATRICES } from './rows/vectors-and-matrices.ts';
import type { Row } from './rows/row.ts';

const WRONG = [
  ...CHAIN_RULE,
  ...DERIVATIVES,
  ...PARTIAL_DERIVATIVES,
  ...COMPUTATIONAL_GRAPHS,
  ...JACOBIANS,
  ...ACTIVATIONS,
  ...LOSS_DERIVATIVES,
  ...VECTORS_AND_MATRICES,
  ...NEURAL_NETWORKS,
  ...LOSS_VALUES,
  ...TRAINING,
];

/** The codes of the mistakes that the feedback on a wrong answer names. */
function namedIn(exercise: string, part: string, answer: Row[1]): readonly string[] {
  const { verdict, feedback = [] } = grade(catalogExercise(exercise), { answers: { [part]: answer } }).parts[
    part
  ]!;
  expect(verdict).toBe('incorrect');
  return feedback.map(({ code }) => code).filter((code) => Object.hasOwn(MISTAKES, code));
}

describe.each(WRONG)('$exercise', ({ exercise, rows }) => {
  it.each(rows)('%s: %s is %s', (part, answer, mistake) => {
    const named = namedIn(exercise, part, answer);
    if (mistake === undefined) expect(named).toEqual([]);
    else expect(named).toContain(mistake);
  });
});
