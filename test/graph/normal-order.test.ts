import { describe, expect, it } from 'vitest';
import { Graph } from '../../grader/graph/graph.ts';
import { lower } from '../../grader/graph/lower.ts';
import { raise } from '../../grader/graph/raise.ts';
import { printText } from '../../grader/language/print-text.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { expressionOf } from '../expression-of.ts';

function nodes(...texts: readonly string[]): number[] {
  const graph = new Graph();
  return texts.map((text) => lower(graph, expressionOf(text), PLAIN_SETTING) as number);
}

describe('normal order', () => {
  it.each([
    ['a + (b + c)', '(c + a) + b', 'sums are flat and sorted'],
    ['a (b c)', '(c a) b', 'products too'],
    ['a - b', '-b + a', 'a difference is a sum'],
    ['a/b', 'b^-1 a', 'a quotient is a product'],
    ['2x + 3 - 1', '2 + 2x', 'constants are added'],
    ['0.1x + 0.2', 'x/10 + 1/5', 'exactly'],
    ['2 (3 x)', '6x', 'and multiplied'],
    ['e^x', 'exp(x)', 'the exponential function'],
    ['x^(1/2)', 'sqrt(x)', 'the square root'],
    ['sec(x)', '1/cos(x)', 'functions are made of a few'],
    ['max(a, b)', 'max(b, a)', 'the larger of two'],
    ['sqrt(4) x', '2x', 'roots of squares'],
  ])('%s is %s (%s)', (a, b) => {
    const [left, right] = nodes(a, b);
    expect(left).toBe(right);
  });

  it.each([
    ['x - x', '0', 'nothing is cancelled'],
    ['x/x', '1', 'nor divided away'],
    ['0 ln(x)', '0', 'nor multiplied away'],
    ['x^0', '1', 'not even by the power 0'],
    ['sqrt(x^2)', 'x', 'a root is not'],
    ['a - b', 'b - a', 'the order of a difference'],
  ])('%s is not %s (%s)', (a, b) => {
    const [left, right] = nodes(a, b);
    expect(left).not.toBe(right);
  });
});

describe('a node is an expression again', () => {
  it.each([
    ['3 + x/2 - y', 'x/2 - y + 3'],
    ['-7/4', '-(7/4)'],
    ['x^-2', '1/x^2'],
    ['max(1, x)', 'max(1, x)'],
    ['sigmoid(x)^2', 'sigmoid(x)^2'],
  ])('%s', (text, expected) => {
    const graph = new Graph();
    const node = lower(graph, expressionOf(text), PLAIN_SETTING) as number;
    const again = raise(graph, node);
    expect(lower(graph, again, PLAIN_SETTING)).toBe(node);
    expect(lower(graph, expressionOf(expected), PLAIN_SETTING)).toBe(node);
  });
});

it('writes a sum of 25 squares without growing', () => {
  const text = Array.from({ length: 25 }, (_, i) => `(w_${i} - y_${i})^2`).join(' + ');
  const graph = new Graph();
  lower(graph, expressionOf(text), PLAIN_SETTING);
  expect(graph.size).toBeLessThan(25 * 6);
  expect(printText(expressionOf(text)).length).toBeLessThan(text.length * 2);
});
