import { describe } from 'vitest';
import type { ProblemCode } from '../../grader/language/problem.ts';
import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { readings, type ReadingRow } from './reads.ts';

readings('what is no formula', 'x y', [
  { given: 'x == 2', refused: 'relation', at: '==', why: 'a comparison' },
  { given: 'x != 2', refused: 'relation', at: '!=', why: 'a comparison' },
  { given: '2 = x = 3', refused: 'relation', at: '=', why: 'no name on the left' },
  { given: '"x"', refused: 'unit-or-text', at: '"', why: 'quoted' },
  { given: 'the answer is 5', refused: 'unit-or-text', at: 'the', why: 'prose' },
  { given: 'x ? y', refused: 'unit-or-text', at: '?', why: 'no question' },
  { given: 'x & y', refused: 'unexpected-token', at: '&', why: 'outside of a matrix' },
  { given: 'x; y', refused: 'unexpected-token', at: ';', why: 'outside of a matrix' },
]);

readings('the same where no symbols are declared', openVocabulary(), [
  { given: 'lg(x)', refused: 'ambiguous-function', why: 'to base 10 or 2' },
  { given: 'x := 5', refused: 'relation', at: ':=', suggests: '5', why: 'an assignment' },
  { given: 'the answer is 5', refused: 'number-after-name', why: 'prose' },
]);

/** What is refused in the same way whatever the names are: a code, and the texts that have it, each with the piece that it points at. */
const ANYWHERE = [
  {
    code: 'relation',
    texts: [
      ['x < 2', '<'],
      ['x > 2', '>'],
      ['1 < x < 2', '<'],
      ['x ≤ 2', '≤'],
      ['x ⩽ 2', '⩽'],
      ['x <= 2', '<='],
      ['x => 2', '=>'],
      ['x \\le 2', '\\le'],
      ['x \\geqslant 2', '\\geqslant'],
      ['x ≠ 2', '≠'],
      ['x \\neq 2', '\\neq'],
      ['x \\not= 2', '\\not'],
      ['x = 3', '='],
      ['x ≈ 3', '≈'],
      ['x = y = 3', '='],
      ['3 = x', '='],
      ['x ~ y', '~'],
      ['x ∝ y', '∝'],
      ['x → 0', '→'],
      ['x \\to 0', '\\to'],
      ['x ≪ y', '≪'],
      ['x \\cong y', '\\cong'],
    ],
  },
  {
    code: 'set',
    texts: [
      ['{1, 2}', '{1, 2}'],
      ['{1; 2}', '{1; 2}'],
      ['2 + {x, {1, 2}}', '{x, {1, 2}}'],
      ['{}', '{}'],
      ['\\{1, 2\\}', '\\{'],
      ['\\left\\{1, 2\\right\\}', '\\{'],
      ['x ∪ y', '∪'],
      ['x \\cup y', '\\cup'],
      ['x union y', 'union'],
      ['x intersection y', 'intersection'],
      ['x in y', 'in'],
      ['x ∩ y', '∩'],
      ['x ∈ ℝ', '∈'],
      ['x \\in y', '\\in'],
      ['x ⊆ y', '⊆'],
      ['x \\subseteq y', '\\subseteq'],
      ['x ∖ y', '∖'],
      ['∅', '∅'],
      ['\\emptyset', '\\emptyset'],
      ['\\varnothing', '\\varnothing'],
      ['ℝ', 'ℝ'],
    ],
  },
  {
    code: 'logic',
    texts: [
      ['x and y', 'and'],
      ['x OR y', 'OR'],
      ['not x', 'not'],
      ['x xor y', 'xor'],
      ['true', 'true'],
      ['FALSE', 'FALSE'],
      ['x ∧ y', '∧'],
      ['x \\land y', '\\land'],
      ['x \\vee y', '\\vee'],
      ['x && y', '&&'],
      ['¬x', '¬'],
      ['\\neg x', '\\neg'],
      ['x ⇒ y', '⇒'],
      ['x \\implies y', '\\implies'],
      ['x ⟺ y', '⟺'],
      ['∀x', '∀'],
      ['\\exists x', '\\exists'],
    ],
  },
  {
    code: 'imaginary-unit',
    texts: [
      ['\\imath', '\\imath'],
      ['\\Re(x)', '\\Re'],
    ],
  },
  {
    code: 'plus-minus',
    texts: [
      ['±2', '±'],
      ['x ± y', '±'],
      ['x \\pm y', '\\pm'],
      ['∓2', '∓'],
      ['\\mp x', '\\mp'],
      ['+/-2', '/'],
    ],
  },
  {
    code: 'infinity',
    texts: [
      ['∞', '∞'],
      ['-\\infty', '\\infty'],
      ['inf', 'inf'],
      ['-Infinity', 'Infinity'],
      ['oo', 'oo'],
      ['NaN', 'NaN'],
    ],
  },
  {
    code: 'integral',
    texts: [
      ['∫ x dx', '∫'],
      ['\\int_0^1 x\\,dx', '\\int'],
      ['\\oint x', '\\oint'],
      ['int x', 'int'],
      ['int_0^1 x', 'int'],
      ['integral(x)', 'integral'],
    ],
  },
  {
    code: 'limit',
    texts: [
      ['\\lim_{x \\to 0} x', '\\lim'],
      ['lim x', 'lim'],
      ['lim_{x→0} x', 'lim'],
      ['\\sup x', '\\sup'],
    ],
  },
  {
    code: 'summation',
    texts: [
      ['∑ x', '∑'],
      ['\\sum_{i=1}^n x_i', '\\sum'],
      ['sum_{i=1}^n x_i', 'sum'],
      ['sum_i x_i', 'sum'],
      ['∏ x', '∏'],
      ['\\prod x', '\\prod'],
    ],
  },
  {
    code: 'unit-or-text',
    texts: [
      ['5 kg', 'kg'],
      ['5 kg/x^3', 'kg'],
      ['5 \\text{km}', '\\text{km}'],
      ['5 \\mathrm{Hz}', '\\mathrm{Hz}'],
      ['2 seconds', 'seconds'],
      ['20°', '°'],
      ['€5', '€'],
      ['50%', '50%'],
    ],
  },
] as const;

