import { describe, expect, it } from 'vitest';
import { complaintsOn } from '../exercise/prepared.ts';

const FIELDS = {
  graph: { inputs: { a: 'a', b: 'b' }, nodes: { c: 'a + b' }, output: 'c' },
  parts: [{ id: 'c', ask: 'value', of: 'c' }],
};
const B = { value: 1, integer: [1, 5] };

/** A definition of `a`, with what is wrong with it. */
describe.each([
  { id: 'an empty range', a: { value: 1, integer: [5, 1] }, code: 'nothing-to-draw', place: 'parameters.a' },
  {
    id: 'a range with nothing left',
    a: { value: 1, integer: [1, 2], not: [1, 2] },
    code: 'nothing-to-draw',
    place: 'parameters.a',
  },
  {
    id: 'a huge range',
    a: { value: 1, integer: [-1_000_000, 1_000_000] },
    code: 'too-many-values',
    place: 'parameters.a',
    says: 'larger steps',
  },
  {
    id: 'a range without end',
    a: { value: 1, integer: [0, 1e300] },
    code: 'schema',
    place: 'parameters.a.integer.1',
  },
  {
    id: 'tiny steps',
    a: { value: 1, real: [0, 1_000_000], step: 1e-6 },
    code: 'too-many-values',
    place: 'parameters.a',
  },
  { id: 'no step', a: { value: 1, real: [0, 1] }, code: 'schema', place: 'parameters.a', says: '"step"' },
  { id: 'a step of 0', a: { value: 1, real: [0, 1], step: 0 }, code: 'schema', place: 'parameters.a.step' },
  {
    id: 'half a whole number',
    a: { value: 1, integer: [0, 2], step: 0.5 },
    code: 'schema',
    place: 'parameters.a',
    says: 'whole',
  },
  {
    id: 'a value that could not be drawn',
    a: { value: 9, integer: [1, 5] },
    code: 'value-not-drawn',
    place: 'parameters.a.value',
    says: '1, 2, 3, 4, 5',
  },
  {
    id: 'a value of another size',
    a: { value: [1, 2], vector: 3, entries: { integer: [1, 5] } },
    code: 'value-of-other-shape',
    place: 'parameters.a.value',
  },
  {
    id: 'a ragged matrix',
    a: { value: [[1, 2], [3]], matrix: '2x2', entries: { integer: [1, 5] } },
    code: 'value-of-other-shape',
    place: 'parameters.a.value',
  },
  {
    id: 'a huge matrix',
    a: { value: [[1]], matrix: '999x1', entries: { integer: [1, 5] } },
    code: 'schema',
    place: 'parameters.a.matrix',
  },
  {
    id: 'two ways at once',
    a: { value: 1, integer: [1, 2], choice: [1, 2] },
    code: 'schema',
    place: 'parameters.a',
    says: 'one of',
  },
  { id: 'no way at all', a: { value: 1 }, code: 'schema', place: 'parameters.a' },
  {
    id: 'a matrix without entries',
    a: { value: [[1]], matrix: '1x1' },
    code: 'schema',
    place: 'parameters.a',
    says: '"entries"',
  },
  { id: 'no value', a: { integer: [1, 2] }, code: 'schema', place: 'parameters.a.value' },
  {
    id: 'a misspelt field',
    a: { value: 1, integers: [1, 2] },
    code: 'unknown-field',
    place: 'parameters.a.integers',
    says: 'did you mean "integer"',
  },
  {
    id: 'a vector where a number has to stand',
    a: { value: [1, 2], vector: 2, entries: { integer: [1, 5] } },
    code: 'not-scalar',
    place: 'graph.inputs.a',
  },
  {
    id: 'a word where a number has to stand',
    a: { value: 'none', choice: ['none', 'all'] },
    code: 'unreadable',
    place: 'graph.inputs.a',
  },
])('$id', ({ a, code, place, says }) => {
  it(`is refused at ${place}: ${code}`, () => {
    const complaints = complaintsOn({ ...FIELDS, parameters: { a, b: B } });
    expect(complaints[0]).toMatchObject({ code, place });
    expect(complaints[0]!.sentence).toContain(says ?? '');
  });
});

const A = { value: 2, integer: [1, 5] };

/** Constraints on a and b, which are 2 and 1 in the catalog and go from 1 to 5. */
describe.each([
  { id: 'a contradiction', constraints: ['a < 0'], code: 'own-values-refused', place: 'constraints.0' },
  {
    id: 'only the catalog itself',
    constraints: ['a > 0', 'a = 2', 'b + 999 (a - 2) = 1', 'a^9 = 512 b^9'],
    code: undefined,
    place: undefined,
  },
  { id: 'no relation', constraints: ['a > 0', 'a + b'], code: 'not-a-relation', place: 'constraints.1' },
  { id: 'an unknown name', constraints: ['a != c'], code: 'unreadable', place: 'constraints.0' },
  { id: 'no formula', constraints: ['a != '], code: 'unreadable', place: 'constraints.0' },
])('constraints: $id', ({ constraints, code, place }) => {
  it(`gets the complaint ${code} at ${place}`, () => {
    const [complaint] = complaintsOn({ ...FIELDS, parameters: { a: A, b: B }, constraints });
    expect([complaint?.code, complaint?.place]).toEqual([code, place]);
  });
});

describe('what else is refused', () => {
  it.each([
    {
      id: 'constraints that are hardly ever kept',
      fields: {
        parameters: { a: { value: 5000, integer: [1, 10_000] }, b: B },
        constraints: ['a > 0', 'a = 5000'],
      },
      code: 'constraints-too-tight',
      place: 'constraints.1',
      says: 'a = 5000',
    },
    {
      id: 'constraints without parameters',
      fields: { graph: { ...FIELDS.graph, inputs: { a: 1, b: 1 } }, constraints: ['1 < 2'] },
      code: 'constraints-without-parameters',
      place: 'constraints',
      says: 'no parameters',
    },
    {
      id: 'the same name in two spellings',
      fields: { parameters: { a: A, b: B, x_1: A, x1: A } },
      code: 'name-twice',
      place: 'parameters.x1',
      says: 'x_1',
    },
    {
      id: 'no name',
      fields: { parameters: { a: A, b: B, '+': A } },
      code: 'schema',
      place: 'parameters.+',
      says: '',
    },
    {
      id: 'an unknown name in a template',
      fields: { parameters: { a: A, b: B }, statement: 'At $a = <<q>>$.' },
      code: 'unreadable',
      place: 'statement',
      says: '"q"',
    },
    {
      id: 'an example of a variant where there is none',
      fields: {
        graph: { ...FIELDS.graph, inputs: { a: 1, b: 1 } },
        examples: [{ part: 'c', answer: 2, verdict: 'correct', seed: 3 }],
      },
      code: 'example-without-variants',
      place: 'examples.0.seed',
      says: 'seed',
    },
  ])('$id', ({ fields, code, place, says }) => {
    const [complaint] = complaintsOn({ ...FIELDS, ...fields });
    expect(complaint).toMatchObject({ code, place });
    expect(complaint!.sentence).toContain(says);
  });
});
