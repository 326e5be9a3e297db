import { readings } from './reads.ts';

readings('signs, sums and products', 'x y z n', [
  { given: 'x+y-z', reads: 'subtract(add(x, y), z)', why: 'sums lean to the left' },
  { given: 'x-(y-z)', reads: 'subtract(x, subtract(y, z))', why: 'brackets group' },
  { given: 'x*y*z', reads: 'multiply(multiply(x, y), z)', why: 'products lean to the left' },
  { given: 'x/y*z', reads: 'multiply(divide(x, y), z)', why: 'from left to right' },
  { given: 'x/y/z', reads: 'divide(divide(x, y), z)', why: 'from left to right' },
  { given: '-x^2', reads: 'negate(power(x, 2))', why: 'a sign is looser than a power' },
  { given: '-x*y', reads: 'negate(multiply(x, y))', why: 'a leading sign is looser than a product' },
  { given: '-x+y', reads: 'add(negate(x), y)', why: 'and tighter than a sum' },
  {
    given: 'x*-y*z',
    reads: 'multiply(multiply(x, negate(y)), z)',
    why: 'an inner sign belongs to one factor',
  },
  { given: '+-2', reads: 'negate(2)', why: 'a plus means nothing' },
  { given: '--x', reads: 'negate(negate(x))', why: 'two signs' },
  { given: 'x--y', reads: 'subtract(x, negate(y))', why: 'minus minus' },
  { given: '2(-x)', reads: 'multiply(2, negate(x))', why: 'a bracket is a factor' },
  { given: '(x)(y)', reads: 'multiply(x, y)', why: 'two brackets' },
  { given: '2(x+1)(x-1)', reads: 'multiply(multiply(2, add(x, 1)), subtract(x, 1))', why: 'three factors' },
  { given: 'x(y+1)', reads: 'multiply(x, add(y, 1))', why: 'a symbol is no function' },
  { given: 'x × y ÷ z', reads: 'divide(multiply(x, y), z)', why: 'Unicode signs' },
  { given: 'x·y⋅z', reads: 'multiply(multiply(x, y), z)', why: 'a dot between scalars is a product' },
  { given: 'x @ y', reads: 'multiply(x, y)', why: "Python's product" },
  { given: 'x−y–z', reads: 'subtract(subtract(x, y), z)', why: 'minus and dash' },
  { given: 'x:2', refused: 'unknown-character', at: ':', suggests: '/', why: 'a colon' },
  { given: 'x+', refused: 'unexpected-end', why: 'an operand is missing' },
  { given: '*x', refused: 'unexpected-token', at: '*', why: 'an operand is missing' },
  { given: '', refused: 'unexpected-end', why: 'nothing' },
  { given: '  ', refused: 'unexpected-end', why: 'nothing' },
  { given: '()', refused: 'unexpected-token', at: ')', why: 'nothing in brackets' },
  { given: '(x', refused: 'unbalanced-bracket', at: '(', why: 'not closed' },
  { given: 'x)', refused: 'unbalanced-bracket', at: ')', why: 'not opened' },
  { given: '(x]', refused: 'unbalanced-bracket', at: ']', why: 'another bracket' },
]);

readings('powers and factorials', 'x y z n', [
  { given: 'x^y^z', reads: 'power(x, power(y, z))', why: 'powers lean to the right' },
  { given: '(x^y)^z', reads: 'power(power(x, y), z)', why: 'brackets' },
  { given: 'x**2', reads: 'power(x, 2)', why: "Python's power" },
  { given: '2^-x', reads: 'power(2, negate(x))', why: 'a sign in the exponent' },
  { given: '3x²', reads: 'multiply(3, power(x, 2))', why: 'a raised digit is an exponent' },
  { given: 'x⁻¹y', reads: 'multiply(power(x, negate(1)), y)', why: 'raised characters are one exponent' },
  { given: 'x²³', reads: 'power(x, 23)', why: 'a run of raised digits is one number' },
  { given: 'xⁿ⁺¹', reads: 'power(x, add(n, 1))', why: 'raised letters' },
  { given: 'x^{y}^{z}', refused: 'unexpected-token', why: 'LaTeX does not say what belongs to what' },
  { given: '-3!', reads: 'negate(factorial(3))', why: 'a factorial is tightest' },
  { given: '2^3!', reads: 'power(2, factorial(3))', why: 'also in an exponent' },
  { given: '(n!)!', reads: 'factorial(factorial(n))', why: 'brackets' },
  { given: 'n!!', refused: 'unexpected-token', why: 'could be the double factorial' },
]);

readings('bars', 'x y z', [
  { given: '|x|', reads: 'abs(x)', why: 'the absolute value' },
  { given: '|x||y|', reads: 'multiply(abs(x), abs(y))', why: 'two of them' },
  { given: '||x|-1|', reads: 'abs(subtract(abs(x), 1))', why: 'one in the other' },
  { given: '2|x|y', reads: 'multiply(multiply(2, abs(x)), y)', why: 'a factor' },
  { given: '|x(|y|+1)|', reads: 'abs(multiply(x, add(abs(y), 1)))', why: 'a bracket starts anew' },
  { given: '|x|^2', reads: 'power(abs(x), 2)', why: 'a power of it' },
  { given: '|x', refused: 'unbalanced-bracket', at: '|', why: 'not closed' },
  { given: '⌊x⌋+⌈y⌉', reads: 'add(floor(x), ceil(y))', why: 'floor and ceiling' },
  { given: '⌊x⌉', refused: 'unbalanced-bracket', at: '⌉', why: 'another bracket' },
]);

readings('roots', 'x y', [
  { given: '√x', reads: 'sqrt(x)', why: 'the sign' },
  { given: '√xy', reads: 'multiply(sqrt(x), y)', why: 'of the one factor that follows' },
  { given: '√(x+1)y', reads: 'multiply(sqrt(add(x, 1)), y)', why: 'of the bracket' },
  { given: '√x²', reads: 'sqrt(power(x, 2))', why: 'an exponent belongs to the factor' },
  { given: '√(x)²', reads: 'power(sqrt(x), 2)', why: 'but not behind a bracket' },
  { given: '∛x', reads: 'cbrt(x)', why: 'the cube root' },
]);
