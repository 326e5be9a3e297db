import { expect, it } from 'vitest';
import { read } from '../../grader/language/reader.ts';
import { readings } from './reads.ts';
import { knowing } from './vocabularies.ts';

const half = 'multiply(divide(1, 2), x)';

readings('a product close behind a division', 'a b c x y', [
  { given: '1/2x', reads: half, or: 'divide(1, multiply(2, x))', why: 'strictly (1/2)x' },
  { given: '1/2 x', reads: half, or: 'divide(1, multiply(2, x))', why: 'a space does not tell' },
  { given: '1/2*x', reads: half, why: 'a sign tells' },
  { given: '(1/2)x', reads: half, why: 'brackets tell' },
  { given: '\\frac{1}{2}x', reads: half, why: 'a fraction tells' },
  { given: '1/(2x)', reads: 'divide(1, multiply(2, x))', why: 'brackets tell' },
  {
    given: '1/2(x+1)',
    reads: 'multiply(divide(1, 2), add(x, 1))',
    or: 'divide(1, multiply(2, add(x, 1)))',
    why: 'a bracket is a factor too',
  },
  {
    given: 'x/2√y',
    reads: 'multiply(divide(x, 2), sqrt(y))',
    or: 'divide(x, multiply(2, sqrt(y)))',
    why: 'how students write x/(2√y)',
  },
  {
    given: 'a/bc/x',
    reads: 'divide(multiply(divide(a, b), c), x)',
    or: 'divide(divide(a, multiply(b, c)), x)',
    why: 'the factors end at the next sign',
  },
  {
    given: '2a/3b c',
    reads: 'multiply(multiply(divide(multiply(2, a), 3), b), c)',
    or: 'divide(multiply(2, a), multiply(multiply(3, b), c))',
    why: 'all the factors',
  },
  { given: '1/sin x', reads: 'divide(1, sin(x))', why: 'an argument is no factor' },
]);

readings('what stands close behind an exponent', 'a n x y', [
  {
    given: 'e^xy',
    reads: 'multiply(power(EULER, x), y)',
    or: 'power(EULER, multiply(x, y))',
    why: 'the strict reading first',
  },
  {
    given: 'e^2x',
    reads: 'multiply(power(EULER, 2), x)',
    or: 'power(EULER, multiply(2, x))',
    why: 'also behind a number, where the base is e',
  },
  {
    given: 'e^-xy',
    reads: 'multiply(power(EULER, negate(x)), y)',
    or: 'power(EULER, negate(multiply(x, y)))',
    why: 'behind a sign',
  },
  {
    given: '2^xy',
    reads: 'multiply(power(2, x), y)',
    or: 'power(2, multiply(x, y))',
    why: 'behind a name',
  },
  { given: 'x^2y', reads: 'multiply(power(x, 2), y)', why: 'nobody means x^(2y)' },
  { given: 'x^-2y', reads: 'multiply(power(x, negate(2)), y)', why: 'nor with a sign' },
  { given: 'e^x y', reads: 'multiply(power(EULER, x), y)', why: 'a space ends an exponent' },
  { given: 'xe^x y', reads: 'multiply(multiply(x, power(EULER, x)), y)', why: 'a space ends an exponent' },
  { given: 'e^{xy}', reads: 'power(EULER, multiply(x, y))', why: 'braces tell' },
  { given: 'e^(x)y', reads: 'multiply(power(EULER, x), y)', why: 'brackets tell' },
  { given: 'e^|x|y', reads: 'multiply(power(EULER, abs(x)), y)', why: 'bars tell' },
  { given: 'e^x(x+1)', reads: 'multiply(power(EULER, x), add(x, 1))', why: 'a bracket is a new factor' },
  {
    given: 'x^1/2',
    reads: 'divide(power(x, 1), 2)',
    or: 'power(x, divide(1, 2))',
    why: 'nobody writes x^1',
  },
  {
    given: 'x^-1/2',
    reads: 'divide(power(x, negate(1)), 2)',
    or: 'power(x, negate(divide(1, 2)))',
    why: 'x^(-1/2)',
  },
  {
    given: 'e^x/y',
    reads: 'divide(power(EULER, x), y)',
    or: 'power(EULER, divide(x, y))',
    why: 'one division belongs to it',
  },
  {
    given: 'e^x/y/y',
    reads: 'divide(divide(power(EULER, x), y), y)',
    or: 'divide(power(EULER, divide(x, y)), y)',
    why: 'but not two',
  },
  { given: 'x^2/2', reads: 'divide(power(x, 2), 2)', why: 'half a square' },
  { given: 'e^x/(1+e^x)', reads: 'divide(power(EULER, x), add(1, power(EULER, x)))', why: 'a fraction' },
  { given: 'e^x / y', reads: 'divide(power(EULER, x), y)', why: 'a space ends an exponent' },
  {
    given: 'e^xy',
    knows: 'e x y',
    reads: 'multiply(power(e, x), y)',
    or: 'power(e, multiply(x, y))',
    why: 'a symbol e',
  },
  { given: 'e^2x', knows: 'e x', reads: 'multiply(power(e, 2), x)', why: 'which is a base like any other' },
]);

readings('both kinds in one text', 'x', [
  {
    given: '1/2x e^2x',
    reads: 'multiply(multiply(multiply(divide(1, 2), x), power(EULER, 2)), x)',
    or: 'divide(1, multiply(multiply(2, x), power(EULER, multiply(2, x))))',
    why: 'all strict, or all loose',
  },
]);

it.each([
  { given: 'x+1/2x', code: 'ambiguous-division', readings: ['x + 1/2*x', 'x + 1/(2*x)'], at: '1/2x' },
  { given: '3e^2x', code: 'ambiguous-exponent', readings: ['3*e^2*x', '3*e^(2*x)'], at: '2x' },
  {
    given: '1/2x e^2x',
    code: 'ambiguous-division',
    readings: ['1/2*x*e^2*x', '1/(2*x*e^(2*x))'],
    at: '1/2x',
  },
])('$given is asked about with both readings', ({ given, code, readings: texts, at }) => {
  const reading = read(given, knowing('x'));
  const problem = reading.ok ? reading.alternative?.problem : undefined;
  expect(problem).toMatchObject({ code, suggestion: texts.join(' or '), data: { readings: texts } });
  expect(given.slice(problem!.start, problem!.end)).toBe(at);
});
