import { openVocabulary } from '../../grader/language/vocabulary.ts';
import { readings } from './reads.ts';

readings('what is out of scope is refused by name', 'x y', [
  { given: 'x < 2', refused: 'relation', at: '<', why: 'a comparison' },
  { given: 'x ≤ 2', refused: 'relation', at: '≤', why: 'a comparison' },
  { given: 'x == 2', refused: 'relation', at: '==', why: 'a comparison' },
  { given: 'x != 2', refused: 'relation', at: '!=', why: 'a comparison' },
  { given: '2 = x = 3', refused: 'relation', at: '=', why: 'no name on the left' },
  { given: 'x ∈ y', refused: 'set', at: '∈', why: 'sets' },
  { given: 'x and y', refused: 'logic', at: 'and', why: 'a word of logic' },
  { given: '¬x', refused: 'logic', at: '¬', why: 'a sign of logic' },
  { given: '±x', refused: 'plus-minus', at: '±', why: 'two values' },
  { given: '∞', refused: 'infinity', why: 'no number' },
  { given: 'NaN', refused: 'infinity', why: 'no number' },
  { given: '-Infinity', refused: 'infinity', at: 'Infinity', why: 'no number' },
  { given: '2i', refused: 'imaginary-unit', at: 'i', why: 'only reals' },
  { given: 'j', refused: 'imaginary-unit', why: 'only reals' },
  { given: '2i', knows: 'i', reads: 'multiply(2, i)', why: 'unless it is a symbol' },
  { given: '5 kg', refused: 'unit-or-text', at: 'kg', why: 'a unit' },
  { given: '20°', refused: 'unit-or-text', at: '°', why: 'a unit' },
  { given: '"x"', refused: 'unit-or-text', at: '"', why: 'quoted' },
  { given: 'the answer is 5', refused: 'unit-or-text', at: 'the', why: 'prose' },
  { given: 'x ? y', refused: 'unit-or-text', at: '?', why: 'no question' },
  { given: 'x & y', refused: 'unexpected-token', at: '&', why: 'outside of a matrix' },
  { given: 'x; y', refused: 'unexpected-token', at: ';', why: 'outside of a matrix' },
]);

readings('the same where no symbols are declared', openVocabulary(), [
  { given: 'a and b', refused: 'logic', at: 'and', why: 'a word of logic' },
  { given: 'NaN', refused: 'infinity', why: 'no number' },
  { given: 'lg(x)', refused: 'ambiguous-function', why: 'to base 10 or 2' },
  { given: 'x := 5', refused: 'wrong-left-side', suggests: '5', why: 'an assignment' },
  { given: 'the answer is 5', refused: 'number-after-name', why: 'prose' },
]);

readings('left sides', 'y= f= dz/dx= w_32^[1]= x w', [
  { given: 'y = 2x', reads: 'multiply(2, x)', why: 'what was asked for' },
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
