import { describe, expect, it } from 'vitest';
import { catalogExercise } from '../mistakes/catalog-exercise.ts';
import { GRAPHS } from './rows/graphs.ts';
import { NETWORKS } from './rows/networks.ts';
import { FORMULAS } from './rows/formulas.ts';
import { UPDATES } from './rows/updates.ts';
import { outcome } from './row.ts';

describe.each([...GRAPHS, ...NETWORKS, ...FORMULAS, ...UPDATES])('$exercise', ({ exercise, rows }) => {
  it.each(rows)('$id', ({ answers, carried, incorrect }) => {
    expect(outcome(catalogExercise(exercise), answers)).toEqual({ carried, incorrect });
  });
});