describe.each(ANYWHERE)('$code is refused by name', ({ code, texts }) => {
  readings('with declared symbols', 'x y x_i', rowsOf(code, texts));
  readings('and without', openVocabulary(), rowsOf(code, texts));
});

function rowsOf(code: ProblemCode, texts: readonly (readonly [string, string])[]): readonly ReadingRow[] {
  return texts.map(([given, at]) => ({ given, refused: code, at, why: at }));
}

readings(
  'letters that are units, signs or the imaginary unit are names where they are declared',
  'i j m s kg Σ',
  [
    { given: '2i', reads: 'multiply(2, i)', why: 'a symbol' },
    { given: 'j', reads: 'j', why: 'a symbol' },
    { given: '3 m/s', reads: 'divide(multiply(3, m), s)', why: 'symbols' },
    { given: '5 kg', reads: 'multiply(5, kg)', why: 'a symbol' },
    { given: 'Σ', reads: 'Sigma', why: 'a covariance' },
  ],
);

readings('where they are not', 'x y', [
  { given: 'i', refused: 'imaginary-unit', why: 'no name is declared so' },
  { given: '2i', refused: 'imaginary-unit', at: 'i', why: 'behind a number' },
  { given: 'x + i y', refused: 'imaginary-unit', at: 'i', why: 'before a name' },
  { given: 'e^{i\\pi}', refused: 'imaginary-unit', at: 'i', why: 'in an exponent' },
  { given: '\\mathrm{i}', refused: 'imaginary-unit', why: 'upright' },
  { given: '𝑖', refused: 'imaginary-unit', why: 'in italics' },
  { given: 'ⅈ', refused: 'imaginary-unit', why: 'in double-struck italics' },
  { given: 'j', refused: 'imaginary-unit', why: 'as engineers write it' },
  { given: '3 m/s', refused: 'unit-or-text', at: 'm', suggests: '3', why: 'a unit' },
  {
    given: '-5kg',
    refused: 'unit-or-text',
    at: 'kg',
    suggests: '-5',
    why: 'a unit with a sign before the number',
  },
  { given: 'x + 5 kg', refused: 'unit-or-text', at: 'kg', suggests: 'nothing', why: 'a unit behind a term' },
  { given: 'Σ x', refused: 'summation', at: 'Σ', why: 'the letter for the sign' },
  { given: '\\mathbb{R}', refused: 'set', why: 'a set of numbers' },
  { given: '±2', refused: 'plus-minus', suggests: '+ or -', why: 'one of the two' },
]);

