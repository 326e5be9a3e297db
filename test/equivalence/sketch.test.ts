import { describe, expect, it } from 'vitest';
import { DEFAULT_TOLERANCE, EXACT, PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { isNear, sketchOf } from '../../grader/equivalence/sketch.ts';
import { expressionOf } from '../expression-of.ts';

function areNear(a: string, b: string, tolerance = EXACT, setting = PLAIN_SETTING): boolean {
  return isNear(sketchOf(expressionOf(a), setting)!, sketchOf(expressionOf(b), setting)!, tolerance);
}

describe('equal formulas have near sketches', () => {
  it.each([
    ['(x+1)^2', 'x^2+2x+1'],
    ['sin(x)^2+cos(x)^2', '1'],
    ['e^x/(1+e^x)', 'sigma(x)'],
    ['ln(x)+ln(y)', 'ln(y)+ln(x)'],
    ['x+y-x', 'y'],
    ['sqrt(x^2)', '|x|'],
    ['[x; 1]', '[x+0; 2/2]'],
    ['0', 'x-x'],
  ])('%s = %s', (a, b) => {
    expect(areNear(a, b)).toBe(true);
  });

  it.each([
    ['0.333', '1/3'],
    ['0.333x', 'x/3'],
    ['[0.667, 2]', '[2/3, 2]'],
  ])('%s ≈ %s to 3 digits', (a, b) => {
    expect(areNear(a, b, DEFAULT_TOLERANCE)).toBe(true);
    expect(areNear(a, b)).toBe(false);
  });

  it('a margin counts as it is given', () => {
    const margin = { digits: 3, allForms: false };
    expect(areNear('10', '10.4', { ...margin, absolute: 0.5 })).toBe(true);
    expect(areNear('10', '10.4', { ...margin, relative: 0.05 })).toBe(true);
    expect(areNear('10', '11', { ...margin, absolute: 0.5 })).toBe(false);
  });

  it('the rows of a table count in any order', () => {
    expect(areNear('[1, 2; 3, 4]', '[3, 4; 1, 2]')).toBe(true);
    expect(areNear('[1, 2; 3, 4]', '[2, 1; 4, 3]')).toBe(false);
  });
});

describe('others are apart', () => {
  it.each([
    ['x', 'y'],
    ['x+1', 'x-1'],
    ['x', '|x|'],
    ['[1, 2]', '[1; 2]'],
    ['2', '[2, 0]'],
    ['x^2', '2^x'],
  ])('%s ≠ %s', (a, b) => {
    expect(areNear(a, b)).toBe(false);
  });
});

it('has points in the declared domains', () => {
  const positive = { above: 0, below: Infinity, whole: false };
  const setting = { ...PLAIN_SETTING, domains: new Map([['x', positive]]) };
  expect(areNear('x', '|x|', EXACT, setting)).toBe(true);
});

it('is undefined where shapes clash', () => {
  expect(sketchOf(expressionOf('[1, 2] + [1, 2, 3]'), PLAIN_SETTING)).toBeUndefined();
});
