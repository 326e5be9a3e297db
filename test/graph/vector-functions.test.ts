import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { evaluateAt, evaluateEntries, evaluateShape } from '../../grader/graph/evaluate.ts';
import { ShapeMismatch } from '../../grader/graph/lower.ts';
import { derivative, NotDifferentiable } from '../../grader/graph/symbolic.ts';
import { printShape } from '../../grader/language/shape.ts';
import { expressionOf } from '../expression-of.ts';

function values(text: string): readonly number[] {
  return evaluateEntries(expressionOf(text), PLAIN_SETTING)
    .flat()
    .map((entry) => evaluateAt(entry, new Map()));
}

describe('functions of a vector', () => {
  it.each([
    { given: 'softmax([0; 0])', shape: '2x1', is: [0.5, 0.5], why: 'equal shares' },
    { given: 'softmax([0, ln(3)])', shape: '1x2', is: [0.25, 0.75], why: 'a row stays a row' },
    { given: 'softmax([1000; 1000])', shape: '2x1', is: [0.5, 0.5], why: 'without overflow' },
    { given: 'softmax(7)', shape: '1x1', is: [1], why: 'of one entry' },
    { given: 'logsumexp([0; 0])', shape: '1x1', is: [Math.log(2)], why: 'a number' },
    { given: 'logsumexp([1000; 1000])', shape: '1x1', is: [1000 + Math.log(2)], why: 'without overflow' },
    { given: 'logsumexp(5)', shape: '1x1', is: [5], why: 'of one entry' },
    { given: 'sum([1; 2; 3])', shape: '1x1', is: [6], why: 'a number' },
    { given: 'mean([1, 2, 6])', shape: '1x1', is: [3], why: 'of a row too' },
    { given: 'norm([3; -4])', shape: '1x1', is: [5], why: 'Euclidean' },
    { given: '‖-2‖', shape: '1x1', is: [2], why: 'of a number its size' },
    { given: 'diag([1; 2])', shape: '2x2', is: [1, 0, 0, 2], why: 'zeros beside the diagonal' },
    { given: 'diag([1; 2]) [3; 4]', shape: '2x1', is: [3, 8], why: 'the elementwise product' },
  ])('$given: $why', ({ given, shape, is }) => {
    expect(printShape(evaluateShape(expressionOf(given), PLAIN_SETTING))).toBe(shape);
    const found = values(given);
    expect(found).toHaveLength(is.length);
    for (const [i, x] of is.entries()) expect(found[i]).toBeCloseTo(x, 12);
  });

  it.each(['softmax', 'logsumexp', 'sum', 'mean', 'norm', 'diag'])(
    '%s of a matrix has no meaning',
    (name) => {
      expect(() => evaluateShape(expressionOf(`${name}([1 2; 3 4])`), PLAIN_SETTING)).toThrow(ShapeMismatch);
    },
  );

  it.each(['sum(x)', 'norm(x)', 'softmax(x)'])('%s is not in the table of derivatives', (text) => {
    expect(() => derivative(expressionOf(text), 'x')).toThrow(NotDifferentiable);
  });
});

describe('what one knows of them', () => {
  it.each([
    {
      left: 'softmax([x; y] + z)',
      right: 'softmax([x; y])',
      verdict: 'correct',
      why: 'a shift changes nothing',
    },
    { left: 'softmax(z*[x; y])', right: 'softmax([x; y])', verdict: 'incorrect', why: 'a factor does' },
    { left: 'softmax([x; y])', right: '[e^x; e^y]/(e^x + e^y)', verdict: 'correct', why: 'its definition' },
    {
      left: 'softmax([x; 0])',
      right: '[sigmoid(x); sigmoid(-x)]',
      verdict: 'correct',
      why: 'of two classes',
    },
    { left: 'logsumexp([x; y; z])', right: 'ln(e^x + e^y + e^z)', verdict: 'correct', why: 'its definition' },
    { left: 'logsumexp([x; 0])', right: 'softplus(x)', verdict: 'correct', why: 'of two' },
    { left: 'logsumexp([x; y])', right: 'max(x, y)', verdict: 'incorrect', why: 'near is not the same' },
    { left: '‖[x; y]‖^2', right: 'x^2 + y^2', verdict: 'correct', why: 'Pythagoras' },
    { left: '‖[x; y]‖', right: '|x| + |y|', verdict: 'incorrect', why: 'another norm' },
    { left: '‖x‖', right: '|x|', verdict: 'correct', why: 'of a number' },
  ])('$left and $right: $why', ({ left, right, verdict }) => {
    const judgement = compareExpressions(expressionOf(left), expressionOf(right), PLAIN_SETTING);
    expect(judgement.verdict).toBe(verdict);
  });
});
