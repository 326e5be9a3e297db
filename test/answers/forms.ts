import type { Forms } from '../../grader/answers/content.ts';

/** What parts of each kind may have besides their reference, for those that have something. */
export const FORMS: Forms = {
  number: undefined,
  matrix: undefined,
  shape: undefined,
  expression: undefined,
  'formula-matrix': undefined,
  graph: undefined,
  order: new Map([['y', new Set(['x'])]]),
  chain: new Map([['y', new Set(['x'])]]),
  text: { rubric: ['It says why.'], limits: { characters: 200, words: 20, sentences: 2 } },
  choice: { choices: ['yes', 'no'] },
  'tensor-expression': {
    shapes: new Map(),
    vectors: 'columns',
    expected: { rows: 1, columns: 1 },
    symbols: ['x', 'y'],
  },
  table: { columns: ['y'], anyOrder: false },
};
