import { describe, expect, it } from 'vitest';
import { publicView, referenceText } from '../../grader/index.ts';
import { complaintsOn, prepared } from '../exercise/prepared.ts';

const F = {
  function: { variables: ['x', 'y'], definitions: { f: 'x^2 y', g: 'x + y', h: 'relu(x)', s: 'step(x)' } },
};
const VECTORS = {
  values: {
    u: [1, 2],
    W: [
      [0, 1],
      [1, 0],
    ],
  },
  symbols: { a: 'free', b: 'free', k: 'free' },
};
const p = (part: object) => ({ parts: [{ id: 'p', prompt: 'p', ...part }] });

const rows = [
  {
    id: 'a Jacobian in denominator layout: a column a function',
    given: { ...F, ...p({ ask: 'jacobian', of: ['f', 'g'], by: ['x', 'y'] }) },
    reference: '[[2*y*x, 1], [x^2, 1]]',
  },
  {
    id: 'in numerator layout: a row a function',
    given: {
      ...F,
      convention: { layout: 'numerator' },
      ...p({ ask: 'jacobian', of: ['f', 'g'], by: ['x', 'y'] }),
    },
    reference: '[[2*y*x, x^2], [1, 1]]',
  },
  {
    id: 'in a layout of its own',
    given: { ...F, ...p({ ask: 'jacobian', of: ['f'], by: ['x', 'y'], layout: 'numerator' }) },
    reference: '[[2*y*x, x^2]]',
  },
  {
    id: 'at a point: numbers',
    given: { ...F, ...p({ ask: 'jacobian', of: ['f', 'g'], by: ['x', 'y'], at: { x: 2, y: 3 } }) },
    reference: '[[12, 1], [4, 1]]',
  },
  {
    id: 'a forward difference',
    given: {
      ...F,
      ...p({
        ask: 'difference-quotient',
        of: 'f',
        by: 'x',
        at: { x: 1, y: 1 },
        step: '1/2',
        scheme: 'forward',
      }),
    },
    reference: '5/2',
  },
  {
    id: 'a backward difference',
    given: {
      ...F,
      ...p({
        ask: 'difference-quotient',
        of: 'f',
        by: 'x',
        at: { x: 1, y: 1 },
        step: 0.5,
        scheme: 'backward',
      }),
    },
    reference: '3/2',
  },
  {
    id: 'a central difference',
    given: {
      ...F,
      ...p({
        ask: 'difference-quotient',
        of: 'f',
        by: 'x',
        at: { x: 1, y: 3 },
        step: 0.5,
        scheme: 'central',
      }),
    },
    reference: '6',
  },
  {
    id: 'a table of quantities and derivatives',
    given: {
      ...F,
      ...p({
        ask: 'table',
        columns: ['x', 'f', { of: 'h', by: 'x' }],
        at: [
          { x: 2, y: 1 },
          { x: -3, y: 0 },
        ],
      }),
    },
    reference: '[[2, 4, 1], [-3, 0, 0]]',
  },
  {
    id: 'the step at 0 is what the exercise says',
    given: {
      ...F,
      convention: { step: { atZero: 1 } },
      ...p({ ask: 'table', columns: ['s'], at: [{ x: 0 }, { x: -1 }] }),
    },
    reference: '[[1], [0]]',
  },
  {
    id: 'whichever that is',
    given: { ...F, convention: { step: { atZero: 0 } }, ...p({ ask: 'value', of: 's', at: { x: 0 } }) },
    reference: '0',
  },
  {
    id: 'of a vector entry by entry, and of what only comes to 0',
    given: {
      ...VECTORS,
      convention: { step: { atZero: 0 } },
      ...p({ ask: 'value', of: 'step(W u - [2; 0])' }),
    },
    reference: '[[0], [1]]',
  },
  {
    id: 'the choice whose formulas mean the same',
    given: {
      ...VECTORS,
      ...p({
        ask: 'choice',
        options: [
          { label: 'turned', same: ['[a; b]^T', '[b, a]'] },
          { label: 'scaled', same: ['sum(k*[a; b])', 'k*sum([a; b])'] },
        ],
      }),
    },
    reference: 'scaled',
  },
  {
    id: 'or differ',
    given: {
      ...VECTORS,
      ...p({
        ask: 'choice',
        options: [
          { label: 'yes', same: ['W u', 'u'] },
          { label: 'no', differ: ['W u', 'u'] },
        ],
      }),
    },
    reference: 'no',
  },
];

