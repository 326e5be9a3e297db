import { describe, expect, it } from 'vitest';
import { grade, prepareVariant, type PreparedExercise } from '../../grader/index.ts';
import { referenceText } from '../../grader/reference-text.ts';
import { prepared } from '../exercise/prepared.ts';

const one = (value: number) => ({ value, integer: [-3, 3] });

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

const variantOf = (exercise: PreparedExercise, seed: number) => {
  const variant = prepareVariant(exercise, seed);
  if (variant?.ok !== true) throw new Error('no variant');
  return variant;
};

/** Exercises that can come out badly, and what none of their variants has. */
describe.each([
  {
    id: 'a zero derivative',
    code: 'zero',
    fields: {
      parameters: { a: one(2), b: one(1) },
      graph: { inputs: { x: 'a', y: 'b' }, nodes: { p: 'x * y' }, output: 'p' },
      parts: [{ id: 'dp', ask: 'derivative', of: 'p', by: 'x' }],
    },
    bad: ({ dp }: Answers) => dp === '0',
  },
  {
    id: 'a symbol that drops out',
    code: 'symbol-lost',
    fields: {
      parameters: { a: one(2) },
      function: { variables: ['x'], definitions: { f: 'a x^2 + x' } },
      parts: [{ id: 'df', ask: 'derivative', of: 'f', by: 'x' }],
    },
    bad: ({ df }: Answers) => !df!.includes('x'),
  },
  {
    id: 'two parts with the same answer',
    code: 'answers-alike',
    fields: {
      parameters: { a: one(2), b: one(1) },
      graph: { inputs: { x: 'a', y: 'b' }, nodes: { p: 'x + 1', q: 'y + 3' }, output: 'q' },
      parts: [
        { id: 'p', ask: 'value', of: 'p' },
        { id: 'q', ask: 'value', of: 'q' },
      ],
    },
    bad: ({ p, q }: Answers) => p === q,
  },
  {
    id: 'a point on a kink',
    code: 'no-value',
    fields: {
      parameters: { a: one(2) },
      function: { variables: ['x'], definitions: { f: 'abs(x) + 2x' } },
      parts: [{ id: 'df', ask: 'derivative', of: 'f', by: 'x', at: { x: 'a' }, prompt: "f'" }],
    },
    bad: () => false,
  },
  {
    id: 'a value that does not exist',
    code: 'no-value',
    fields: {
      parameters: { a: one(2) },
      function: { variables: ['x'], definitions: { f: 'ln(x) + x' } },
      parts: [{ id: 'f', ask: 'value', of: 'f', at: { x: 'a' } }],
    },
    bad: () => false,
  },
  {
    id: 'more digits than the catalog has',
    code: 'too-many-digits',
    fields: {
      parameters: { n: { value: 2, integer: [2, 9] } },
      function: { variables: ['x'], definitions: { f: 'x^n' } },
      parts: [{ id: 'f', ask: 'value', of: 'f', at: { x: 7 } }],
    },
    bad: ({ f }: Answers) => f!.length > 4,
  },
  {
    id: 'a size that means nothing to anyone',
    code: 'out-of-scale',
    fields: {
      parameters: { n: { value: 1, integer: [-30, 3] } },
      function: { variables: ['x'], definitions: { f: 'e^x' } },
      parts: [{ id: 'f', ask: 'value', of: 'f', at: { x: 'n' } }],
    },
    bad: ({ f }: Answers) => f === 'exp(-30)',
  },
  {
    id: 'the values of the catalog',
    code: 'as-catalog',
    fields: {
      parameters: { a: { value: 2, integer: [1, 3] } },
      graph: { inputs: { x: 'a' }, nodes: { p: 'x + 1' }, output: 'p' },
      parts: [{ id: 'p', ask: 'value', of: 'p' }],
    },
    bad: ({ p }: Answers) => p === '3',
  },
  {
    id: 'entries of a vector that are the same',
    code: 'entries-alike',
    fields: {
      parameters: { v: { value: [1, 2, 3], vector: 3, entries: { integer: [1, 4] } } },
      values: { v: 'v' },
      parts: [{ id: 'v', ask: 'value', of: 'v' }],
    },
    bad: ({ v }: Answers) => new Set(v!.match(/\d/g)).size < 3,
  },
  {
    // 2x² is 2x at 1, and x² is at 2.
    id: 'a point at which a common mistake leads to the right answer',
    code: 'mistake-hidden',
    fields: {
      parameters: { a: { value: 3, integer: [1, 5] } },
      function: { variables: ['x'], definitions: { f: 'x^2' } },
      parts: [{ id: 'df', ask: 'derivative', of: 'f', by: 'x', at: { x: 'a' } }],
    },
    bad: ({ df }: Answers) => df === '2' || df === '4',
  },
  {
    id: 'an erratum that is right',
    code: 'erratum-not-wrong',
    fields: {
      parameters: { a: { value: 2, integer: [1, 4] } },
      values: { x: 'a' },
      parts: [{ id: 'y', ask: 'value', of: 'x^2', prompt: 'y', errata: [{ answer: 9, says: 'No.' }] }],
    },
    bad: ({ y }: Answers) => y === '9',
  },
  {
    id: 'a constraint that is broken',
    code: 'constraint',
    fields: {
      parameters: { a: one(2), b: one(1) },
      constraints: ['a > b'],
      graph: { inputs: { x: 'a', y: 'b' }, nodes: { p: 'x - y' }, output: 'p' },
      parts: [{ id: 'p', ask: 'value', of: 'p' }],
    },
    bad: ({ p }: Answers) => Number(p) <= 0,
  },
])('$id', ({ code, fields, bad }) => {
  const exercise = prepared(fields);
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));

  it('is drawn again, and never comes out', () => {
    expect(variants.flatMap(({ redrawn }) => redrawn.map((flaw) => flaw.code))).toContain(code);
    expect(variants.map((variant) => answersOf(variant.exercise)).filter(bad)).toEqual([]);
  });

  it('comes out the same each time', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      expect(answersOf(variantOf(exercise, seed).exercise)).toEqual(answersOf(variants[seed - 1]!.exercise));
    }
  });
});

