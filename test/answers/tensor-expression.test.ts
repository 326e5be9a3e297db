import { describe, expect, it } from 'vitest';
import { validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';
import { said } from './said.ts';

const LAYER = {
  variables: { W: 'm x n', x: 'n', b: 'm', u: 'm', d: 'm' },
  functions: ['f'],
  definitions: { z: 'W x + b', h: 'f(z)', s: 'uᵀh', q: 'dᵀ(W x + b)' },
};

/** An exercise that asks for one derivative of a layer with m = 3 and n = 4. */
function derivative(of: string, by: string, layout: 'denominator' | 'numerator' = 'denominator') {
  return prepared({ function: LAYER, parts: [{ id: 'p', ask: 'derivative', of, by, layout, prompt: 'p' }] });
}

const BY_W = derivative('q', 'W');
const BY_X = derivative('q', 'x');
const BY_B = derivative('z', 'b');
const BY_BIAS = derivative('s', 'b', 'numerator');

const rows = [
  { id: 'd xᵀ', exercise: BY_W, answer: 'd xᵀ', found: 'correct' },
  { id: '(x dᵀ)ᵀ = d xᵀ', exercise: BY_W, answer: "(x d')'", found: 'correct' },
  {
    id: 'x dᵀ is its transpose',
    exercise: BY_W,
    answer: 'x dᵀ',
    found: 'incorrect: transposed, other-layout',
  },
  { id: 'scaled', exercise: BY_W, answer: '2 d xᵀ', found: 'incorrect: wrong-entries, differs-at' },
  { id: 'the other way round', exercise: BY_W, answer: '-d xᵀ', found: 'incorrect: sign, differs-at' },
  {
    id: 'd x: 3x1 times 4x1',
    exercise: BY_W,
    answer: 'd x',
    found: 'incorrect: shape-clash, shape-clash',
  },
  { id: 'a decimal', exercise: BY_W, answer: '1.0 d xᵀ', found: 'correct' },
  { id: 'a JSON matrix has no place for it', exercise: BY_W, answer: 1, found: 'incorrect: wrong-shape' },
  { id: 'Wᵀd', exercise: BY_X, answer: 'Wᵀd', found: 'correct' },
  { id: 'Wᵀ(d + 0)', exercise: BY_X, answer: 'Wᵀ(d + 0)', found: 'correct' },
  { id: 'I W ᵀ d: sizes of I to its right', exercise: BY_X, answer: 'I Wᵀ d', found: 'correct' },
  { id: 'between two', exercise: BY_X, answer: 'Wᵀ I d', found: 'correct' },
  { id: 'at the end', exercise: BY_X, answer: '(dᵀ I W I)ᵀ', found: 'correct' },
  { id: 'I + I by its context', exercise: BY_X, answer: 'Wᵀ (I + I) d / 2', found: 'correct' },
  { id: 'I alone by the reference', exercise: BY_B, answer: 'I', found: 'correct' },
  { id: 'Iᵀ', exercise: BY_B, answer: 'Iᵀ', found: 'correct' },
  { id: 'I²', exercise: BY_B, answer: 'I^2', found: 'correct' },
  {
    id: '1 is no identity matrix',
    exercise: BY_B,
    answer: '1',
    found: 'incorrect: wrong-shape',
  },
  { id: 'spelled out', exercise: BY_B, answer: '[1 0 0; 0 1 0; 0 0 1]', found: 'correct' },
  { id: 'I takes the size of its neighbour', exercise: BY_B, answer: 'W Wᵀ - W Wᵀ + I', found: 'correct' },
  { id: 'uᵀ ⊙ f′(z)ᵀ', exercise: BY_BIAS, answer: "uᵀ ⊙ f'(z)ᵀ", found: 'correct' },
  { id: 'uᵀ diag(f′(z))', exercise: BY_BIAS, answer: "uᵀ diag(f'(z))", found: 'correct' },
  {
    id: 'f and f′ are different',
    exercise: BY_BIAS,
    answer: 'uᵀ ⊙ f(z)ᵀ',
    found: 'incorrect: wrong-entries',
  },
  {
    id: 'a row and a column',
    exercise: BY_BIAS,
    answer: "uᵀ ⊙ f'(z)",
    found: 'incorrect: shape-clash, shape-clash',
  },
  { id: 'unreadable', exercise: BY_BIAS, answer: 'uᵀ ⊙', found: 'invalid: unexpected-end' },
  { id: 'JSON that is no matrix', exercise: BY_BIAS, answer: true, found: 'invalid: not-a-matrix' },
];

describe.each(rows)('$id', ({ exercise, answer, found }) => {
  it(`${String(answer)} is ${found}`, () => {
    expect(said(exercise, answer)).toBe(found);
  });
});

it('shows an identity matrix as I, with its shape', () => {
  expect(validate(BY_B, 'p', 'I')).toMatchObject({
    valid: true,
    read: { latex: 'I', text: 'I', shape: { rows: 3, columns: 3 } },
  });
});

it('names the sizes that clash', () => {
  const validation = validate(BY_BIAS, 'p', "uᵀ ⊙ f'(z)");
  expect(validation).toMatchObject({ valid: true, problem: { code: 'shape-clash', start: 0, end: 10 } });
  expect(validation?.problem?.message).toMatch(/1x3.*3x1/);
});

it('an exercise may mean something else by I', () => {
  const exercise = prepared({
    function: { variables: { I: 2, a: 2 }, definitions: { y: 'Iᵀa' } },
    parts: [{ id: 'p', ask: 'derivative', of: 'y', by: 'a' }],
  });
  expect(said(exercise, 'I')).toBe('correct');
  expect(said(exercise, 'a')).toBe('incorrect: wrong-entries, differs-at');
});

function timeFor(answer: string): number {
  const start = performance.now();
  expect(said(BY_B, answer)).toBe('correct');
  return performance.now() - start;
}

it('finds the sizes of many identities in time', () => {
  const product = Array.from({ length: 200 }, () => 'I').join(' ');
  timeFor(product);
  expect(timeFor(product)).toBeLessThan(1000);
});