describe('derived', () => {
  it.each(rows)('$id', ({ given, reference }) => {
    const part = prepared(given).parts.get('p')!;
    expect(referenceText(part.task)).toBe(reference);
    expect(part.confirmedBy.length).toBeGreaterThanOrEqual(2);
  });
});

describe('what a student sees', () => {
  it.each([
    {
      id: 'the labels in their order, not which is right',
      given: rows.at(-1)!.given,
      shows: { kind: 'choice', choices: ['yes', 'no'] },
    },
    {
      id: 'the heads of the columns',
      given: rows[7]!.given,
      shows: { kind: 'table', columns: ['x', 'f', 'dh/dx'] },
    },
  ])('$id', ({ given, shows }) => {
    const { hints: _, ...part } = publicView(prepared(given)).parts[0]!;
    expect(part).toEqual({
      id: 'p',
      prompt: 'p',
      points: 1,
      symbols: [],
      ...shows,
    });
  });
});

const twoLabels = (first: object, second: object) =>
  p({
    ask: 'choice',
    options: [
      { label: 'one', ...first },
      { label: 'other', ...second },
    ],
  });

describe('refused', () => {
  it.each([
    {
      id: 'two right options',
      given: { ...VECTORS, ...twoLabels({ same: ['a + b', 'b + a'] }, { same: ['a b', 'b a'] }) },
      code: 'not-one-choice',
      place: 'parts.0.options',
    },
    {
      id: 'no right option',
      given: { ...VECTORS, ...twoLabels({ same: ['a', 'b'] }, { differ: ['a', 'a'] }) },
      code: 'not-one-choice',
      place: 'parts.0.options',
    },
    {
      id: 'an option that says twice what makes it right',
      given: { ...VECTORS, ...twoLabels({ same: ['a', 'b'], differ: ['a', 'b'] }, { differ: ['a', 'a'] }) },
      code: 'schema',
      place: 'parts.0.options.0',
    },
    {
      id: 'an option whose sides are never defined',
      given: { ...VECTORS, ...twoLabels({ same: ['b', 'ln(-1-a^2)'] }, { differ: ['a', 'a'] }) },
      code: 'claim-undecided',
      place: 'parts.0.options.0',
    },
    {
      id: 'a step at 0 that nothing is said of',
      given: { ...F, ...p({ ask: 'value', of: 's', at: { x: 0 } }) },
      code: 'no-value',
      place: 'parts.0',
    },
    {
      id: 'a derivative at a kink',
      given: { ...F, ...p({ ask: 'table', columns: [{ of: 'h', by: 'x' }], at: [{ x: 1 }, { x: 0 }] }) },
      code: 'no-value',
      place: 'parts.0.columns.0',
    },
    {
      id: 'a column that is no name',
      given: { ...F, ...p({ ask: 'table', columns: ['2x'], at: [{ x: 1 }] }) },
      code: 'unknown-name',
      place: 'parts.0.columns.0',
    },
    {
      id: 'a table without a prompt',
      given: { ...F, ...p({ ask: 'table', columns: ['g'], at: [{ x: 1, y: 1 }], prompt: undefined }) },
      code: 'prompt-needed',
      place: 'parts.0',
    },
    {
      id: 'a difference over no step',
      given: {
        ...F,
        ...p({
          ask: 'difference-quotient',
          of: 'g',
          by: 'x',
          at: { x: 1, y: 1 },
          step: 0,
          scheme: 'forward',
        }),
      },
      code: 'no-value',
      place: 'parts.0',
    },
  ])('$id', ({ given, code, place }) => {
    expect(complaintsOn(given)).toMatchObject([{ code, place }]);
  });
});
