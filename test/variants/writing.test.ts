import { describe, expect, it } from 'vitest';
import { prepared } from '../exercise/prepared.ts';

const one = (value: number) => ({ value, integer: [-9, 9] });

/** The definition of f, and what a template of it prints. */
function written(f: string, p: number, more: Readonly<Record<string, unknown>> = {}) {
  return prepared({
    parameters: { p: one(p), ...more },
    function: { variables: ['x', 'y'], definitions: { f } },
    statement: 'Let $f = <<f>>$.',
    parts: [{ id: 'f', ask: 'expression', of: 'f' }],
  }).statement;
}

describe('a number in the place of a letter is written as a person writes it', () => {
  it.each([
    { f: 'x - p y', p: -3, latex: 'x + 3 y' },
    { f: 'x + p y', p: -3, latex: 'x - 3 y' },
    { f: 'x + p y', p: 1, latex: 'x + y' },
    { f: 'x + p y', p: -1, latex: 'x - y' },
    { f: 'x + p y', p: 0, latex: 'x' },
    { f: 'p x + y', p: -1, latex: '-x + y' },
    { f: 'p x + y', p: 0, latex: 'y' },
    { f: 'p - x', p: 0, latex: '-x' },
    { f: 'x + p', p: 0, latex: 'x' },
    { f: 'x p', p: 1, latex: 'x' },
    { f: 'x^p', p: 1, latex: 'x' },
    { f: 'y x^p', p: 0, latex: 'y' },
    { f: 'x^p', p: -2, latex: 'x^{-2}' },
    { f: 'x/p', p: -2, latex: '-\\frac{x}{2}' },
    { f: 'x/p', p: 1, latex: 'x' },
    { f: 'p/x', p: -1, latex: '-\\frac{1}{x}' },
    { f: '-p x', p: -4, latex: '4 x' },
    { f: 'p x y - p', p: -1, latex: '-x y + 1' },
    { f: 'x(6 - p)', p: 2, latex: 'x \\left(6 - 2\\right)' },
    { f: 'sin(p x)', p: -1, latex: '\\sin\\left(-x\\right)' },
  ])('$f with p = $p: $latex', ({ f, p, latex }) => {
    expect(written(f, p)).toBe(`Let $f = ${latex}$.`);
  });

  it('and so is a function', () => {
    const g = { value: 'cos', choice: ['sin', 'cos'] };
    expect(written("g(p x) + g'(y)", 2, { g })).toBe(
      "Let $f = \\cos\\left(2 x\\right) + \\cos'\\left(y\\right)$.",
    );
  });
});

describe('a template', () => {
  const exercise = prepared({
    parameters: {
      a: { value: -3, integer: [-9, 9] },
      t: { value: 0.5, real: [0.1, 0.9], step: 0.1 },
      word: { value: 'tanh', choice: ['tanh', 'sigmoid'] },
      v: { value: [1, 2], vector: 2, entries: { integer: [0, 5] } },
      x: { value: 4, integer: [1, 5] },
    },
    function: { variables: ['x', 'y'], definitions: { f: 'a x + y', g: 'word(f)' } },
    statement: [
      'number $<<a>>$ and <<a>>',
      'worked out $<<2a>>$, $<<1 - t>>$, <<a/2>> and $<<a/2>>$',
      'definition $<<f>>$ and <<f>>',
      'formula $<<a y + word(y)>>$',
      'word <<word>>',
      'vector $<<v>>$, entries $(<<v_1>>, <<v_2>>)$',
      'a parameter before a variable: $<<x>>$',
      'a price of \\$5 and <<a>>',
    ].join('\n\n'),
    hints: ['Use <<t>>.'],
    parts: [{ id: 'f', ask: 'value', of: 'f', at: { x: 'x', y: 'a + 1' }, prompt: '$f(<<x>>, <<a + 1>>)$' }],
  });

  it.each([
    'number $-3$ and -3',
    'worked out $-6$, $0.5$, -3/2 and $-\\frac{3}{2}$',
    'definition $-3 x + y$ and -3*x + y',
    'formula $-3 y + \\tanh\\left(y\\right)$',
    'word tanh',
    'vector $\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}$, entries $(1, 2)$',
    'a parameter before a variable: $4$',
    'a price of \\$5 and -3',
  ])('%s', (line) => {
    expect(exercise.statement.split('\n\n')).toContain(line);
  });

  it('is printed in hints and prompts, and the values are what is asked at', () => {
    expect(exercise.hints).toEqual(['Use 0.5.']);
    const part = exercise.parts.get('f')!;
    expect(part.prompt).toBe('$f(4, -2)$');
    expect(part.task.reference).toMatchObject({
      kind: 'apply',
      operator: 'negate',
      operands: [{ text: '14' }],
    });
  });
});

describe('a template with a name that an entry of a parameter has too', () => {
  const network = prepared({
    parameters: {
      b: { value: [3, 5], vector: 2, entries: { integer: [1, 9] } },
      c: { value: 7, integer: [1, 9] },
    },
    network: {
      inputs: 1,
      layers: [
        { weights: [[1], [2]], bias: 'b' },
        { weights: [[1, 1]], bias: 'c' },
      ],
    },
    statement: '$b_1 = <<b_1>>$, $b_2 = <<b_2>>$',
    parts: [{ id: 'b', ask: 'value', of: 'b_2' }],
  });

  it('is about the quantity', () => {
    expect(network.statement).toBe('$b_1 = \\begin{pmatrix} 3 \\\\ 5 \\end{pmatrix}$, $b_2 = 7$');
  });
});

describe('a value that is a template as a whole', () => {
  const network = prepared({
    parameters: {
      n: { value: 3, integer: [2, 5] },
      g: { value: 'tanh', choice: ['tanh', 'softmax'] },
      loss: { value: 'squared-error', choice: ['squared-error', 'absolute-error'] },
    },
    network: { inputs: '<<n>>', layers: [{ units: 2, activation: '<<g>>' }], loss: '<<loss>>' },
    parts: [
      { id: 'weights', ask: 'value', of: 'weights' },
      {
        id: 'kind',
        ask: 'choice',
        prompt: 'Pick.',
        options: [
          { label: 'n is <<n>>', same: ['n', '3'] },
          { label: 'no', differ: ['n', 3] },
        ],
      },
    ],
  });

  it('is a number of units, an activation function, a loss', () => {
    expect(network.parts.get('weights')!.task.reference).toMatchObject({ text: '6' });
    expect(network.parts.get('kind')!.task.reference).toBe('n is 3');
  });
});