readings('what only looks like one of them', openVocabulary(), [
  { given: 'x_i + w_{ij}', reads: 'add(x_i, w_ij)', why: 'an index' },
  { given: 'i_1', reads: 'i_1', why: 'a name with an index' },
  { given: 'j', reads: 'j', why: 'an index more often than a unit' },
  { given: 'pi', reads: 'PI', why: 'a letter inside of a word' },
  { given: '\\sin(x)', reads: 'sin(x)', why: 'a letter inside of a command' },
  { given: '\\xi', reads: 'xi', why: 'a Greek letter' },
  { given: '3 m/s', reads: 'divide(multiply(3, m), s)', why: 'letters may be variables' },
  { given: 'kg', reads: 'kg', why: 'no number before it' },
  { given: 'Σ_1', reads: 'Sigma_1', why: 'a covariance' },
  { given: 'sum([1, 2])', reads: 'sum([[1, 2]])', why: 'the function of a vector' },
  { given: '{x + 1}', reads: 'add(x, 1)', why: 'the braces of LaTeX' },
  { given: 'x^{2}', reads: 'power(x, 2)', why: 'the braces of an exponent' },
  { given: 'andy', reads: 'andy', why: 'a name that begins like a word of logic' },
  { given: 'x + -2', reads: 'add(x, negate(2))', why: 'two signs' },
  { given: 'sup', reads: 'sup', why: 'a name' },
]);

readings('left sides', 'y= f= dz/dx= w_32^[1]= x w', [
  { given: 'y = 2x', reads: 'multiply(2, x)', why: 'what was asked for' },
  { given: 'y(2) = 3', reads: '3', why: 'at a point' },
  { given: "y'(2) = 3", knows: 'dy/dx=', reads: '3', why: 'its derivative at a point' },
  { given: "z'(2) = 3", knows: 'dy/dx=', refused: 'unknown-name', why: 'another one' },
  { given: 'y ≈ 2.17', reads: '2.17', why: 'about' },
  { given: 'y \\approx 2.17', reads: '2.17', why: 'about' },
  { given: 'y := x', reads: 'x', why: 'assigned' },
  { given: '= 5', reads: '5', why: 'nothing on the left' },
  { given: '≈5', reads: '5', why: 'nothing on the left' },
  { given: '$y = 2x$', reads: 'multiply(2, x)', why: 'in dollars' },
  { given: 'f(x) = x', reads: 'x', why: 'a function with its argument' },
  { given: 'f\\left(x\\right) = x', reads: 'x', why: 'in LaTeX' },
  { given: '∂z/∂x = 5', reads: '5', why: 'a derivative' },
  { given: '\\frac{\\partial z}{\\partial x} = 5', reads: '5', why: 'in LaTeX' },
  { given: 'dz/dx=5', reads: '5', why: 'in ASCII' },
  { given: "z'(x) = 5", reads: '5', why: 'with a prime' },
  { given: 'w_{32}^{(1)} = 5', reads: '5', why: 'in any spelling' },
  { given: 'w = 5', refused: 'wrong-left-side', at: 'w =', suggests: '5', why: 'another symbol' },
  { given: 'dz/dw = 5', refused: 'wrong-left-side', suggests: '5', why: 'another derivative' },
  { given: 'g(x) = x', refused: 'wrong-left-side', suggests: 'x', why: 'another function' },
  { given: 'y = 2x = 6', refused: 'relation', at: '=', why: 'two equations' },
  { given: 'y == 2', refused: 'relation', at: '==', why: 'a comparison' },
  { given: 'y <= 2', refused: 'relation', at: '<=', why: 'a comparison' },
  { given: '2y = 4', refused: 'unknown-name', at: 'y', why: 'an equation' },
]);
