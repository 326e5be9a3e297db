import { expect, it } from 'vitest';
import { plainText } from '../../grader/language/characters.ts';
import { readings } from './reads.ts';

it.each([
  { given: 'x²y³', plain: 'x^{2}y^{3}', why: 'raised digits' },
  { given: 'x⁻¹²', plain: 'x^{-12}', why: 'one run, one exponent' },
  { given: 'x₁₂', plain: 'x_{12}', why: 'one run, one index' },
  { given: 'x₁²', plain: 'x_{1}^{2}', why: 'an index, then an exponent' },
  { given: 'ŷ', plain: '\\hat{y}', why: 'one character' },
  { given: 'y\u0302', plain: '\\hat{y}', why: 'a letter and its mark' },
  { given: 'θ\u0302', plain: '\\hat{θ}', why: 'a Greek letter and its mark' },
  { given: 'x\u0304', plain: '\\bar{x}', why: 'a bar' },
  { given: '𝑥𝐖𝜃𝟐', plain: 'xWθ2', why: 'mathematical letters and digits' },
  { given: '２＊（ｘ）', plain: '2*(x)', why: 'full width' },
  { given: 'x\u00a0y\u2009z', plain: 'x y z', why: 'spaces' },
  { given: 'Aᵀ', plain: 'A^⊤', why: 'the transpose' },
  { given: 'f″', plain: "f''", why: 'two primes' },
  { given: 'µ', plain: 'μ', why: 'the micro sign is a mu' },
  { given: '\u212a', plain: 'K', why: 'the sign of the kelvin is a K' },
  { given: '①', plain: '①', why: 'what is not in the table stays' },
])('$given is $plain: $why', ({ given, plain }) => {
  expect(plainText(given).text).toBe(plain);
});

readings('characters that are refused', 'x y', [
  { given: 'x\u0301', refused: 'unknown-character', at: '\u0301', why: 'an accent that means nothing' },
  { given: 'x\u0302\u0302', knows: 'xhat', refused: 'unknown-character', at: '\u0302', why: 'a second mark' },
  { given: 'x\u200dy', refused: 'unknown-character', at: '\u200d', why: 'nobody can see it' },
  { given: '\u202ex', refused: 'unknown-character', at: '\u202e', why: 'it turns the text round' },
  { given: 'x\u0000', refused: 'unknown-character', at: '\u0000', why: 'a control character' },
  { given: 'x+😀', refused: 'unknown-character', at: '😀', why: 'an emoji, whole' },
  { given: 'x\ud83d', refused: 'unknown-character', at: '\ud83d', why: 'half a character' },
  { given: '٣x', refused: 'unknown-character', at: '٣', suggests: '3', why: 'another script has its digits' },
  { given: '½', refused: 'unknown-character', suggests: '(1/2)', why: 'a fraction' },
  { given: 'x²+é', refused: 'unknown-character', at: 'é', why: 'the place is that in the text' },
  {
    given: 'ŷ+x²)',
    knows: 'x yhat',
    refused: 'unbalanced-bracket',
    at: ')',
    why: 'the place is that in the text',
  },
]);
