import type { Wrong } from './row.ts';

export const JACOBIANS: readonly Wrong[] = [
  {
    // (x² y, x + y, e^(xy)) by (x, y)
    exercise: 'jacobian-2-3',
    rows: [
      ['jacobian', '[2xy, x^2; 1, 1; e^(xy), e^(xy)]', 'inner-derivative-missing'],
      ['jacobian', '[x^2, 2xy; 1, 1; x e^(xy), y e^(xy)]', 'variables-in-other-order'],
      ['jacobian', '[1, 1; 2xy, x^2; y e^(xy), x e^(xy)]', 'functions-in-other-order'],
      ['jacobian', '[2x, x^2; 1, 1; y e^(xy), x e^(xy)]', 'constant-factor-lost'],
      ['jacobian', '[xy, x^2; 1, 1; y e^(xy), x e^(xy)]', 'exponent-not-brought-down'],
      ['jacobian', '-[2xy, x^2; 1, 1; y e^(xy), x e^(xy)]', 'sign'],
      ['jacobian', '[2xy, x^2; x, y; y e^(xy), x e^(xy)]', 'term-not-differentiated'],
      ['jacobian', '[2xy, x^2; 1, 1; y, x]', 'outer-derivative-missing'],
      ['jacobian', '[2xy, x^2; 1, 3; y e^(xy), x e^(xy)]', undefined],
      ['jacobian', '[2xy, x^2; 1, 1; y, x e^(xy)]', 'outer-derivative-missing'],
    ],
  },
];
