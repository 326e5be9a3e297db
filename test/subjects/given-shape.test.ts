import { describe, expect, it } from 'vitest';
import { printShape } from '../../grader/language/shape.ts';
import { freeShape, readShapes, shapeSchema } from '../../grader/subjects/given-shape.ts';

const rows = [
  { id: 'one size is a column', given: { x: '3' }, shapes: ['3x1'], why: 'vectors are columns' },
  { id: 'or a row', given: { x: '3' }, vectors: 'rows', shapes: ['1x3'], why: 'vectors are rows' },
  { id: '1 is a number', given: { y: '1' }, shapes: ['1x1'], why: 'a vector of one entry is a number' },
  { id: 'a number of a row', given: { y: '1' }, vectors: 'rows', shapes: ['1x1'], why: 'the same' },
  { id: 'rows, then columns', given: { W: '2x3' }, shapes: ['2x3'], why: 'as one writes it' },
  { id: '×', given: { W: '2 × 3' }, shapes: ['2x3'], why: 'as one writes it' },
  { id: 'a row vector', given: { r: '1 x n' }, shapes: ['1x3'], why: 'the first open size is 3' },
  {
    id: 'letters differ',
    given: { W: 'm x n', x: 'n', b: 'm', k: 'p' },
    shapes: ['3x4', '4x1', '3x1', '2x1'],
    why: 'Wx + b fits, Wb does not, nothing is square by chance',
  },
  {
    id: 'numbers are not taken again',
    given: { v: '4', W: 'm x n', y: '3' },
    shapes: ['4x1', '2x5', '3x1'],
    why: 'n is not 4 by chance',
  },
] as const;

describe.each(rows)('$id', ({ given, shapes, why, ...row }) => {
  it(`${Object.values(given).join(', ')} is ${shapes.join(', ')}: ${why}`, () => {
    const vectors = 'vectors' in row ? row.vectors : 'columns';
    expect(readShapes(given, { vectors }).map(printShape)).toEqual(shapes);
  });
});

it.each([0, 33, '33', '0', 'n x', 'x', 'm x n x k', 'N', '-1', '3.5', ''])('%s is no shape', (text) => {
  expect(shapeSchema.safeParse(text).success).toBe(false);
});

it.each([
  ['free', '1'],
  ['free m x n', ' m x n'],
  ['free n', ' n'],
  ['freely', undefined],
  ['free x', undefined],
  ['3x', undefined],
])('%s declares %s', (text, shape) => {
  expect(freeShape(text)).toBe(shape);
});
