import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';
import { prepared } from '../exercise/prepared.ts';
import { catalogExercise } from '../mistakes/catalog-exercise.ts';
import { outcome } from './row.ts';

/** p = x + y, q = p z, r = q² at x = 2, y = 3, z = 4: 5, 20, 400. */
const chain = prepared({
  graph: { inputs: { x: 2, y: 3, z: 4 }, nodes: { p: 'x + y', q: 'p z', r: 'q^2' }, output: 'r' },
  parts: ['p', 'q', 'r'].map((id) => ({ id, ask: 'value', of: id })),
});

describe('nothing is carried', () => {
  it.each<{ why: string; answers: Readonly<Record<string, Answer>> }>([
    { why: 'from an answer that cannot be read', answers: { p: '6 +', q: 24 } },
    { why: 'from the name of what is asked for', answers: { p: 'p', q: 24 } },
    { why: 'from an answer with two readings', answers: { p: '20/2(2)', q: 80 } },
    { why: 'from an answer without a value', answers: { p: 'ln(-1)', q: 24 } },
    { why: 'from a zero that makes a factor zero', answers: { p: 0, q: 0 } },
    { why: 'from a huge number', answers: { p: 1e15, q: 4e15 } },
    { why: 'to a huge number', answers: { q: 1e5, r: 1e10 } },
    { why: 'where the answer repeats the one before it', answers: { q: 1, r: 1 } },
    { why: 'where the right answer of a later part was put before', answers: { p: 20, q: 20 } },
    { why: 'where nothing before it was answered', answers: { q: 24 } },
  ])('$why', ({ answers }) => {
    expect(outcome(chain, answers).carried).toEqual({});
  });

  it.each([0, 1, -1, 2, 7, 1e9])('to %d, answered everywhere', (value) => {
    for (const id of ['graph-c-a-2b', 'graph-e-c-d', 'analyse-graph', 'adam-step']) {
      const exercise = catalogExercise(id);
      const numbers = [...exercise.parts.values()].filter(({ task }) => task.kind === 'number');
      const answers = Object.fromEntries(numbers.map((part) => [part.id, value]));
      expect(outcome(exercise, answers).carried).toEqual({});
    }
  });
});

describe('something is', () => {
  it.each<{ why: string; answers: Readonly<Record<string, Answer>>; carried: readonly string[] }>([
    {
      why: 'from a zero where the right value is not multiplied',
      answers: { p: 6, q: 24, r: 576 },
      carried: ['q', 'r'],
    },
    {
      why: 'past an answer that cannot be read, from the one behind it',
      answers: { p: '6 +', q: 24, r: 576 },
      carried: ['r'],
    },
    { why: 'from a rounded slip', answers: { p: 6.33, q: 25.3 }, carried: ['q'] },
  ])('$why', ({ answers, carried }) => {
    expect(Object.keys(outcome(chain, answers).carried)).toEqual(carried);
  });

  it('whatever the order of the answers', () => {
    const answers = { p: 6, q: 24, r: 576 };
    const reversed = Object.fromEntries(Object.entries(answers).toReversed());
    expect(grade(chain, { answers: reversed })).toEqual(grade(chain, { answers }));
  });
});

describe('shapes', () => {
  const products = prepared({
    values: {
      W: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      V: [[1, 2, 3]],
      x: [1, 2],
    },
    parts: ['W', 'W x', 'V W', 'Wᵀ'].map((of, i) => ({ id: `p${i}`, ask: 'shape', of, prompt: of })),
  });

  it.each<{
    why: string;
    answers: Readonly<Record<string, Answer>>;
    carried: Readonly<Record<string, readonly string[]>>;
  }>([
    { why: 'W x given an own shape of W', answers: { p0: '5 x 2', p1: '5 x 1' }, carried: { p1: ['p0'] } },
    { why: 'not where they do not fit', answers: { p0: '2 x 3', p1: '2 x 1' }, carried: {} },
    { why: 'the transpose of an own shape', answers: { p0: '5 x 4', p3: '4 x 5' }, carried: { p3: ['p0'] } },
    { why: 'not where it only repeats the other', answers: { p0: '5 x 5', p3: '5 x 5' }, carried: {} },
    { why: 'V W', answers: { p0: '3 x 7', p2: '1 x 7' }, carried: { p2: ['p0'] } },
    { why: 'not from what cannot be read', answers: { p0: '3 by', p2: '1 x 7' }, carried: {} },
    { why: 'not from what is said not to exist', answers: { p0: 'not defined', p2: '1 x 7' }, carried: {} },
  ])('$why', ({ answers, carried }) => {
    expect(outcome(products, answers).carried).toEqual(carried);
  });
});

