import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { differenceQuotientAt } from '../../../grader/graph/differences.ts';
import { grade } from '../../../grader/index.ts';
import { prepared } from '../../exercise/prepared.ts';
import { plainLoss, type PlainNetwork } from './plain-network.ts';

/** As an author writes it: 3 inputs, two tanh layers of 4 units, 2 classes. */
const EXERCISE: { readonly network: PlainNetwork } = parse(`
network:
  x: [0.5, -1, 2]
  layers:
    - weights: [[0.1, 0.2, -0.3], [0.4, -0.5, 0.6], [-0.7, 0.8, 0.9], [0.2, -0.1, 0.3]]
      bias: [0.1, 0, -0.1, 0.2]
      activation: tanh
    - weights: [[0.3, -0.2, 0.1, 0.5], [0.6, 0.4, -0.3, 0.2], [-0.1, 0.7, 0.2, -0.4], [0.5, 0.1, -0.6, 0.3]]
      bias: [0, 0.1, 0.2, -0.3]
      activation: tanh
    - weights: [[1, -0.5, 0.25, 0.75], [-0.3, 0.9, -0.8, 0.4]]
      bias: [0.05, -0.05]
      activation: softmax
  target: [1, 0]
  loss: cross-entropy
parts:
  - {id: loss, ask: value, of: loss}
  - {id: out, ask: value, of: out}
  - {id: dz3, ask: gradient, of: loss, by: z3, prompt: The gradient by the last pre-activations}
  - {id: dW1, ask: gradient, of: loss, by: W1, prompt: The gradient by the first weights}
  - {id: dw, ask: derivative, of: loss, by: 'w_32^[1]', prompt: The derivative by one weight}
`);

const exercise = prepared(EXERCISE);
const { network } = EXERCISE;

/** ∂loss/∂w by differences of a plain forward pass. */
function slope(i: number, j: number): number {
  const [first, ...others] = network.layers;
  const at = (w: number): number => {
    const weights = first!.weights.map((row, r) => row.map((x, c) => (r === i && c === j ? w : x)));
    return plainLoss({ ...network, layers: [{ ...first!, weights }, ...others] });
  };
  return differenceQuotientAt(at, first!.weights[i]![j]!)!.value;
}

const rounded = (x: number): number => Number(x.toPrecision(4));
const loss = plainLoss(network);
const first = Math.exp(-loss);
const dW1 = network.layers[0]!.weights.map((row, i) => row.map((_, j) => rounded(slope(i, j))));

describe('a network of three layers is derived and graded', () => {
  it.each([
    { part: 'loss', answer: rounded(loss), verdict: 'correct', why: 'the forward pass' },
    { part: 'loss', answer: `-ln(${first})`, verdict: 'incorrect', why: 'an exact form of rounded numbers' },
    {
      part: 'out',
      answer: [rounded(first), rounded(1 - first)],
      verdict: 'correct',
      why: 'e^(−loss) is the first',
    },
    {
      part: 'out',
      answer: [rounded(1 - first), rounded(first)],
      verdict: 'incorrect',
      why: 'the classes swapped',
    },
    {
      part: 'dz3',
      answer: [rounded(first - 1), rounded(1 - first)],
      verdict: 'correct',
      why: 'output − target',
    },
    {
      part: 'dz3',
      answer: [rounded(1 - first), rounded(first - 1)],
      verdict: 'incorrect',
      why: 'target − output',
    },
    { part: 'dW1', answer: dW1, verdict: 'correct', why: 'differences of the forward pass' },
    { part: 'dW1', answer: dW1.map((row) => row.map((x) => -x)), verdict: 'incorrect', why: 'uphill' },
    { part: 'dw', answer: dW1[2]![1]!, verdict: 'correct', why: 'one entry of it' },
  ])('$part: $why is $verdict', ({ part, answer, verdict }) => {
    expect(grade(exercise, { answers: { [part]: answer } }).parts[part]).toMatchObject({ verdict });
  });

  it('confirms every answer in two ways at least', () => {
    for (const part of exercise.parts.values()) expect(part.confirmedBy.length).toBeGreaterThan(1);
  });
});
