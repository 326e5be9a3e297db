import type { Wrong } from './row.ts';

export const ACTIVATIONS: readonly Wrong[] = [
  {
    exercise: 'activation-derivatives',
    rows: [
      ['sigmoid', 'σ(x)', 'not-differentiated'],
      ['sigmoid', 'σ(x) (1 + σ(x))', 'function-derivative-wrong'],
      ['sigmoid', '1 - σ(x)', 'function-derivative-wrong'],
      ['sigmoid', '1 - σ(x)^2', 'function-derivative-wrong'],
      ['sigmoid', '-σ(x) (1 - σ(x))', 'sign'],
      ['sigmoid', 'x (1 - x)', 'argument-for-value'],
      ['sigmoid', 'σ(σ(x)) (1 - σ(σ(x)))', 'derivative-at-output'],
      ['sigmoid', 'e^x', undefined],
      ['sigmoid-by-value', '1 - s', 'function-derivative-wrong'],
      ['sigmoid-by-value', 's (1 + s)', 'function-derivative-wrong'],
      ['sigmoid-by-value', 's (s - 1)', 'sign'],
      ['sigmoid-by-value', 's', 'not-differentiated'],
      ['sigmoid-by-value', '2s', undefined],
      ['tanh', '1 - tanh(x)', 'function-derivative-wrong'],
      ['tanh', '1 + tanh(x)^2', 'function-derivative-wrong'],
      ['tanh', 'tanh(x)', 'not-differentiated'],
      ['tanh', '1 - x^2', 'argument-for-value'],
      ['tanh', '1 - tanh(tanh(x))^2', 'derivative-at-output'],
      ['tanh', 'tanh(x) + 7', undefined],
      ['tanh-by-value', 'g (1 - g)', 'function-derivative-wrong'],
      ['tanh-by-value', '1 - g', 'function-derivative-wrong'],
      ['tanh-by-value', '1 + g^2', 'function-derivative-wrong'],
      ['tanh-by-value', 'g^2 - 1', 'sign'],
      ['tanh-by-value', '5g', undefined],
      // ReLU′ at −2, 3 and 0.5
      ['relu', [0, 3, 0.5], 'not-differentiated'],
      ['relu', [1, 0, 0], 'function-derivative-wrong'],
      ['relu', [1, 1, 1], 'function-derivative-wrong'],
      ['relu', [0, -1, -1], 'sign'],
      ['relu', [0, 5, 7], undefined],
    ],
  },
];
