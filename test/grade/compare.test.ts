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
    {
      id: 'within an absolute margin',
      request: { submission: '26.1', reference: '26', tolerance: { absolute: 0.1 } },
      verdict: 'correct',
    },
    {
      id: 'within a relative margin, in a matrix',
      request: { submission: '[26.1, 51]', reference: '[26, 50]', tolerance: { relative: 0.02 } },
      verdict: 'correct',
    },
    {
      id: 'in the forms that are asked for',
      request: {
        submission: '2/(x+1)',
        reference: '2/(1+x)',
        form: ['single-fraction', 'lowest-terms'] as const,
      },
      verdict: 'correct',
    },
    {
      id: 'in one of them',
      request: {
        submission: '4/(2x+2)',
        reference: '2/(1+x)',
        form: ['single-fraction', 'lowest-terms'] as const,
      },
      verdict: 'partial',
    },
    {
      id: 'wrong, whatever the form',
      request: { submission: '(x+1)^2', reference: 'x^2+1', form: ['expanded'] as const },
      verdict: 'incorrect',
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

  it.each([
    { reference: 'e^(pi i)', code: 'imaginary-unit' },
    { reference: '{1, 2}', code: 'set' },
    { reference: '5 kg', code: 'unit-or-text' },
    { reference: 'x < 2', code: 'relation' },
  ])('says why the reference $reference cannot be read', ({ reference, code }) => {
    expect(compareTexts({ submission: 'x', reference })).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    { submission: '2i/(4i)', reference: '1/2', verdict: 'correct', why: 'right whatever i is' },
    { submission: '3 i n', reference: '3 n i', verdict: 'correct', why: 'a variable on both sides' },
    { submission: '3 i n', reference: '2 i n', verdict: 'incorrect', why: 'a variable on both sides' },
    {
      submission: 'e^(i pi)',
      reference: '-1',
      verdict: 'invalid',
      why: 'right for the imaginary unit alone',
    },
    { submission: 'e^(i x)', reference: 'cos(x) + i sin(x)', verdict: 'invalid', why: 'a power of e' },
    { submission: 'e^(i x)', reference: 'exp(x i)', verdict: 'correct', why: 'right whatever i is' },
    { submission: 'i', reference: 'sqrt(-1)', verdict: 'invalid', why: 'nothing real' },
    { submission: 'x^i', reference: 'x^(i+1)', verdict: 'incorrect', why: 'a power of a variable' },
    { submission: 'x_i', reference: 'x_j', verdict: 'incorrect', why: 'an index is no i' },
  ])('$submission against $reference is $verdict: $why', ({ verdict, submission, reference }) => {
    expect(compareTexts({ submission, reference })).toMatchObject({ ok: true, comparison: { verdict } });
  });

  it('says where the imaginary unit is, and what to do if it is a variable', () => {
    expect(compareTexts({ submission: '2 i i', reference: '-2' })).toMatchObject({
      comparison: {
        problem: {
          code: 'imaginary-unit',
          message:
            'Only real numbers are used here, so i as the imaginary unit is not read. If it is a variable, declare it in symbols.',
          start: 2,
          end: 3,
        },
      },
    });
  });

  it('reads i where it is declared', () => {
    const outcome = compareTexts({ submission: '2i', reference: 'i + i', symbols: ['i'] });
    expect(outcome).toMatchObject({ ok: true, comparison: { verdict: 'correct' } });
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
      id: 'a margin around a formula',
      request: { submission: 'x', reference: 'x', tolerance: { absolute: 1 } },
      code: 'unusable-tolerance',
    },
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
