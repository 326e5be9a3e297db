import { row, type DerivedAnswer } from './row.ts';

const LAYOUT = 'derivative-layout';
const JACOBIANS = 'jacobian-shapes';
const BACKPROP = 'backprop-2-3-2';

/** Derivatives of vectors and matrices, as formulas in matrix symbols, and their shapes. */
export const TENSORS: readonly DerivedAnswer[] = [
  row(
    LAYOUT,
    'shape-dy-dx',
    ['3x1', '3 × 1', [3, 1]],
    [
      ['1x3', 'rows-and-columns-swapped'],
      ['3x3', 'other-shape'],
    ],
    [['3x', 0, 2]],
  ),
  row(
    LAYOUT,
    'shape-numerator',
    ['1x3', '1\\times 3', '(1, 3)'],
    [
      ['3x1', 'rows-and-columns-swapped'],
      ['1x1', 'other-shape'],
    ],
    [['three', 0, 5]],
  ),
  row(
    LAYOUT,
    'd-aTz',
    ['a', '\\mathbf{a}', '(aᵀ)ᵀ', 'I a', 'a + 0z'],
    [
      ['aᵀ', 'transposed'],
      ['z', 'wrong-entries'],
      ['aᵀ z', 'wrong-shape'],
      ['-a', 'sign'],
      ['M a + a', 'shape-clash'],
    ],
    [['a +', 3, 3]],
  ),
  row(
    LAYOUT,
    'd-Mz',
    ['Mᵀ', 'M^T', "M'", 'M^{\\top}', 'MᵀI', '2Mᵀ - M^T'],
    [
      ['M', 'transposed'],
      ['Mᵀ z', 'shape-clash'],
      ['z', 'wrong-shape'],
    ],
    [['M^', 2, 2]],
  ),
  row(
    LAYOUT,
    'd-Mz-numerator',
    ['M', '(Mᵀ)ᵀ', 'I M I'],
    [
      ['Mᵀ', 'transposed'],
      ['-M', 'sign'],
      ['I', 'wrong-shape'],
    ],
    [['(M', 0, 1]],
  ),
  row(
    JACOBIANS,
    'f',
    ['3x4', '3 by 4', [3, 4]],
    [
      ['4x3', 'rows-and-columns-swapped'],
      ['3x1', 'other-shape'],
    ],
    [['3x4x', 0, 4]],
  ),
  row(
    JACOBIANS,
    'dh-dz',
    ["diag(f'(z))", "\\operatorname{diag}(f'(\\mathbf{z}))", "I ⊙ diag(f'(z))", "diag(f'(z)ᵀ)"],
    [
      ["f'(z)", 'wrong-shape'],
      ["diag(f''(z))", 'wrong-entries'],
      ['diag(f(z))', 'wrong-entries'],
      ["diag(f'(z)) z", 'wrong-shape'],
    ],
    [["diag(f')", 6, 7]],
  ),
  row(
    JACOBIANS,
    'dWxb-dx',
    ['W', '(Wᵀ)ᵀ', 'W I'],
    [
      ['Wᵀ', 'transposed'],
      ['W x', 'wrong-shape'],
    ],
    [['W(', 2, 2]],
  ),
  row(
    JACOBIANS,
    'dWxb-db',
    ['I', '\\mathbf{I}', '[[1, 0], [0, 1]]', 'Iᵀ', 'I I', '2I - I'],
    [
      ['1', 'wrong-shape'],
      ['-I', 'sign'],
      ['2I', 'wrong-entries'],
      ['b', 'wrong-shape'],
    ],
    [['J', 0, 1]],
  ),
  row(
    JACOBIANS,
    'duTh-du',
    ['hᵀ', "h'", 'h^T I'],
    [
      ['h', 'transposed'],
      ['uᵀ', 'wrong-entries'],
      ['uᵀ h', 'wrong-shape'],
    ],
    [['h^', 2, 2]],
  ),
  row(
    JACOBIANS,
    'ds-db',
    [
      "uᵀ ⊙ f'(z)ᵀ",
      "uᵀ diag(f'(z))",
      "(u .* f'(W x + b))'",
      "\\mathbf{u}^\\top \\circ f'(\\mathbf{z})^\\top",
      "uᵀ diag(f'(z)) I",
    ],
    [
      ["uᵀ ∘ f'(z)", 'erratum'],
      ["uᵀ ∘ f'(z)", 'shape-clash'],
      ["u ⊙ f'(z)", 'transposed'],
      ["uᵀ f'(z)", 'wrong-shape'],
      ['uᵀ ⊙ f(z)ᵀ', 'wrong-entries'],
      ['uᵀ', 'wrong-entries'],
    ],
    [["uᵀ ⊙ f'(z)ᵀ)", 11, 12]],
  ),
  row(
    JACOBIANS,
    'ds-dW',
    ["(u ⊙ f'(z)) xᵀ", "u ⊙ f'(z) x^T", "diag(f'(z)) u xᵀ", "(x (u ⊙ f'(z))ᵀ)ᵀ", "diag(u) f'(z) x'"],
    [
      ["x (u ⊙ f'(z))ᵀ", 'transposed'],
      ["(u ⊙ f'(z)) x", 'shape-clash'],
      ["u ⊙ f'(z)", 'wrong-shape'],
      ["u ⊙ (f'(z) xᵀ)", 'shape-clash'],
      ['u xᵀ', 'wrong-entries'],
    ],
    [["(u ⊙ f'(z) xᵀ", 0, 1]],
  ),
  row(
    BACKPROP,
    'rule-d-values',
    ['Wᵀd', 'W^T*d', '(dᵀW)ᵀ', '\\mathbf{W}^\\top \\mathbf{d}'],
    [
      ['W d', 'shape-clash'],
      ['dᵀW', 'transposed'],
      ['v', 'wrong-entries'],
    ],
    [['Wᵀ*', 3, 3]],
  ),
  row(
    BACKPROP,
    'rule-d-weights',
    ['d vᵀ', 'dv^T', '(v dᵀ)ᵀ'],
    [
      ['v dᵀ', 'transposed'],
      ['d ⊙ v', 'shape-clash'],
      ['d v', 'shape-clash'],
      ['W', 'wrong-entries'],
    ],
    [['d vᵀ)', 4, 5]],
  ),
  row(
    BACKPROP,
    'rule-d-biases',
    ['d', '\\mathbf{d}', 'I d'],
    [
      ['dᵀ', 'transposed'],
      ['Wᵀd', 'wrong-shape'],
    ],
    [['d +', 3, 3]],
  ),
  row(
    'softmax-cross-entropy',
    'dL-dz',
    ['yhat - y', 'ŷ − y', '\\hat{y} - y', '-(y - ŷ)', 'dL/dz = (ŷᵀ - yᵀ)ᵀ'],
    [
      ['y - yhat', 'sign'],
      ['(yhat - y)ᵀ', 'transposed'],
      ['-y', 'wrong-entries'],
      ['yhat ⊙ (1 - yhat)', 'wrong-entries'],
      ['yhat - yᵀ', 'shape-clash'],
    ],
    [['yhat -', 6, 6]],
  ),
];
