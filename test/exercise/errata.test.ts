import { describe, expect, it } from 'vitest';
import { grade, publicView } from '../../grader/index.ts';
import { said, sentences } from '../answers/said.ts';
import { complaintsOn, prepared } from './prepared.ts';

const says = 'The slide has a plus.';
const FUNCTION = { function: { variables: ['w', 'g'], definitions: { f: 'w - g/10' } } };
const withErratum = (answer: unknown) => ({
  ...FUNCTION,
  parts: [{ id: 'p', ask: 'expression', of: 'f', errata: [{ answer, says }] }],
});
const exercise = prepared(withErratum('w + g/10'));

describe('a wrong answer that a source of the exercise has', () => {
  it.each([
    { answer: 'w + g/10', said: 'incorrect: erratum, differs-at', why: 'as it stands there' },
    { answer: '(10w + g)/10', said: 'incorrect: erratum, differs-at', why: 'or whatever means the same' },
    { answer: 'w + g', said: 'incorrect: differs-at', why: 'another slip is another slip' },
    { answer: 'w - 0.1 g', said: 'correct', why: 'it never makes an answer wrong' },
  ])('$answer is $said: $why', ({ answer, said: expected }) => {
    expect(said(exercise, answer)).toBe(expected);
  });

  it('is commented on in the words of the author, first', () => {
    expect(sentences(exercise, 'w + g/10')[0]).toBe(says);
  });

  it('is told to nobody else', () => {
    expect(JSON.stringify(publicView(exercise))).not.toContain('plus');
    expect(JSON.stringify(grade(exercise, { answers: { p: '2w' } }))).not.toContain('plus');
  });

  it('is known by its text where its shapes clash', () => {
    const product = prepared({
      values: { u: [[1, 2]], v: [3, 4] },
      parts: [
        { id: 'p', ask: 'value', of: 'u v', prompt: 'uv', errata: [{ answer: '[1, 2] [3, 4]', says }] },
      ],
    });
    expect(said(product, '[1,2][3,4]')).toBe('incorrect: shape-clash, erratum, shape-clash');
    expect(said(product, '[1,2][3,5]')).toBe('incorrect: shape-clash, shape-clash');
  });
});

describe('an erratum that is none is refused', () => {
  it.each([
    { answer: 'w - g/10', verdict: 'correct' },
    { answer: 'w - ', verdict: 'invalid' },
  ])('$answer is $verdict', ({ answer, verdict }) => {
    expect(complaintsOn(withErratum(answer))).toEqual([
      {
        code: 'erratum-not-wrong',
        place: 'parts.0.errata.0.answer',
        sentence: `the erratum "${answer}" is ${verdict}; it has to be incorrect`,
      },
    ]);
  });
});
