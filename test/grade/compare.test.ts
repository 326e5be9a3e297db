import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../grader/index.ts';

const SQUARE = { rows: 2, columns: 2 };
const POSITIVE = { domain: { above: 0 } };

describe('comparing two texts', () => {
  it.each([
    {
      id: 'the same',
      request: { submission: '2x(x+1)', reference: '2x^2 + 2x', symbols: ['x'] },
      verdict: 'correct',
    },
    {
      id: 'names as whole words',
      request: { submission: 'rate*time', reference: 'time*rate' },
      verdict: 'correct',
    },
    { id: 'other', request: { submission: 'x', reference: 'max(0, x)' }, verdict: 'incorrect' },
    {
      id: 'sigmoid',
      request: { submission: 'e^x/(1+e^x)', reference: 'sigmoid(x)', symbols: ['x'] },
      verdict: 'correct',
    },
    {
      id: 'matrices do not commute',
      request: {
        submission: 'A*B',
        reference: 'B*A',
        symbols: { A: { shape: SQUARE }, B: { shape: SQUARE } },
      },
      verdict: 'incorrect',
    },
    {
      id: 'on a domain',
      request: { submission: 'sqrt(x^2)', reference: 'x', symbols: { x: POSITIVE } },
      verdict: 'correct',
    },
    {
      id: 'off it',
      request: { submission: 'sqrt(x^2)', reference: 'x', symbols: ['x'] },
      verdict: 'incorrect',
    },
    { id: 'exactly', request: { submission: '0.333', reference: '1/3' }, verdict: 'incorrect' },
    {
      id: 'to digits',
      request: { submission: '0.333', reference: '1/3', tolerance: { digits: 3 } },
      verdict: 'correct',
    },
    {
      id: 'to digits, in a matrix',
      request: { submission: '[0.333, 2]', reference: '[1/3, 2]', tolerance: { digits: 3 } },
      verdict: 'correct',
    },
    {
      id: 'a formula exactly',
      request: { submission: '0.333x', reference: 'x/3', symbols: ['x'] },
      verdict: 'incorrect',
    },
    {
      id: 'a formula to digits',
      request: { submission: '0.333x', reference: 'x/3', symbols: ['x'], tolerance: { digits: 3 } },
      verdict: 'correct',
    },
    {
      id: 'a formula to more digits than there are',
      request: { submission: '0.333x', reference: 'x/3', symbols: ['x'], tolerance: { digits: 4 } },
      verdict: 'partial',
    },
    { id: 'unreadable', request: { submission: '2x +', reference: '2x' }, verdict: 'invalid' },
    { id: 'empty', request: { submission: ' ', reference: '2x' }, verdict: 'missing' },
  ])('$id: $verdict', ({ request, verdict }) => {
    expect(compareTexts(request)).toMatchObject({ ok: true, comparison: { verdict } });
  });

  it('points into an unreadable submission', () => {
    const outcome = compareTexts({ submission: '2x +', reference: '2x' });
    expect(outcome).toMatchObject({
      ok: true,
      comparison: { problem: { code: 'unexpected-end', start: 4, end: 4 } },
    });
  });

  it('shows the value of the reference, which the caller knows', () => {
    const outcome = compareTexts({ submission: 'x', reference: '2' });
    expect(outcome.ok && outcome.comparison.evidence?.witness?.reference).toBe('2');
  });

  it.each([
    {
      id: 'unreadable reference',
      request: { submission: 'x', reference: 'x +' },
      code: 'unreadable-reference',
    },
    {
      id: 'with two readings',
      request: { submission: 'x', reference: '1/2x', symbols: ['x'] },
      code: 'unreadable-reference',
    },
    {
      id: 'whose shapes clash',
      request: { submission: '1', reference: '[1,2]*[3,4]' },
      code: 'unreadable-reference',
    },
    { id: 'empty', request: { submission: 'x', reference: '' }, code: 'unreadable-reference' },
    {
      id: 'a symbol that is no name',
      request: { submission: 'x', reference: 'x', symbols: ['2x'] },
      code: 'unusable-symbol',
    },
    {
      id: 'a symbol twice',
      request: { submission: 'x', reference: 'x', symbols: ['x1', 'x_1'] },
      code: 'unusable-symbol',
    },
  ])('$id is the caller’s to mend', ({ request, code }) => {
    expect(compareTexts(request)).toMatchObject({ ok: false, code });
  });
});
