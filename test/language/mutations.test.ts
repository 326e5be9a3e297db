import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeProblem } from '../../grader/feedback/problems.ts';
import { childrenOf, type Expression } from '../../grader/language/expression.ts';
import { LIMITS } from '../../grader/language/limits.ts';
import { read } from '../../grader/language/reader.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { knowing } from './vocabularies.ts';

const SEEDS = [
  '2x(x+1)^2',
  '-[y log(ŷ) + (1-y) log(1-ŷ)]',
  'w_{32}^{[1]}·x₁ + w_32^[1]',
  '\\frac{\\partial L}{\\partial w} = \\frac12 e^{-x}',
  '[1 2; 3 -4]^T [[1,2],[3,4]]',
  '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
  "u ⊙ f'(z) xᵀ − |x||y|/2√y",
  'sin^2 2x cos y + log_2(x, 3)!',
  '\\left|\\hat{y}-\\max\\{0, 1.5e-8\\}\\right|',
  'dL/dw Δw e^-xy/2 1,000 0,5 x__y',
];
const PIECES = [
  ...SEEDS.flatMap((seed) => seed.split(/(?=[^A-Za-z0-9])/u)),
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '|',
  '^',
  '_',
  "'",
  '!',
  '\\',
  '.',
  ',',
  ';',
  '=',
  ' ',
  '\n',
  '\0',
  '\u202e',
  '\ud83d',
];
const VOCABULARIES = [
  openVocabulary(),
  knowing('x y yhat x_1 w_32^[1] dL/dw dw f() u:3x1 z:3x1 A:2x2 z= x='),
  knowing(''),
];

/** A seed with pieces put in, taken out or exchanged at places. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(80), fc.nat(3), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 6 }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), seed),
  );

function nodesOf(expression: Expression): number {
  return childrenOf(expression).reduce((sum, child) => sum + nodesOf(child), 1);
}

function check(text: string): void {
  for (const vocabulary of VOCABULARIES) {
    const reading = read(text, vocabulary);
    if (reading.ok) {
      expect(nodesOf(reading.expression)).toBeLessThanOrEqual(LIMITS.nodes);
    } else {
      const { start, end } = reading.problem;
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
      expect(describeProblem(reading.problem)).toMatch(/^\P{Ll}.{10,}[.?]$/su);
    }
  }
}

it('a mutated answer is read, or refused at a place within it', () => {
  fc.assert(fc.property(mutated, check), { numRuns: 4000, seed: 11 });
});

it('so is any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 2000, seed: 12 });
});

it('and the same text is read in the same way again', () => {
  const property = fc.property(mutated, mutated, (text, other) => {
    const first = read(text, VOCABULARIES[1]!);
    read(other, VOCABULARIES[0]!);
    expect(read(text, VOCABULARIES[1]!)).toEqual(first);
  });
  fc.assert(property, { numRuns: 500, seed: 13 });
});
