import { describe, expect, it } from 'vitest';
import { said } from '../answers/said.ts';
import { complaintsOn, prepared } from './prepared.ts';

const CHAIN = {
  function: {
    variables: ['x', 'w', 'v'],
    functions: ['f', 'g'],
    definitions: { y: 'g(v u)', u: 'f(w x)' },
  },
};

describe('unknown functions', () => {
  const part = { id: 'p', ask: 'derivative', of: 'y', by: 'w', symbols: ['x', 'w', 'v'] };
  const exercise = prepared({ ...CHAIN, parts: [part] });

  it.each([
    { answer: "g'(v f(w x)) v f'(w x) x", said: 'correct', why: 'the chain rule' },
    { answer: "v x f'(x w) g'(f(x w) v)", said: 'correct', why: 'in another order' },
    {
      answer: "g'(v f(w x)) f'(w x) x",
      said: 'incorrect: constant-factor-lost',
      why: 'no value of f is shown',
    },
    { answer: "g'(v f(w x)) v x", said: 'incorrect: outer-derivative-missing', why: "f' is not 1" },
    { answer: "f'(v f(w x)) v f'(w x) x", said: 'incorrect: wrong-value', why: 'f is not g' },
    { answer: 'g(v f(w x)', said: 'invalid: unbalanced-bracket', why: 'a bracket is open' },
    { answer: 'h(x)', said: 'invalid: unknown-name', why: 'h is not known' },
  ])('$answer is $said: $why', ({ answer, said: expected }) => {
    expect(said(exercise, answer)).toBe(expected);
  });

  it('are checked by reverse mode and differences all the same', () => {
    expect(exercise.parts.get('p')!.confirmedBy).toEqual(['table', 'reverse', 'differences']);
  });

  it('become known in a part that says which they are', () => {
    const where = { u: 'w x', y: 'v u^2' };
    const known = prepared({ ...CHAIN, parts: [{ ...part, where }] });
    expect(said(known, '2 v w x^2')).toBe('correct');
    expect(said(known, 'v w x')).toBe('incorrect: differs-at');
  });

  it('hide behind a symbol of the same name where answers may use it', () => {
    const given = {
      function: { variables: ['a'], functions: ['f'], definitions: { f: 'f(a)', s: 'f * (1 - f)' } },
    };
    const square = prepared({ ...given, parts: [{ id: 'p', ask: 'expression', of: 's', symbols: ['f'] }] });
    expect(said(square, 'f (1 - f)')).toBe('correct');
  });
});

describe('a part that defines quantities anew', () => {
  it.each([
    { where: { h: 'x' }, code: 'unknown-name', place: 'parts.0.where.h' },
    { where: { u: 'y + 1' }, code: 'circle', place: 'parts.0.where.y' },
    { where: { u: 'x +' }, code: 'unreadable', place: 'parts.0.where.u' },
  ])('$where: $code', ({ where, code, place }) => {
    const parts = [{ id: 'p', ask: 'derivative', of: 'y', by: 'w', where }];
    expect(complaintsOn({ ...CHAIN, parts })).toMatchObject([{ code, place }]);
  });
});
