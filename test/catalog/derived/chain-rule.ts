import { formula, type DerivedAnswer } from './row.ts';

export const CHAIN_RULE: readonly DerivedAnswer[] = [
  formula(
    'chain-rule',
    'exponential',
    ['(12x^3+2)e^(3x^4+2x+6)', '2(6x³+1)exp(3x⁴+2x+6)', '(2+12x^3) e^{3x^4+2x} e^6'],
    ['e^(3x^4+2x+6)', 'differs-at'],
  ),
  formula(
    'chain-rule',
    'power',
    ['5(3x^2+2x+1)^4(6x+2)', '10(3x+1)(3x²+2x+1)⁴', '(30x+10)(3x^2+2x+1)^4'],
    ['5(3x^2+2x+1)^4', 'differs-at'],
  ),
  formula(
    'chain-rule',
    'dy-du',
    ['2u', 'u+u', 'dy/du = 2u', '2(3x-2)'],
    ['2u+1', 'differs-at'],
    ['2x', 'differs-at'],
  ),
  formula('chain-rule', 'du-dx', ['3', '3.0', '6/2'], ['3x-2', 'differs-at'], ['-3', 'sign']),
  formula('chain-rule', 'dy-dx', ['6(3x-2)', '18x-12', '6u', '2·3·(3x−2)'], ['2(3x-2)', 'differs-at']),
  formula(
    'chain-rule',
    'product',
    [
      '9x^2(x^3+3)^2(2x-2)^5 + 10(x^3+3)^3(2x-2)^4',
      '(x^3+3)^2 (2x-2)^4 (9x^2(2x-2) + 10(x^3+3))',
      '10(2x-2)^4(x^3+3)^3 + 9x²(2x-2)⁵(x³+3)²',
    ],
    ['9x^2(x^3+3)^2 * 10(2x-2)^4', 'differs-at'],
  ),
  formula(
    'chain-one-variable',
    'dz-dx',
    ['6x', '3·2x', 'dz/dx = 6x', '3*2*x'],
    ['3', 'differs-at'],
    ['6', 'differs-at'],
  ),
  formula(
    'composite-chain',
    'df-dg',
    ['2g', 'df/dg = 2g', '2(2x^2+1)', 'g + g'],
    ['2x', 'differs-at'],
    ['g', 'differs-at'],
  ),
  formula(
    'composite-chain',
    'dg-dx',
    ['4x', '2·2x', "g'(x) = 4x"],
    ['4x+1', 'differs-at'],
    ['2x', 'differs-at'],
  ),
  formula(
    'composite-chain',
    'dF-dx',
    ['16x^3+8x', '2(2x^2+1)·4x', '8gx', "F'(x) = 8x(2x²+1)"],
    ['2(2x^2+1)', 'differs-at'],
    ['16x^3', 'differs-at'],
  ),
];
