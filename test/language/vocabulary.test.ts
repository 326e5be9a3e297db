import { expect, it } from 'vitest';
import { SCALAR } from '../../grader/language/shape.ts';
import { createVocabulary, openVocabulary } from '../../grader/language/vocabulary.ts';

const dw = ['dw', SCALAR] as const;

it('holds every name in its canonical spelling', () => {
  const vocabulary = createVocabulary({
    symbols: [['w32^[1]', SCALAR], dw],
    functions: ['f1'],
    asked: ['∂L/∂w'],
    aliases: [['Δw', 'dw']],
  });
  expect([...vocabulary.symbols.keys()]).toEqual(['w_32^[1]', 'dw', 'Deltaw']);
  expect(vocabulary.symbols.get('Deltaw')).toEqual({ name: 'dw', shape: SCALAR });
  expect([...vocabulary.functions]).toEqual(['f_1']);
  expect(vocabulary.asked).toEqual(['dL/dw']);
  expect(vocabulary.open).toBe(false);
});

it.each([
  {
    why: 'a symbol that is no name',
    declared: { symbols: [['2x', SCALAR] as const] },
    says: '"2x" is not a name',
  },
  {
    why: 'a function that is no name',
    declared: { symbols: [], functions: ['f(x)'] },
    says: '"f(x)" is not a name',
  },
  {
    why: 'an alias of nothing',
    declared: { symbols: [dw], aliases: [['Δw', 'v'] as const] },
    says: 'not declared',
  },
])('refuses $why', ({ declared, says }) => {
  expect(() => createVocabulary(declared)).toThrow(says);
});

it('is open where nothing is declared', () => {
  expect(openVocabulary()).toMatchObject({ open: true, asked: [] });
});
