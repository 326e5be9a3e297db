import { describe, expect, it } from 'vitest';
import type { PreparedExercise } from '../../grader/index.ts';
import type { Figure } from '../../grader/figures/figure.ts';
import { figuresOf } from '../../grader/figures/figures.ts';
import { prepared } from '../exercise/prepared.ts';

const GRAPH = { inputs: { a: 2, b: 1 }, nodes: { c: 'a + b', d: 'b + 1', e: 'c * d' }, output: 'e' };
const EXPRESSION = { id: 'expression', ask: 'expression', prompt: 'Write it.' };

function exerciseFigures(exercise: PreparedExercise): readonly Figure[] {
  return figuresOf(exercise, 'exercise');
}

/** `a = 2` and `c = a + b` of the nodes of the first graph. */
function nodesOf(figures: readonly Figure[]): readonly string[] {
  const graph = figures.find((figure) => figure.kind === 'graph');
  return (graph?.nodes ?? []).map(({ name, operation, value }) =>
    [name, operation && 'formula', value?.text].filter((text) => text !== undefined).join(' '),
  );
}

function hasDerivatives(figure: Figure | undefined): boolean {
  return (
    figure?.kind === 'graph' &&
    figure.nodes.some(({ adjoint }) => adjoint) &&
    figure.edges.every(({ derivative }) => derivative)
  );
}

/** Of each curve, whether it is a function or a derivative. */
function ordersIn(figures: readonly Figure[]): readonly number[] {
  return figures.flatMap((figure) =>
    figure.kind === 'curve' ? figure.curves.map(({ order }) => order) : [],
  );
}

describe('a graph in an exercise', () => {
  it.each([
    {
      id: 'a number is asked: only the givens have values',
      fields: { parts: [{ id: 'e', ask: 'value', of: 'e' }] },
      nodes: ['a 2', 'b 1', 'c formula', 'd formula', 'e formula'],
    },
    {
      id: 'only a formula is asked: values help',
      fields: { parts: [{ ...EXPRESSION, of: 'e' }] },
      nodes: ['a 2', 'b 1', 'c formula 3', 'd formula 2', 'e formula 6'],
    },
    {
      id: 'the very formula of a node is asked: it is left out',
      fields: { parts: [{ ...EXPRESSION, of: 'c' }] },
      nodes: ['a 2', 'b 1', 'c 3', 'd formula 2', 'e formula 6'],
    },
    {
      id: 'the graph is to be drawn: there is none',
      fields: { parts: [{ id: 'graph', ask: 'draw', prompt: 'Draw it.' }] },
      nodes: [],
    },
    {
      id: 'the exercise says what it shows: nothing else is there',
      fields: { parts: [{ id: 'e', ask: 'value', of: 'e' }], show: ['a', 'c'] },
      nodes: ['a 2', 'c formula'],
    },
    {
      id: 'the exercise shows nothing',
      fields: { parts: [{ id: 'e', ask: 'value', of: 'e' }], show: [] },
      nodes: [],
    },
  ])('$id', ({ fields, nodes }) => {
    expect(nodesOf(exerciseFigures(prepared({ graph: GRAPH, ...fields })))).toEqual(nodes);
  });

  it('has no derivatives before the solution', () => {
    const exercise = prepared({ graph: GRAPH, parts: [{ ...EXPRESSION, of: 'e' }] });
    const [graph] = exerciseFigures(exercise);
    const [solved] = figuresOf(exercise, 'solution');
    expect(hasDerivatives(graph)).toBe(false);
    expect(hasDerivatives(solved)).toBe(true);
  });
});

describe('a curve in an exercise', () => {
  it.each([
    { id: 'its derivative is asked', part: { ask: 'derivative', of: 'f', by: 'x' }, orders: [0] },
    { id: 'its value is asked', part: { ask: 'value', of: 'f', at: { x: 2 } }, orders: [] },
    {
      id: 'the value of a part of it is asked',
      part: { ask: 'value', of: 'f + 1', at: { x: 2 } },
      orders: [],
    },
    {
      id: 'its values are asked in a table',
      part: { ask: 'table', columns: ['f'], at: [{ x: 2 }] },
      orders: [],
    },
    {
      id: 'its slopes are asked in a table',
      part: { ask: 'table', columns: [{ of: 'f', by: 'x' }], at: [{ x: 2 }] },
      orders: [0],
    },
  ])('$id', ({ part, orders }) => {
    const fields = { variables: ['x'], definitions: { f: 'x^3' } };
    const exercise = prepared({ function: fields, parts: [{ id: 'part', prompt: 'What?', ...part }] });
    expect(ordersIn(exerciseFigures(exercise))).toEqual(orders);
    expect(ordersIn(figuresOf(exercise, 'solution'))).toEqual([0, 1]);
  });
});

describe('an update in an exercise', () => {
  const exercise = prepared({
    update: { rule: 'gradient-descent', loss: 'w^2', values: { w: 1, eta: 0.25 }, steps: 2 },
    parts: [{ id: 'path', ask: 'iterates', of: ['w'], prompt: 'What is w after each step?' }],
  });

  it.each([
    { mode: 'exercise', path: [[1, 1]] },
    {
      mode: 'solution',
      path: [
        [1, 1],
        [0.5, 0.25],
        [0.25, 0.0625],
      ],
    },
  ] as const)('shows as $mode this path', ({ mode, path }) => {
    expect(figuresOf(exercise, mode)).toMatchObject([{ kind: 'curve', path }]);
  });
});
