import { describe, expect, it } from 'vitest';
import { sayWarning, warningsOn } from '../../grader/index.ts';
import { typesettingFault } from '../../server/authoring/typesetting.ts';
import { prepared } from '../exercise/prepared.ts';

const EXAMPLES = [
  { part: 'y', answer: '2x', verdict: 'correct' },
  { part: 'y', answer: 'x', verdict: 'incorrect' },
];
const PART = { id: 'y', ask: 'derivative', of: 'f', by: 'x', points: 1 };
const SQUARE = {
  function: { variables: ['x'], definitions: { f: 'x^2' } },
  statement: 'Let $f = x^2$.',
  parts: [PART],
  examples: EXAMPLES,
};

interface Row {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** `code place`, each. */
  readonly warnings: readonly string[];
}

const ROWS: readonly Row[] = [
  { id: 'nothing', fields: {}, warnings: [] },
  { id: 'no examples', fields: { examples: [] }, warnings: ['no-example parts.0'] },
  { id: 'no wrong one', fields: { examples: EXAMPLES.slice(0, 1) }, warnings: ['no-wrong-example parts.0'] },
  { id: 'no right one', fields: { examples: EXAMPLES.slice(1) }, warnings: ['no-right-example parts.0'] },
  {
    id: 'what a person grades needs no wrong one',
    fields: {
      parts: [{ id: 'y', ask: 'text', prompt: 'Why?', rubric: ['That it is so.'], points: 1 }],
      examples: [{ part: 'y', answer: 'So.', verdict: 'pending' }],
    },
    warnings: [],
  },
  {
    id: 'points of the exercise',
    fields: { points: 2, parts: [{ ...PART, points: undefined }] },
    warnings: [],
  },
  { id: 'no points', fields: { parts: [{ ...PART, points: undefined }] }, warnings: ['points-unset parts'] },
  {
    id: 'a zero',
    fields: { function: { variables: ['x'], definitions: { f: '3' } } },
    warnings: ['answer-zero parts.0'],
  },
  {
    id: 'a given that is asked for',
    fields: {
      values: { x: 2 },
      function: undefined,
      statement: 'Let $x = 2$.',
      parts: [{ id: 'y', ask: 'value', of: 'x', points: 1 }],
    },
    warnings: ['answer-given parts.0'],
  },
  {
    id: 'a given that nothing depends on',
    fields: { function: { variables: ['x', 'w'], definitions: { f: 'x^2' } } },
    warnings: ['unused-given function'],
  },
  {
    id: 'a symbol that is nothing',
    fields: { statement: String.raw`Let $f = x^2$ and $\hat q \in \mathbb{R}$.` },
    warnings: ['unknown-symbol statement'],
  },
  {
    id: 'letters that say how formulas are written',
    fields: {
      statement: String.raw`$\frac{d f}{d x}$, $x_i^T$, $e^x$, $\text{words}$, $\operatorname{argmax}$`,
    },
    warnings: [],
  },
  { id: 'a dollar sign as text', fields: { statement: String.raw`\$5 for $f$` }, warnings: [] },
  { id: 'a dollar sign alone', fields: { statement: 'Let $f = x^2.' }, warnings: ['lone-dollar statement'] },
  {
    id: 'LaTeX that cannot be typeset',
    fields: { hints: [String.raw`See $\frac{x}$.`] },
    warnings: ['unreadable-formula hints.0'],
  },
  {
    id: 'parameters in a definition and in the statement',
    fields: {
      parameters: { a: { value: 1, integer: [1, 5] }, n: { value: 2, integer: [2, 4] } },
      function: { variables: ['x'], definitions: { f: 'a x^2' } },
      statement: 'Let $f = <<f>>$, $n = <<n>>$.',
    },
    warnings: [],
  },
  {
    id: 'a parameter that only a constraint names',
    fields: {
      parameters: {
        a: { value: 1, integer: [1, 5] },
        v: { value: [1, 2], vector: 2, entries: { integer: [1, 9] } },
      },
      constraints: ['v_1 != v_2'],
      function: { variables: ['x'], definitions: { f: 'a x^2' } },
    },
    warnings: ['unused-parameter parameters.v'],
  },
];

describe('warnings', () => {
  it.each(ROWS)('$id', ({ fields, warnings }) => {
    const data = { ...SQUARE, ...fields };
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    const found = warningsOn(prepared(given), given, typesettingFault);
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(warnings);
    for (const warning of found) expect(sayWarning(warning)).not.toMatch(/undefined|\[object/);
  });
});