type Answers = Readonly<Record<string, string>>;

function answersOf(exercise: PreparedExercise): Answers {
  return Object.fromEntries([...exercise.parts.values()].map(({ id, task }) => [id, referenceText(task)]));
}

describe('what the catalog has itself is no flaw', () => {
  it('a zero, and two answers that are the same', () => {
    const exercise = prepared({
      parameters: { a: { value: 2, integer: [1, 3] } },
      graph: { inputs: { x: 'a' }, nodes: { p: 'x - x', q: 'x - x' }, output: 'q' },
      parts: [
        { id: 'p', ask: 'value', of: 'p' },
        { id: 'q', ask: 'value', of: 'q' },
      ],
    });
    expect(answersOf(variantOf(exercise, 1).exercise)).toEqual({ p: '0', q: '0' });
  });
});

describe('where nothing good can be drawn', () => {
  const exercise = prepared({
    parameters: { a: { value: 1, integer: [0, 1] } },
    graph: { inputs: { x: 'a' }, nodes: { p: '3x' }, output: 'p' },
    parts: [{ id: 'p', ask: 'value', of: 'p' }],
  });

  it('there is a complaint that says why, and no variant', () => {
    const variant = prepareVariant(exercise, 5);
    expect(variant).toMatchObject({
      ok: false,
      complaint: { code: 'no-variant', path: ['parameters'], data: { seed: 5 } },
    });
    const flaws =
      variant?.ok === false && variant.complaint.code === 'no-variant' && variant.complaint.data.flaws;
    expect(flaws).toEqual([
      expect.stringMatching(/as-catalog|zero in p/),
      expect.stringMatching(/as-catalog|zero in p/),
    ]);
  });
});

const codesOf = (of: PreparedExercise, answer: string) =>
  grade(of, { answers: { y: answer } }).parts['y']!.feedback!.map(
    ({ code, message }) => `${code}: ${message}`,
  );

describe('errata of variants', () => {
  const exercise = prepared({
    parameters: { a: { value: 2, integer: [2, 9] } },
    values: { x: 'a' },
    parts: [
      {
        id: 'y',
        ask: 'value',
        of: 'x^2',
        prompt: 'y',
        errata: [
          { answer: '<<2a + 1>>', says: 'Doubled <<a>>.' },
          { answer: 1, variants: false, says: 'The slide prints 1.' },
        ],
      },
    ],
    examples: [{ part: 'y', answer: '4', verdict: 'correct' }],
  });
  it('follow the values, or are about those of the catalog alone', () => {
    const variant = variantOf(exercise, 1).exercise;
    const a = Math.sqrt(Number(answersOf(variant)['y']));
    expect(codesOf(exercise, '5')).toContain('erratum: Doubled 2.');
    expect(codesOf(exercise, '1')).toContain('erratum: The slide prints 1.');
    expect(codesOf(variant, `${2 * a + 1}`)).toContain(`erratum: Doubled ${a}.`);
    expect(codesOf(variant, '1').join()).not.toContain('slide');
  });
});
