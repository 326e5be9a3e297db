import { describe, expect, it } from 'vitest';
import { grade, publicView } from '../../grader/index.ts';
import type { Witness } from '../../grader/index.ts';
import { prepared } from './prepared.ts';

const variables = ['x', 'y'];
const derivativeOf = (f: string) =>
  prepared({
    function: { variables, definitions: { f } },
    parts: [{ id: 'p', ask: 'derivative', of: 'f', by: 'x' }],
  });

function witnessOf(exercise: ReturnType<typeof prepared>, part: string, answer: string): Witness | undefined {
  return grade(exercise, { answers: { [part]: answer } }).parts[part]?.evidence?.witness;
}

const DERIVATIVE = { ask: 'derivative', of: 'f', by: 'x' };

/** The value of 3x² that is shown, if any, where the exercise has these parts besides. */
function shownBeside(parts: readonly unknown[]): string | undefined {
  const exercise = prepared({
    function: { variables, definitions: { f: 'x^3' } },
    parts: [{ id: 'formula', ...DERIVATIVE }, ...parts],
  });
  return witnessOf(exercise, 'formula', 'x')?.reference;
}

describe('the value of the reference is shown at one point at the most', () => {
  const exercise = derivativeOf('x^2 * y');
  const answers = [
    'x y',
    '2x',
    '2y',
    'x^2',
    '2x y + 1',
    '2x y + (x-2)(x-3)',
    'x + y',
    '2x y + (x-2)(y-3)(x-3)(y-2)',
    'ln(x)',
  ];

  it('at the same one for whatever is wrong', () => {
    const shown = answers.flatMap((answer) => {
      const witness = witnessOf(exercise, 'p', answer);
      return witness?.reference === undefined
        ? []
        : [`${witness.at['x']} ${witness.at['y']}: ${witness.reference}`];
    });
    expect(new Set(shown).size).toBe(1);
  });

  it('elsewhere it says only that the answer is not it', () => {
    const graded = grade(exercise, { answers: { p: '2x y + (x-2)(y-3)(x-3)(y-2)' } }).parts['p'];
    expect(graded?.evidence?.witness).not.toHaveProperty('reference');
    expect(graded?.feedback?.[0]?.message).toMatch(/which is not it\.$/);
  });
});

describe('a constant is never shown', () => {
  it.each([
    { f: '5x + y', why: 'a number' },
    { f: '3*pi*x', why: 'a closed form' },
    { f: 'x*(y - y + 4)', why: 'constant only once simplified' },
    { f: 'x*(sin(y)^2 + cos(y)^2)', why: 'constant by an identity' },
  ])('d($f)/dx: $why', ({ f }) => {
    const exercise = derivativeOf(f);
    for (const answer of ['x', 'y', '17', 'x + y', '2x y']) {
      expect(witnessOf(exercise, 'p', answer)).not.toHaveProperty('reference');
    }
  });

  it('not even as one entry of a gradient', () => {
    const exercise = prepared({
      function: { variables, definitions: { f: 'x^2 + 7y' } },
      parts: [{ id: 'p', ask: 'gradient', of: 'f', by: ['x', 'y'] }],
    });
    for (const answer of ['[2x; 8]', '[x; 7]', '[x; y]']) {
      expect(witnessOf(exercise, 'p', answer)).not.toHaveProperty('reference');
    }
  });
});

describe('numbers that other parts ask for are not shown', () => {
  it.each([
    { a: 2, b: 3 },
    { a: 3, b: 2 },
  ])('a formula is not evaluated for the student at the givens a = $a, b = $b', (inputs) => {
    const exercise = prepared({
      graph: { inputs, nodes: { s: 'a * b' }, output: 's' },
      parts: [
        { id: 'formula', ask: 'expression', prompt: 's' },
        { id: 's', ask: 'value', of: 's' },
      ],
    });
    for (const answer of ['a + b', 'a', 'b', '1']) {
      const witness = witnessOf(exercise, 'formula', answer);
      const atGivens = witness?.at['a'] === String(inputs.a) && witness.at['b'] === String(inputs.b);
      expect(atGivens && witness.reference !== undefined).toBe(false);
    }
  });

  it('nor at the point of another part', () => {
    expect(shownBeside([])).toBe('12');
    expect(shownBeside([{ id: 'there', ...DERIVATIVE, at: { x: 2 } }])).toBeUndefined();
    expect(shownBeside([{ id: 'there', ...DERIVATIVE, at: { x: 1 } }])).toBe('12');
  });
});

describe('the shape of the reference', () => {
  const values = {
    W: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    x: [1, 2],
  };
  const product = { id: 'Wx', ask: 'value', of: 'W x', prompt: 'Wx' };
  const shape = { id: 'shape', ask: 'shape', of: 'W x', prompt: 'shape' };
  const remarkOn = (parts: readonly unknown[], answer: string) =>
    grade(prepared({ values, parts }), { answers: { Wx: answer } }).parts['Wx']?.feedback?.[0];

  it('is told, with what to type', () => {
    expect(remarkOn([product], '[5, 11, 17]')).toEqual({
      code: 'transposed',
      data: { yours: { rows: 1, columns: 3 }, expected: { rows: 3, columns: 1 } },
      message:
        'Your answer is 1x3, but the right one is 3x1: transposed, yours would be right. A column is typed [1; 2; 3].',
    });
  });

  it.each(['[5, 11, 17]', '[5, 11]'])('is not told where another part asks for it: %s', (answer) => {
    const remark = remarkOn([product, shape], answer);
    expect(remark?.code).toBe('wrong-shape');
    expect(remark?.message).not.toContain('3x1');
  });
});

describe('what a student can fetch', () => {
  const exercise = prepared({
    graph: { inputs: { a: 2, b: 1 }, nodes: { secret: 'a + b' }, output: 'secret' },
    show: ['a'],
    hints: ['Go forward.'],
    parts: [{ id: 'sum', ask: 'value', of: 'secret', prompt: 'Compute it.' }],
    examples: [{ part: 'sum', answer: '3', verdict: 'correct' }],
  });

  it('holds the statement, the questions and the givens that are shown, and no more', () => {
    expect(publicView(exercise)).toEqual({
      id: 'under-test',
      title: 'Under test',
      topic: 'tests',
      statement: 'Answer.',
      givens: [{ name: 'a', latex: '2', text: '2' }],
      hints: ['Go forward.'],
      revision: 'sha256:0',
      seed: 0,
      variants: false,
      points: 1,
      parts: [
        {
          id: 'sum',
          kind: 'number',
          prompt: 'Compute it.',
          points: 1,
          symbols: [],
          hints: ['Put the values into the formula, before you compute anything.'],
        },
      ],
    });
  });
});
