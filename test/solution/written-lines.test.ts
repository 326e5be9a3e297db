import { expect, it } from 'vitest';
import { publicView, solutionOf, writeSolution } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

/** The lines of the worked solution of a part, and its answer. */
function written(subject: Readonly<Record<string, unknown>>, part: Readonly<Record<string, unknown>>) {
  const exercise = prepared({ ...subject, parts: [{ id: 'p', prompt: 'p', ...part }] });
  const [solved] = writeSolution(solutionOf(exercise)).parts;
  return {
    lines: solved!.steps.flatMap(({ lines }) => lines.map(({ text }) => text.replaceAll(/\n */g, ' '))),
    answer: solved!.answer.text,
  };
}

const functionOf = (definition: string) => ({
  function: { variables: ['x', 'y'], definitions: { f: definition } },
});
const data = (eta: number | string) => ({
  update: {
    rule: 'gradient-descent',
    parameter: 'w',
    loss: { kind: 'half-squared-error' },
    model: { yhat: 'w x' },
    values: { w: 0, eta },
    data: [{ x: 2, y: '3 + 1/2' }],
  },
});

it.each([
  {
    id: 'the quotient rule with a constant above',
    subject: functionOf('x/y'),
    part: { ask: 'derivative', of: 'f', by: 'y' },
    line: 'df/dy = (0*y - x)/y^2 = -x/y^2',
  },
  {
    id: 'a step with decimals',
    subject: data(0.1),
    part: { ask: 'iterates', of: ['w'] },
    line: 'w^[1] = 0 - eta*((0*2 - 3.5)*2) = 0 - 0.1*((0*2 - 3.5)*2) = 0.7',
  },
  {
    id: 'a step with fractions',
    subject: data('1/10'),
    part: { ask: 'iterates', of: ['w'] },
    line: 'w^[1] = 0 - eta*((0*2 - 7/2)*2) = 0 - 1/10*((0*2 - 7/2)*2) = 7/10',
  },
  {
    id: 'decimals where a parameter is one',
    subject: { parameters: { h: { value: 0.5, choice: [0.1, 0.5] } }, ...functionOf('x^2') },
    part: { ask: 'difference-quotient', of: 'f', by: 'x', at: { x: 1, y: 0 }, step: 'h', scheme: 'forward' },
    line: '(f(1.5) - f(1))/0.5 = (2.25 - 1)/0.5 = 2.5',
  },
  {
    id: 'the argument of a function before its value',
    subject: { values: { N: 1000, b: 64 } },
    part: { ask: 'value', of: 'ceil(N/b)' },
    line: 'ceil(N/b) = ceil(1000/64) = ceil(125/8) = 16',
  },
])('$id: $line', ({ subject, part, line }) => {
  expect(written(subject, part).lines).toContain(line);
});

it('an answer is written as the last line has it', () => {
  const subject = {
    loss: {
      prediction: 'Q',
      target: 'P',
      losses: { C: { kind: 'cross-entropy', prediction: 'yhat', target: 'y' } },
      values: { P: [1, 0], Q: [0.7, 0.3] },
    },
  };
  const { answer } = written(subject, { ask: 'derivative', of: 'C', by: 'yhat', symbols: ['y', 'yhat'] });
  expect(answer).toBe('-y/yhat');
});

it('a step by the chain rule says which paths there are', () => {
  const exercise = prepared({
    graph: { inputs: { a: 2, b: 3 }, nodes: { c: 'a + b', d: 'c*b' }, output: 'd' },
    parts: ['a', 'b'].map((name) => ({
      id: name,
      ask: 'derivative',
      of: 'd',
      by: name,
      prompt: `$${name}$, $c$ and $d$`,
    })),
  });
  const solved = writeSolution(solutionOf(exercise)).parts.map(({ steps }) => steps.at(-1)!.sentence);
  expect(solved).toEqual([
    'The chain rule: a reaches d through c.',
    'The chain rule: b reaches d directly, and through c.',
  ]);
  const hints = publicView(exercise).parts.map((part) => part.hints[0]);
  expect(hints).toEqual([
    '$d$ depends on $a$ through $c$: multiply the derivatives along the way.',
    '$d$ depends on $b$ on several paths, directly and through $c$: add up what comes along each.',
  ]);
});
