import { describe, expect, it } from 'vitest';
import { grade } from '../../grader/index.ts';
import { prepared } from './prepared.ts';

const CHAIN = { function: { variables: ['x'], definitions: { y: 'u^2 + 1', u: '3x - 2' } } };
const DY_DX = { id: 'p', ask: 'derivative', of: 'y', by: 'x' };

const rows = [
  {
    id: 'variables and intermediates, not the function',
    given: { ...CHAIN, parts: [DY_DX] },
    symbols: ['x', 'u'],
  },
  {
    id: 'those that the part lists',
    given: { ...CHAIN, parts: [{ ...DY_DX, symbols: ['x'] }] },
    symbols: ['x'],
  },
  {
    id: 'an expression uses inputs alone',
    given: { ...CHAIN, parts: [{ id: 'p', ask: 'expression', of: 'y' }] },
    symbols: ['x'],
  },
  {
    id: 'declared symbols too',
    given: { ...CHAIN, symbols: { t: 'free', v: '2x' }, parts: [DY_DX] },
    symbols: ['x', 't', 'u', 'v'],
  },
  {
    id: 'but not one that holds the answer',
    given: { ...CHAIN, symbols: { v: '2y' }, parts: [DY_DX] },
    symbols: ['x', 'u'],
  },
  {
    id: 'none for a number',
    given: {
      graph: { inputs: { a: 1 }, nodes: { b: '2a' }, output: 'b' },
      parts: [{ id: 'p', ask: 'value', of: 'b' }],
    },
    symbols: [],
  },
];

describe('the symbols of an answer', () => {
  it.each(rows)('$id', ({ given, symbols }) => {
    expect(prepared(given).parts.get('p')?.symbols).toEqual(symbols);
  });

  it('stand for what they are bound to', () => {
    const exercise = prepared({ ...CHAIN, symbols: { v: '2x' }, parts: [DY_DX] });
    for (const answer of ['18x - 12', '6u', '9v - 12', '3v + 6u - 6x']) {
      expect(grade(exercise, { answers: { p: answer } }).parts['p']?.verdict).toBe('correct');
    }
    expect(grade(exercise, { answers: { p: '9v' } }).parts['p']?.verdict).toBe('incorrect');
  });
});
