import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../grader/language/names.ts';
import type { Run } from '../../grader/language/runs.ts';
import { typeset } from '../../grader/language/typeset.ts';
import { typesetName } from '../../grader/language/typeset-name.ts';
import { expressionOf } from '../expression-of.ts';

/** `_` and `^` before what is lowered and raised, slashes around what is italic. */
function marked(runs: readonly Run[]): string {
  return runs
    .map(
      ({ text, script, italic }) =>
        ({ sub: '_', super: '^', none: '' })[script ?? 'none'] + (italic ? `/${text}/` : text),
    )
    .join('');
}

describe('a name is set as', () => {
  it.each([
    { name: 'x', set: '/x/' },
    { name: 'w_32^[1]', set: '/w/_32^[1]' },
    { name: 'yhat', set: '/ŷ/' },
    { name: 'theta_1', set: '/θ/_1' },
    { name: 'Sigma', set: '/Σ/' },
    { name: 'sigma', set: '/σ/' },
    { name: 'Δw', set: 'Δw' },
    { name: 'loss', set: 'loss' },
    { name: 'w_{1,new}', set: '/w/_1,new' },
    { name: 'dL/dw_32^[1]', set: '∂/L//∂/w/_32^[1]' },
    { name: 'thetahat', set: '/θ̂/' },
  ])('$name: $set', ({ name, set }) => {
    expect(marked(typesetName(canonicalName(name)!))).toBe(set);
  });
});

describe('a formula is set as', () => {
  it.each([
    { formula: '2b', set: '2/b/' },
    { formula: 'a*2', set: '/a/ · 2' },
    { formula: 'a b', set: '/a/ · /b/' },
    { formula: '2*3', set: '2 · 3' },
    { formula: '-(a + b)', set: '−(/a/ + /b/)' },
    { formula: 'a - (b - c)', set: '/a/ − (/b/ − /c/)' },
    { formula: 'a/(b c)', set: '/a/ / (/b/ · /c/)' },
    { formula: '(a + b)^2', set: '(/a/ + /b/)^2' },
    { formula: 'e^(2x)', set: 'e^2^/x/' },
    { formula: 'a^(x_1)', set: '/a/^(/x/_1)' },
    { formula: 'sigmoid(x_1)', set: 'σ(/x/_1)' },
    { formula: 'sqrt(x + 1)', set: '√(/x/ + 1)' },
    { formula: 'log_2(x)', set: 'log_2(/x/)' },
    { formula: '|x|', set: '|/x/|' },
    { formula: "tanh'(x)", set: 'tanh′(/x/)' },
    { formula: 'max(0, x)', set: 'max(0, /x/)' },
    { formula: '[1, x; 2, 3]', set: '[1, /x/; 2, 3]' },
  ])('$formula: $set', ({ formula, set }) => {
    expect(marked(typeset(expressionOf(formula)))).toBe(set);
  });
});
