import { describe, expect, it } from 'vitest';
import type { ContourFigure, CurveFigure, Figure } from '../../grader/figures/figure.ts';
import { figuresOf } from '../../grader/figures/figures.ts';
import { prepared } from '../exercise/prepared.ts';

/** The pictures in the solution of a function that is differentiated by its variables. */
function plotsOf(
  formula: string,
  variables: readonly string[] = ['x'],
  more: object = {},
): readonly Figure[] {
  const parts = variables.map((by) => ({ id: `by-${by}`, ask: 'derivative', of: 'f', by, ...more }));
  return figuresOf(prepared({ function: { variables, definitions: { f: formula } }, parts }), 'solution');
}

function curveOf(formula: string): CurveFigure {
  return plotsOf(formula).find((figure) => figure.kind === 'curve')!;
}

describe('a curve', () => {
  it.each([
    { formula: 'x^2', pieces: 1, why: 'nothing breaks it' },
    { formula: 'abs(x)', pieces: 1, why: 'a kink does not break it' },
    { formula: 'e^(4x)', pieces: 1, why: 'it is steep, but does not jump' },
    { formula: '1/x', pieces: 2, why: 'a pole' },
    { formula: '1/(x - 0.987)', pieces: 2, why: 'a pole between two points' },
    { formula: '1/(x^2 - 1)', pieces: 3, why: 'two poles' },
    { formula: 'tan(x)', pieces: 3, why: 'two poles' },
    { formula: 'sign(x)', pieces: 2, why: 'a jump' },
    { formula: 'sqrt(x^2 - 1)', pieces: 2, why: 'no values in between' },
  ])('of $formula has $pieces pieces: $why', ({ formula, pieces }) => {
    expect(curveOf(formula).curves[0]!.pieces).toHaveLength(pieces);
  });

  it('of abs(x) has a derivative in two pieces', () => {
    expect(curveOf('abs(x)').curves[1]).toMatchObject({
      order: 1,
      pieces: [expect.anything(), expect.anything()],
    });
  });

  it.each([
    { formula: 'x^2', from: -3, to: 3, why: 'usual' },
    { formula: 'e^(3x^4 + 2x + 6)', from: -1, to: 1, why: 'it grows too fast' },
    { formula: 'e^(6x^4 - 4x + 8)', from: -0.5, to: 0.5, why: 'it is large wherever one looks' },
    { formula: 'ln(x)', from: 0, to: 3, why: 'it is defined on one side' },
    { formula: '-ln(1 - x) - ln(x)', from: 0, to: 1, why: 'it is defined in the middle' },
  ])('of $formula is shown from $from to $to: $why', ({ formula, from, to }) => {
    expect(curveOf(formula).x).toMatchObject({ name: 'x', from, to });
  });

  it('is cut off where it goes to infinity', () => {
    const { y } = curveOf('1/x');
    expect(y.to).toBeLessThan(20);
    expect(y.from).toBeGreaterThan(-20);
  });

  it('holds the point at which a derivative is asked, and marks it', () => {
    const [figure] = plotsOf('x^2', ['x'], { at: { x: 5 } });
    expect(figure).toMatchObject({ kind: 'curve', marks: [[5, 25]] });
    expect((figure as CurveFigure).x.to).toBeGreaterThan(5);
  });
});

describe('level lines', () => {
  it.each([
    { formula: 'x^2 + y^2', at: [1, 1], vector: [2, 2] },
    { formula: 'x^2 y', at: [1, 1], vector: [2, 1] },
    { formula: '(x - 1)^2 + (y - 1)^2', at: [2, 1], vector: [2, 0] },
  ])('of $formula have the gradient $vector at $at', ({ formula, at, vector }) => {
    const [figure] = plotsOf(formula, ['x', 'y']);
    expect((figure as ContourFigure).gradient).toEqual({ at, vector });
  });

  it('have the gradient where the exercise asks for it', () => {
    const [figure] = plotsOf('x y', ['x', 'y'], { at: { x: 4, y: -2 } });
    expect(figure).toMatchObject({ gradient: { at: [4, -2], vector: [-2, 4] } });
  });

  it('have no values where the function has none', () => {
    const [figure] = plotsOf('x sqrt(y)', ['x', 'y']) as readonly ContourFigure[];
    const { columns, rows, values } = figure!.grid;
    expect(values).toHaveLength(columns * rows);
    expect(values[0]).toBeNaN();
    expect(values.at(-1)).toBeCloseTo(3 * Math.sqrt(3));
  });
});

describe('no plot', () => {
  it.each([
    { id: 'three variables', formula: 'x y z', variables: ['x', 'y', 'z'] },
    { id: 'nothing but the variable', formula: 'x', variables: ['x'] },
  ])('$id', ({ formula, variables }) => {
    expect(plotsOf(formula, variables)).toEqual([]);
  });

  it('a constant that nobody differentiates by', () => {
    const parts = [{ id: 'dx', ask: 'derivative', of: 'f', by: 'x' }];
    const exercise = prepared({ function: { variables: ['x', 'a'], definitions: { f: 'a x' } }, parts });
    expect(figuresOf(exercise, 'solution')).toEqual([]);
  });
});
