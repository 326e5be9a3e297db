import { describe, expect, it } from 'vitest';
import { readChoice } from '../../grader/answers/choice-reading.ts';

const YES_NO = ['yes', 'no'];
const CHANGES = ['adding a constant', 'adding noise', 'multiplying by one'];

describe('a choice is read', () => {
  it.each([
    { given: 'yes', among: YES_NO, reads: 'yes', why: 'its label' },
    { given: 'YES', among: YES_NO, reads: 'yes', why: 'in any case' },
    { given: ' No. ', among: YES_NO, reads: 'no', why: 'with a full stop' },
    { given: '"no"', among: YES_NO, reads: 'no', why: 'in quotes' },
    { given: '\\text{yes}', among: YES_NO, reads: 'yes', why: 'in LaTeX' },
    { given: true, among: YES_NO, reads: 'yes', why: 'as JSON' },
    { given: false, among: YES_NO, reads: 'no', why: 'as JSON' },
    { given: 'FALSE', among: YES_NO, reads: 'no', why: 'as spreadsheets write it' },
    { given: true, among: ['true', 'false'], reads: 'true', why: 'a label comes first' },
    { given: 2, among: ['1', '2'], reads: '2', why: 'a number as JSON' },
    { given: 'Adding  a constant', among: CHANGES, reads: 'adding a constant', why: 'spaces do not matter' },
    {
      given: 'multiplying',
      among: CHANGES,
      reads: 'multiplying by one',
      why: 'the words that it begins with',
    },
    { given: 'adding a', among: CHANGES, reads: 'adding a constant', why: 'as many as it takes' },
    { given: 'yes', among: ['yes', 'yes and no'], reads: 'yes', why: 'a whole label before a longer one' },
  ])('$given among $among: $why', ({ given, among, reads }) => {
    expect(readChoice(given, among)).toEqual({ ok: true, content: reads });
  });
});

describe('what is no choice is refused', () => {
  it.each([
    { given: 'maybe', among: YES_NO, suggestion: undefined, why: 'another word' },
    { given: 'yse', among: YES_NO, suggestion: 'yes', why: 'a slip' },
    { given: 'adding', among: CHANGES, suggestion: undefined, why: 'two begin so' },
    { given: 'add', among: CHANGES, suggestion: undefined, why: 'no whole word' },
    { given: true, among: CHANGES, suggestion: undefined, why: 'no yes among them' },
    { given: ['yes'], among: YES_NO, suggestion: undefined, why: 'a list' },
    { given: '  ', among: YES_NO, suggestion: undefined, why: 'nothing' },
    { given: 'yes or no', among: YES_NO, suggestion: undefined, why: 'both' },
    { given: 'yes'.repeat(1_000_000), among: YES_NO, suggestion: undefined, why: 'a long text' },
  ])('$suggestion: $why', ({ given, among, suggestion }) => {
    const reading = readChoice(given, among);
    expect(reading).toMatchObject({ ok: false, problem: { code: 'not-a-choice', data: { names: among } } });
    expect(reading.ok ? undefined : reading.problem.suggestion).toBe(suggestion);
  });
});
