import { describe, expect, it } from 'vitest';
import { complaintsOn } from './prepared.ts';

const FUNCTION = { function: { variables: ['x', 'y'], definitions: { f: '3x^2 y' } } };
const GRAPH = { graph: { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', e: 'c * b' }, output: 'e' } };
const VALUES = {
  values: {
    W: [
      [1, 2],
      [3, 4],
    ],
    x: [1, 2, 3],
  },
};
const DF_DX = { id: 'df-dx', ask: 'derivative', of: 'f', by: 'x' };
const E_VALUE = { id: 'e', ask: 'value', of: 'e' };

const MATRICES = { function: { variables: { W: 'm x n', x: 'n' }, definitions: { z: 'W x', s: 'zᵀz' } } };

const rows = [
  { id: 'two subjects', given: { ...FUNCTION, ...GRAPH, parts: [DF_DX] }, code: 'schema', place: '' },
  { id: 'no subject', given: { parts: [DF_DX] }, code: 'schema', place: '' },
  {
    id: 'a mistyped field',
    given: { ...FUNCTION, hint: ['h'], parts: [DF_DX] },
    code: 'unknown-field',
    place: 'hint',
  },
  {
    id: 'a mistyped field of a part',
    given: { ...FUNCTION, parts: [{ ...DF_DX, promt: 'p' }] },
    code: 'unknown-field',
    place: 'parts.0.promt',
  },
  {
    id: 'no way of asking',
    given: { ...FUNCTION, parts: [{ id: 'p', ask: 'slope' }] },
    code: 'schema',
    place: 'parts.0.ask',
  },
  { id: 'no parts', given: { ...FUNCTION, parts: [] }, code: 'schema', place: 'parts' },
  {
    id: 'an id with a space',
    given: { ...FUNCTION, parts: [{ ...DF_DX, id: 'df dx' }] },
    code: 'schema',
    place: 'parts.0.id',
  },
  {
    id: 'a form that does not exist',
    given: { ...FUNCTION, parts: [{ ...DF_DX, form: 'simplified' }] },
    code: 'schema',
    place: 'parts.0.form',
  },
  {
    id: 'without a function that does not exist',
    given: { ...FUNCTION, parts: [{ ...DF_DX, form: { without: ['sine'] } }] },
    code: 'schema',
    place: 'parts.0.form',
  },
  {
    id: 'the form of a choice of names',
    given: { ...GRAPH, parts: [{ id: 'p', ask: 'backward-order', form: 'expanded' }] },
    code: 'form-does-not-fit',
    place: 'parts.0.form',
  },
  {
    id: 'matrix symbols factored',
    given: { ...MATRICES, parts: [{ id: 'p', ask: 'derivative', of: 's', by: 'x', form: 'factored' }] },
    code: 'form-does-not-fit',
    place: 'parts.0.form',
  },
  {
    id: 'a margin around a formula',
    given: { ...FUNCTION, parts: [{ ...DF_DX, tolerance: { absolute: 0.1 } }] },
    code: 'margin-does-not-fit',
    place: 'parts.0.tolerance',
  },
  {
    id: 'digits and a margin',
    given: { ...GRAPH, parts: [{ ...E_VALUE, tolerance: { digits: 3, relative: 0.1 } }] },
    code: 'schema',
    place: 'parts.0.tolerance',
  },
  {
    id: 'a margin of nothing',
    given: { ...GRAPH, parts: [{ ...E_VALUE, tolerance: { absolute: 0 } }] },
    code: 'schema',
    place: 'parts.0.tolerance.absolute',
  },
  {
    id: 'an id twice',
    given: { ...FUNCTION, parts: [DF_DX, DF_DX] },
    code: 'part-twice',
    place: 'parts.1.id',
  },
  {
    id: 'an example of nothing',
    given: { ...FUNCTION, parts: [DF_DX], examples: [{ part: 'df-dy', answer: '1', verdict: 'correct' }] },
    code: 'unknown-part',
    place: 'examples.0.part',
  },
  {
    id: 'a question that the subject does not know',
    given: { ...VALUES, parts: [{ id: 'p', ask: 'derivative', of: 'x', by: 'W' }] },
    code: 'unknown-ask',
    place: 'parts.0.ask',
  },
  {
    id: 'an unreadable definition',
    given: { function: { variables: ['x'], definitions: { f: '3x^' } }, parts: [DF_DX] },
    code: 'unreadable',
    place: 'function.definitions.f',
  },
  {
    id: 'a definition with two readings',
    given: { function: { variables: ['x'], definitions: { f: '1/2x' } }, parts: [DF_DX] },
    code: 'two-readings',
    place: 'function.definitions.f',
  },
  {
    id: 'a circle of definitions',
    given: { function: { variables: ['x'], definitions: { f: 'g + x', g: '2f' } }, parts: [DF_DX] },
    code: 'circle',
    place: 'function.definitions.f',
  },
  {
    id: 'a definition named like a variable',
    given: { function: { variables: ['x'], definitions: { x: '2' } }, parts: [DF_DX] },
    code: 'name-twice',
    place: 'function.definitions.x',
  },
  {
    id: 'a name that is none',
    given: { function: { variables: ['2x'], definitions: { f: '2' } }, parts: [DF_DX] },
    code: 'bad-name',
    place: 'function.variables.2x',
  },
  {
    id: 'definitions that double 20 times',
    given: {
      function: {
        variables: ['x'],
        definitions: Object.fromEntries(
          Array.from({ length: 20 }, (_, i) => [`f_${i}`, i === 0 ? 'x' : `f_${i - 1} * f_${i - 1}`]),
        ),
      },
      parts: [{ ...DF_DX, of: 'f_19' }],
    },
    code: 'too-large',
    place: 'function.definitions.f_11',
  },
  {
    id: 'a node of two operations',
    given: { graph: { inputs: { a: 1 }, nodes: { e: '2a + 1' }, output: 'e' }, parts: [E_VALUE] },
    code: 'not-one-operation',
    place: 'graph.nodes.e',
  },
  {
    id: 'an output that is not there',
    given: { graph: { inputs: { a: 1 }, nodes: { e: '2a' }, output: 'f' }, parts: [E_VALUE] },
    code: 'unknown-name',
    place: 'graph.output',
  },
  {
    id: 'a derivative by nothing',
    given: { ...FUNCTION, parts: [{ ...DF_DX, by: 't' }] },
    code: 'unknown-name',
    place: 'parts.0.by',
  },
  {
    id: 'rows of different lengths',
    given: { values: { W: [[1, 2], [3]] }, parts: [{ id: 'p', ask: 'shape', of: 'W' }] },
    code: 'schema',
    place: 'values.W',
  },
  {
    id: 'a value that does not exist, unannounced',
    given: { ...VALUES, parts: [{ id: 'p', ask: 'value', of: 'W x', prompt: 'Wx' }] },
    code: 'kind-needed',
    place: 'parts.0',
  },
  {
    id: 'a question of more than a name without a prompt',
    given: { ...VALUES, parts: [{ id: 'p', ask: 'value', of: 'W W' }] },
    code: 'prompt-needed',
    place: 'parts.0',
  },
  {
    id: 'a matrix as a number',
    given: { ...VALUES, parts: [{ id: 'p', ask: 'value', of: 'W', kind: 'number' }] },
    code: 'kind-does-not-fit',
    place: 'parts.0.kind',
  },
  {
    id: 'a number of a function without a point',
    given: { ...FUNCTION, parts: [{ id: 'p', ask: 'value', of: 'f', at: { x: 1 } }] },
    code: 'values-missing',
    place: 'parts.0',
  },
  {
    id: 'a value where there is none',
    given: {
      function: { variables: ['x'], definitions: { f: '1/x' } },
      parts: [{ id: 'p', ask: 'value', of: 'f', at: { x: 0 } }],
    },
    code: 'no-value',
    place: 'parts.0',
  },
  {
    id: 'a function that is defined nowhere',
    given: { function: { variables: ['x'], definitions: { f: 'sqrt(-1 - x^2)' } }, parts: [DF_DX] },
    code: 'too-few-points',
    place: 'parts.0',
  },
  {
    id: 'a chain without a path',
    given: { ...GRAPH, parts: [{ id: 'p', ask: 'chain', of: 'c', by: 'e' }] },
    code: 'no-path',
    place: 'parts.0',
  },
  {
    id: 'a chain of a quantity by itself',
    given: { ...GRAPH, parts: [{ id: 'p', ask: 'chain', of: 'e', by: 'e' }] },
    code: 'no-path',
    place: 'parts.0',
  },
  {
    id: 'a chain of more paths than anybody writes',
    given: {
      function: {
        variables: ['x'],
        definitions: Object.fromEntries(
          Array.from({ length: 7 }, (_, i) => [
            [`p_${i + 1}`, i === 0 ? '2x' : `2 q_${i}`],
            [`r_${i + 1}`, i === 0 ? '3x' : `3 q_${i}`],
            [`q_${i + 1}`, `p_${i + 1} + r_${i + 1}`],
          ]).flat(),
        ),
      },
      parts: [{ id: 'p', ask: 'chain', of: 'q_7', by: 'x' }],
    },
    code: 'too-many-paths',
    place: 'parts.0',
  },
  {
    id: 'a backward order from nowhere',
    given: { ...FUNCTION, parts: [{ id: 'p', ask: 'backward-order', prompt: 'p' }] },
    code: 'unknown-name',
    place: 'parts.0.of',
  },
  {
    id: 'a text without a rubric',
    given: { ...FUNCTION, parts: [{ id: 'p', ask: 'text', prompt: 'p' }] },
    code: 'schema',
    place: 'parts.0.rubric',
  },
  {
    id: 'a function without a derivative',
    given: { function: { variables: ['x'], definitions: { f: 'x!' } }, parts: [DF_DX] },
    code: 'not-differentiable',
    place: 'parts.0.of',
  },
  {
    id: 'a derivative of more than two dimensions',
    given: { ...MATRICES, parts: [{ id: 'p', ask: 'derivative', of: 'z', by: 'W' }] },
    code: 'no-layout',
    place: 'parts.0',
  },
  {
    id: 'a closed form that means something else',
    given: { ...MATRICES, parts: [{ id: 'p', ask: 'derivative', of: 'z', by: 'x', closedForm: 'W' }] },
    code: 'closed-form-differs',
    place: 'parts.0.closedForm',
  },
  {
    id: 'of numbers too',
    given: { ...FUNCTION, parts: [{ ...DF_DX, closedForm: '6x' }] },
    code: 'closed-form-differs',
    place: 'parts.0.closedForm',
  },
  {
    id: 'a number where vectors lead to a formula in them',
    given: { ...MATRICES, parts: [{ id: 'p', ask: 'derivative', of: 's', by: 'x', kind: 'number' }] },
    code: 'kind-does-not-fit',
    place: 'parts.0.kind',
  },
];

describe('an exercise with something wrong is refused, with the place', () => {
  it.each(rows)('$id', ({ given, code, place }) => {
    const complaints = complaintsOn(given);
    expect(complaints.map((complaint) => ({ code: complaint.code, place: complaint.place }))).toContainEqual({
      code,
      place,
    });
    expect(complaints.every(({ sentence }) => sentence.length > 10)).toBe(true);
  });

  it('suggests the field that was meant', () => {
    const [complaint] = complaintsOn({ ...FUNCTION, parts: [{ ...DF_DX, promt: 'p' }] });
    expect(complaint?.sentence).toContain('did you mean "prompt"');
  });

  it('complains about every part at once', () => {
    const parts = [
      { ...DF_DX, by: 't' },
      { ...DF_DX, id: 'other', of: 'g' },
    ];
    expect(complaintsOn({ ...FUNCTION, parts }).map(({ place }) => place)).toEqual([
      'parts.0.by',
      'parts.1.of',
    ]);
  });
});
