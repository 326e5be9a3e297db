import { describe, expect, it } from 'vitest';
import { canonicalName, nameLatex, nameText } from '../../grader/language/names.ts';

describe('canonical names', () => {
  it.each([
    { name: 'x_1', spelled: ['x1', 'x_1', 'x_{1}', 'x₁', '𝑥₁', ' x_1 '] },
    {
      name: 'w_32^[1]',
      spelled: [
        'w32^[1]',
        'w_32^[1]',
        'w_{32}^{[1]}',
        'w^{[1]}_{32}',
        'w_{32}^{(1)}',
        'w32[1]',
        'w_{3,2}^[1]',
      ],
    },
    { name: 'W^[l-1]', spelled: ['W^[l-1]', 'W^{[l-1]}', 'W^{(l-1)}'] },
    { name: 'yhat', spelled: ['yhat', 'ŷ', 'y\u0302', '\\hat y', '\\hat{y}', 'y_hat', '\\widehat{y}'] },
    { name: 'xbar', spelled: ['xbar', 'x̄', '\\bar x', '\\overline{x}'] },
    { name: 'epsilon', spelled: ['epsilon', 'ε', 'ϵ', '\\epsilon', '\\varepsilon'] },
    { name: 'Sigma', spelled: ['Σ', '\\Sigma', 'Sigma'] },
    { name: 'theta_1', spelled: ['θ1', 'θ_1', 'θ₁', '\\theta_1', '\\theta_{1}', 'theta1'] },
    { name: 'Deltaw', spelled: ['Δw', '\\Delta w', 'Deltaw', '∆w'] },
    {
      name: 'dL/dw',
      spelled: ['dL/dw', '∂L/∂w', '∂L / ∂w', '\\frac{\\partial L}{\\partial w}', '\\frac{dL}{dw}'],
    },
    { name: 'dL/dw_32^[1]', spelled: ['dL/dw32[1]', '∂L/∂w_{32}^{[1]}'] },
    { name: 'dyhat/dtheta', spelled: ['∂ŷ/∂θ', '\\frac{\\partial \\hat{y}}{\\partial\\theta}'] },
    { name: 'w_new', spelled: ['w_new', 'w_{new}', 'w_{\\text{new}}', 'w_{\\mathrm{new}}'] },
    { name: 'x_1,12', spelled: ['x_{1,12}', 'x_{1, 12}'] },
    { name: 'h_t-1', spelled: ['h_{t-1}'] },
    { name: 'x_theta', spelled: ['x_θ', 'x_{\\theta}', 'x_\\theta'] },
    { name: 'W', spelled: ['W', '\\mathbf{W}', '\\boldsymbol W', '𝐖'] },
  ])('$name', ({ name, spelled }) => {
    expect(spelled.map(canonicalName)).toEqual(spelled.map(() => name));
  });

  it.each([
    '',
    ' ',
    '2x',
    'x y',
    'x+1',
    'x1y',
    'x_',
    'x^2',
    '_x',
    '__proto__',
    'd/dx',
    'x\u0301',
    'a'.repeat(201),
  ])('%j is none', (text) => expect(canonicalName(text)).toBeUndefined());
});

const NAMES = [
  { name: 'x_1', text: 'x_1', latex: 'x_{1}' },
  { name: 'w_32^[1]', text: 'w_32^[1]', latex: 'w_{32}^{[1]}' },
  { name: 'yhat', text: 'yhat', latex: '\\hat{y}' },
  { name: 'thetahat_1', text: 'thetahat_1', latex: '\\hat{\\theta}_{1}' },
  { name: 'eta', text: 'eta', latex: '\\eta' },
  { name: 'loss', text: 'loss', latex: '\\mathrm{loss}' },
  { name: 'that', text: 'that', latex: '\\hat{t}' },
  { name: 'Deltaw', text: 'Deltaw', latex: '\\Delta w' },
  { name: 'dL/dw_1', text: 'dL/dw_1', latex: '\\frac{\\partial L}{\\partial w_{1}}' },
  { name: 'x_1,12', text: 'x_{1,12}', latex: 'x_{1,12}' },
  { name: 'x_i2', text: 'x_{i2}', latex: 'x_{i2}' },
  { name: 'w_new', text: 'w_new', latex: 'w_{\\mathrm{new}}' },
  { name: 'x_theta', text: 'x_theta', latex: 'x_{\\theta}' },
];

it.each(NAMES)('$name is written $text and $latex, and both are read back', ({ name, text, latex }) => {
  expect([nameText(name), nameLatex(name)]).toEqual([text, latex]);
  expect([canonicalName(text), canonicalName(latex)]).toEqual([name, name]);
});
