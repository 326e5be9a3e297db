import { describe, expect, it } from 'vitest';
import { validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

const exercise = prepared({
  function: { variables: ['x', 't'], definitions: { f1: 'x^2 t', y: 'x + t', e: '2x' } },
  parts: [
    { id: 'derivative', ask: 'derivative', of: 'f1', by: 'x' },
    { id: 'expression', ask: 'expression', of: 'f1' },
    { id: 'node', ask: 'expression', of: 'e' },
    { id: 'value', ask: 'value', of: 'y', at: { x: 1, t: 2 } },
  ],
});

const outcome = (part: string, answer: string) => {
  const { valid, problem } = validate(exercise, part, answer)!;
  return valid ? 'read' : problem!.code;
};

describe('what may stand before the equals sign', () => {
  it.each([
    { part: 'derivative', answer: 'df1/dx = 2xt', outcome: 'read', why: 'the derivative' },
    {
      part: 'derivative',
      answer: '\\frac{\\partial f_1}{\\partial x} = 2xt',
      outcome: 'read',
      why: 'in LaTeX',
    },
    { part: 'derivative', answer: '∂f/∂x = 2xt', outcome: 'read', why: 'without its index' },
    { part: 'derivative', answer: "f'(x) = 2xt", outcome: 'read', why: 'with a prime' },
    { part: 'derivative', answer: 'f_x = 2xt', outcome: 'read', why: 'with the variable as index' },
    { part: 'derivative', answer: 'z_x = 2xt', outcome: 'read', why: 'under a usual name' },
    { part: 'derivative', answer: 'dz/dx = 2xt', outcome: 'read', why: 'under a usual name' },
    { part: 'derivative', answer: 'df/dt = 2xt', outcome: 'wrong-left-side', why: 'by another variable' },
    { part: 'derivative', answer: 'f_t = 2xt', outcome: 'wrong-left-side', why: 'by another variable' },
    {
      part: 'derivative',
      answer: 'dy/dx = 2xt',
      outcome: 'wrong-left-side',
      why: 'y is another function here',
    },
    { part: 'derivative', answer: 'f = 2xt', outcome: 'wrong-left-side', why: 'the function itself' },
    { part: 'expression', answer: 'f_1 = x^2 t', outcome: 'read', why: 'the function' },
    { part: 'expression', answer: 'f(x, t) = x^2 t', outcome: 'read', why: 'with its arguments' },
    { part: 'expression', answer: 'z = x^2 t', outcome: 'wrong-left-side', why: 'another name' },
  ])('$part: $answer, $why', ({ part, answer, outcome: expected }) => {
    expect(outcome(part, answer)).toBe(expected);
  });
});

describe('names of the exercise are never read as something else', () => {
  it.each([
    { part: 'node', answer: 'e', outcome: 'asked-name', why: 'what is asked for, not Euler’s number' },
    { part: 'node', answer: '2e', outcome: 'asked-name', why: 'nor in a product' },
    { part: 'node', answer: 'xe', outcome: 'unknown-name', why: 'nor in a word' },
    { part: 'node', answer: 'exp(x)', outcome: 'read', why: 'the exponential still is' },
    { part: 'node', answer: 'e = 2x', outcome: 'read', why: 'before an equals sign it is its name' },
    { part: 'node', answer: 'pi x', outcome: 'read', why: 'π is not in the exercise' },
    { part: 'expression', answer: 'e^x', outcome: 'unknown-name', why: 'another node' },
    { part: 'value', answer: 'e', outcome: 'unknown-name', why: 'in a number neither' },
    { part: 'value', answer: 'y', outcome: 'asked-name', why: 'the value of y is y' },
  ])('$part: $answer, $why', ({ part, answer, outcome: expected }) => {
    expect(outcome(part, answer)).toBe(expected);
  });

  it.each([
    { part: 'node', answer: 'e', message: '"e" is what is asked for. Write it in x, t.' },
    { part: 'value', answer: 'y', message: '"y" is what is asked for. Write its value.' },
  ])('$part: $answer', ({ part, answer, message }) => {
    expect(validate(exercise, part, answer)?.problem?.message).toBe(message);
  });
});

describe('a derivative that is asked for may not be written with a prime', () => {
  const activation = prepared({
    function: { variables: ['x'], definitions: { s: 'sigmoid(x)', y: 'tanh(2x)' } },
    parts: [
      { id: 's', ask: 'derivative', of: 's', by: 'x' },
      { id: 'y', ask: 'derivative', of: 'y', by: 'x' },
    ],
  });

  it.each([
    { part: 's', answer: "σ'(x)", outcome: 'asked-name', why: 'the question itself' },
    { part: 's', answer: "1*sigmoid'(x)", outcome: 'asked-name', why: 'nor within a formula' },
    { part: 's', answer: 'σ(x)(1 - σ(x))', outcome: 'read', why: 'the function may be used' },
    { part: 's', answer: "tanh'(x/2)/4", outcome: 'read', why: 'another function' },
    { part: 'y', answer: "2tanh'(2x)", outcome: 'read', why: 'the chain rule was asked for' },
  ])('$part: $answer, $why', ({ part, answer, outcome: expected }) => {
    const { valid, problem } = validate(activation, part, answer)!;
    expect(valid ? 'read' : problem!.code).toBe(expected);
  });
});
