import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { grade, groupAlike, type PreparedPart } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(fileURLToPath(new URL('../../exercises', import.meta.url)));

function partOf(exercise: string, part: string): PreparedPart {
  return catalog.get(exercise)!.parts.get(part)!;
}

/** The answers themselves, in groups. */
function grouped(place: string, answers: readonly string[]): readonly (readonly string[])[] {
  const [exercise, part] = place.split('/');
  const { task } = partOf(exercise!, part!);
  return groupAlike(task, answers).map((members) => members.map((i) => answers[i]!));
}

/** In whatever order. */
function asSets(groups: readonly (readonly string[])[]): ReadonlySet<ReadonlySet<string>> {
  return new Set(groups.map((group) => new Set(group)));
}

const ROWS = [
  {
    id: 'numbers by value, rounded ones within the tolerance',
    place: 'graph-e-c-d/e',
    groups: [['0.333', '1/3', '0.3333', '(1/6)*2'], ['5', '5.0', '10/2'], ['-5'], ['0.34'], ['0']],
  },
  {
    id: 'formulas by equivalence',
    place: 'partial-quadratic/dz-dx',
    groups: [
      ['(x + y)^2', 'x^2 + 2*x*y + y^2'],
      ['x + y', 'y + x'],
      ['sin(x)^2 + cos(x)^2', '1'],
      ['x'],
      ['y'],
    ],
  },
  {
    id: 'matrices of formulas entry by entry, and by shape',
    place: 'partial-quadratic/gradient',
    groups: [['[[2*x], [y]]', '[[x + x], [y]]'], ['[[2*x, y]]'], ['[[y], [2*x]]']],
  },
  {
    id: 'matrices of numbers',
    place: 'matrix-products/WX',
    groups: [
      ['[[1, 2], [3, 4]]', '[[2/2, 2], [3, 4.0]]'],
      ['[[1, 3], [2, 4]]'],
      ['[[1, 2]]'],
      ['not defined'],
    ],
  },
  {
    id: 'tables',
    place: 'unit-step/values',
    groups: [['[[0], [0], [7]]', '[[0], [0], [14/2]]'], ['[[7], [0], [0]]']],
  },
  {
    id: 'formulas in matrix symbols',
    place: 'derivative-layout/d-Mz',
    groups: [['M', 'M + 0*M', "(M')'"], ['2*M']],
  },
  {
    id: 'chains',
    place: 'graph-e-c-d/chain-db',
    groups: [['de/dc*dc/da', 'dc/da*de/dc'], ['de/dc + dc/da']],
  },
  {
    id: 'graphs by what they compute',
    place: 'draw-sigmoid-graph/graph',
    groups: [['n = 4*x; z = sigmoid(n)', 'a = x*4; z = sigmoid(a)'], ['n = 3*x; z = sigmoid(n)']],
  },
  { id: 'orders name by name', place: 'graph-e-c-d/order', groups: [['a, b, c, d, e'], ['b, a, c, d, e']] },
  {
    id: 'shapes',
    place: 'derivative-layout/shape-dy-dx',
    groups: [['7x2', '7 × 2'], ['2x7'], ['not defined']],
  },
  { id: 'choices', place: 'softmax-versus-normalisation/invariant', groups: [['both'], ['neither']] },
  {
    id: 'texts by their words',
    place: 'xor-step/why',
    groups: [['It is not linear.', 'it is  not\nlinear'], ['It is linear.']],
  },
  {
    id: 'what cannot be read by its text',
    place: 'partial-quadratic/dz-dx',
    groups: [['2x +', '2x +'], ['3x +'], ['q']],
  },
  {
    id: 'what has no value by its text',
    place: 'derivative-layout/d-Mz',
    groups: [['M + [1, 2]', 'M + [1, 2]'], ['M + [1, 3]']],
  },
] as const;

describe('answers that mean the same are together', () => {
  it.each(ROWS)('$id', ({ place, groups }) => {
    expect(grouped(place, groups.flat())).toEqual(groups);
  });

  it.each(ROWS)('$id: in whatever order they come', ({ place, groups }) => {
    const found = grouped(place, groups.flat().toReversed());
    expect(asSets(found)).toEqual(asSets(groups));
  });

  it('no answers make no groups', () => {
    expect(grouped('graph-e-c-d/e', [])).toEqual([]);
  });
});

/** The kinds whose right answers all have one meaning: of an order and a graph several are right. */
const parts = catalog
  .list()
  .flatMap((exercise) => [...exercise.parts.values()].map((part) => ({ exercise, part })))
  .filter(({ part }) => !['order', 'graph', 'text'].includes(part.task.kind))
  .map(({ exercise, part }) => ({ id: `${exercise.id}/${part.id}`, exercise, part }));

describe.each(parts)('$id', ({ exercise, part }) => {
  const readings = exercise.examples
    .filter((example) => example.part === part.id && (example.seed ?? 0) === 0)
    .map(({ answer }) => grade(exercise, { answers: { [part.id]: answer } }).parts[part.id]!)
    .flatMap(({ verdict, read }) =>
      read && ['correct', 'incorrect'].includes(verdict) ? [{ verdict, text: read.text }] : [],
    );

  it('as it is read, no right answer is together with a wrong one', () => {
    const groups = groupAlike(
      part.task,
      readings.map(({ text }) => text),
    );
    const verdicts = groups.map((members) => new Set(members.map((i) => readings[i]!.verdict)));
    expect(verdicts.filter((both) => both.size > 1)).toEqual([]);
  });
});
