import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../grader/language/limits.ts';
import { read } from '../../grader/language/reader.ts';
import { fastest } from './fastest.ts';
import { knowing } from './vocabularies.ts';

const vocabulary = knowing('x a b A:2x2');
const outcome = (text: string): string => {
  const reading = read(text, vocabulary);
  return reading.ok ? 'read' : reading.problem.code;
};
const nested = (open: string, inner: string, close: string, times: number): string =>
  open.repeat(times) + inner + close.repeat(times);
const row = (length: number): string => Array.from({ length }, () => '1').join(',');

describe('the last that is read, and the first that is not', () => {
  it.each([
    { limit: 'characters', last: `x${' '.repeat(1999)}`, first: `x${' '.repeat(2000)}`, code: 'too-long' },
    {
      limit: 'brackets',
      last: nested('(', 'x', ')', 60),
      first: nested('(', 'x', ')', 61),
      code: 'too-deep',
    },
    { limit: 'signs', last: `${'-'.repeat(60)}x`, first: `${'-'.repeat(61)}x`, code: 'too-deep' },
    { limit: 'exponents', last: `${'x^'.repeat(60)}x`, first: `${'x^'.repeat(61)}x`, code: 'too-deep' },
    { limit: 'calls', last: `${'sin '.repeat(60)}x`, first: `${'sin '.repeat(61)}x`, code: 'too-deep' },
    { limit: 'nodes', last: `x${'+x'.repeat(399)}`, first: `x${'+x'.repeat(400)}`, code: 'too-many-nodes' },
    { limit: 'digits', last: '9'.repeat(40), first: '9'.repeat(41), code: 'too-many-digits' },
    { limit: 'decimals', last: `0.${'1'.repeat(39)}`, first: `0.${'1'.repeat(40)}`, code: 'too-many-digits' },
    { limit: 'exponent of ten', last: '1e1000', first: '1e1001', code: 'exponent-too-large' },
    { limit: 'negative exponent', last: '1e-1000', first: '1e-1001', code: 'exponent-too-large' },
    { limit: 'literal power', last: 'x^1000000', first: 'x^1000001', code: 'exponent-too-large' },
    { limit: 'negative power', last: 'x^-1000000', first: 'x^-1000001', code: 'exponent-too-large' },
    { limit: 'columns', last: `[${row(32)}]`, first: `[${row(33)}]`, code: 'matrix-too-large' },
    {
      limit: 'rows',
      last: `[${row(32).replaceAll(',', ';')}]`,
      first: `[${row(33).replaceAll(',', ';')}]`,
      code: 'matrix-too-large',
    },
    { limit: 'tuple', last: `(${row(32)})`, first: `(${row(33)})`, code: 'matrix-too-large' },
    { limit: 'primes', last: "tanh''''(x)", first: "tanh'''''(x)", code: 'too-deep' },
    { limit: 'letters to split', last: 'ab'.repeat(32), first: 'ab'.repeat(33), code: 'unknown-name' },
  ])('$limit', ({ last, first, code }) => {
    expect([outcome(last), outcome(first)]).toEqual(['read', code]);
  });
});

const MILLION = 1_000_000;

describe('a text beyond the limits costs no time', () => {
  it.each(['x', '(', '-', '9', '=', '\u202e', '\\', '|'])('a million times %j', (character) => {
    const text = character.repeat(MILLION);
    expect(read(text, vocabulary)).toMatchObject({
      ok: false,
      problem: { code: 'too-long', start: LIMITS.length },
    });
    expect(fastest(() => read(text, vocabulary))).toBeLessThan(10);
  });

  it.each([
    { id: 'dots', text: 'x·'.repeat(999) + 'A' },
    { id: 'bars', text: '|x|'.repeat(666) },
    { id: 'splits', text: `${'ab'.repeat(32)}+`.repeat(30) },
    { id: 'derivatives', text: 'da/'.repeat(600) },
    { id: 'subscripts', text: 'x_{'.repeat(600) },
    { id: 'brackets', text: '['.repeat(1999) },
    { id: 'rows', text: `[${'1 '.repeat(990)}x+` },
    { id: 'raised', text: 'x²'.repeat(999) },
    { id: 'two readings', text: '1/2x+'.repeat(130) },
    { id: 'accents', text: '\\hat{'.repeat(399) },
    { id: 'environments', text: '\\begin{pmatrix}'.repeat(130) },
  ])('at their edge: $id', ({ text }) => {
    expect(fastest(() => read(text, vocabulary), 20)).toBeLessThan(5);
  });
});