describe('after rounding as much as is allowed', () => {
  const thousands = prepared({
    graph: { inputs: { x: 1 }, nodes: { p: 'x/3', q: '3000 p', r: 'q - 999' }, output: 'r' },
    parts: ['p', 'q', 'r'].map((id) => ({ id, ask: 'value', of: id })),
  });

  it.each([
    { answers: { p: 0.333, q: 999 }, q: 'correct', why: '3000 · 0.333, although 1000 is asked for' },
    { answers: { p: 0.333, q: '1000.5' }, q: 'correct', why: '3000 · 0.3335' },
    { answers: { p: 0.333, q: 996 }, q: 'incorrect', why: 'no number that rounds to 0.333' },
    { answers: { p: '1/3', q: 999 }, q: 'incorrect', why: 'nothing was rounded' },
    { answers: { p: 0.33, q: 990 }, q: 'partial', why: 'rounded to fewer digits, which is a slip' },
    { answers: { q: 999 }, q: 'incorrect', why: 'nothing was answered before' },
  ])('$answers: q is $q ($why)', ({ answers, q }) => {
    expect(grade(thousands, { answers }).parts['q']!.verdict).toBe(q);
  });

  it('is said', () => {
    expect(grade(thousands, { answers: { p: 0.333, q: 999 } }).parts['q']).toMatchObject({
      score: 1,
      feedback: [
        {
          code: 'rounded-before',
          message: 'Right with your rounded p = 0.333. Go on with more digits than you write down.',
        },
      ],
      evidence: { given: ['p'] },
    });
  });
});

describe('what a carried answer earns', () => {
  const answers = { p: 6, q: 24, r: 576 };

  it.each([
    { carried: undefined, score: 4, why: 'all of its points, if the exercise says nothing' },
    { carried: 0.5, score: 2, why: 'the share that it says' },
    { carried: 0, score: 0, why: 'nothing, if it says so' },
  ])('$why', ({ carried, score }) => {
    const exercise = prepared({
      graph: { inputs: { x: 2, y: 3, z: 4 }, nodes: { p: 'x + y', q: 'p z', r: 'q^2' }, output: 'r' },
      parts: ['p', 'q', 'r'].map((id) => ({ id, ask: 'value', of: id, points: 2 })),
      ...(carried !== undefined && { carried }),
    });
    expect(grade(exercise, { answers }).score).toBe(score);
  });

  it('is told with what it builds on', () => {
    expect(grade(chain, { answers }).parts['q']).toMatchObject({
      verdict: 'partial',
      score: 1,
      feedback: [
        {
          code: 'carried-forward',
          message: 'Right, given your p = 6: the slip is earlier.',
          data: { given: [{ part: 'p', text: '6' }] },
        },
      ],
      evidence: { method: 'structure', given: ['p'] },
    });
  });

  it('is told no further than the level of feedback', () => {
    const { parts } = grade(chain, { answers, feedback: 'none' });
    expect(parts['q']).toEqual({ verdict: 'partial', score: 1, points: 1 });
  });
});

describe('what a person decides', () => {
  const answers = { p: '20/2(2)', q: 80, r: 6400 };

  it.each([
    { share: 0, verdict: 'incorrect', why: 'wrong: the next is right given it' },
    { share: 0.5, verdict: 'partial', why: 'partly right: likewise' },
  ])('$why', ({ share, verdict }) => {
    const before = grade(chain, { answers });
    expect(before.parts['p']).toMatchObject({ verdict: 'undecided', score: null });
    expect(before.parts['q']).toMatchObject({ verdict: 'incorrect', score: 0 });
    const after = grade(chain, { answers, decided: { p: { share } } });
    expect(after).toMatchObject({ final: true, score: share + 2 });
    expect(after.parts['p']).toMatchObject({ verdict, score: share });
    expect(after.parts['q']).toMatchObject({ verdict: 'partial', evidence: { given: ['p'] } });
  });

  it('counts for answers that could not be read too, which nothing follows from', () => {
    const after = grade(chain, { answers: { p: '5 +', q: 24 }, decided: { p: { share: 1 } } });
    expect(after.parts['p']).toMatchObject({ verdict: 'correct', score: 1 });
    expect(after.parts['q']).toMatchObject({ verdict: 'incorrect', score: 0 });
  });
});

it('nothing is carried between answers of nothing but zeros', () => {
  const answers = { out: '[0;0]', 'd-out': '[0;0]', db2: '[0;0]' };
  expect(outcome(catalogExercise('backprop-2-3-2'), answers).carried).toEqual({});
});
