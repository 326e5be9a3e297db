import { describe, expect, it, vi } from 'vitest';
import type { PreparedExercise } from '../../../grader/index.ts';
import type { Catalog } from '../../../server/catalog/catalog.ts';
import { gradeSubmission } from '../../../server/grading/grade-submission.ts';
import type { Submission } from '../../../server/grading/submission.ts';
import { gradeWriter } from '../../../server/grading/written-grade.ts';
import { catalog } from '../routes/open-app.ts';

const BASE: Submission = { exercise: 'graph-c-a-2b', answers: { d: '2', e: '5' } };
const fail = (): never => {
  throw new Error('not expected');
};

/** A writer on a catalog, and how often that was asked for an exercise. */
function watched(mostCharacters?: number) {
  const get = vi.fn<Catalog['get']>((id) => catalog.get(id));
  const watching = {
    ...catalog,
    get,
    variant: catalog.variant.bind(catalog),
    ids: catalog.ids.bind(catalog),
  };
  return { watching, write: gradeWriter(watching, mostCharacters), asked: () => get.mock.calls.length };
}

describe('a grade is written', () => {
  it.each([
    { id: 'the first time', times: 1 },
    { id: 'and again', times: 2 },
  ])('as it is graded, $id', ({ times }) => {
    const { write } = watched();
    for (let time = 0; time < times; time += 1) {
      expect(write(BASE, fail).text).toBe(JSON.stringify(gradeSubmission(catalog, BASE, fail)));
    }
  });

  it.each([
    { id: 'the same answers', other: {}, graded: 1 },
    { id: 'seed 0, which is none', other: { seed: 0 }, graded: 1 },
    { id: 'full feedback, which is the default', other: { feedback: 'full' }, graded: 1 },
    { id: 'another seed', other: { seed: 1 }, graded: 2 },
    { id: 'other feedback', other: { feedback: 'verdict' }, graded: 2 },
    { id: 'another answer', other: { answers: { d: '2', e: '6' } }, graded: 2 },
    { id: 'a number in place of its text', other: { answers: { d: 2, e: '5' } }, graded: 2 },
    { id: 'one answer fewer', other: { answers: { d: '2' } }, graded: 2 },
  ] as const)('for $id $graded times', ({ other, graded }) => {
    const { write, asked } = watched();
    const first = write(BASE, fail);
    const second = write({ ...BASE, ...other }, fail);
    expect(asked()).toBe(graded);
    expect(second === first).toBe(graded === 1);
  });

  it('again once others have taken its room', () => {
    const { write, asked } = watched(5000);
    for (let e = 0; e < 20; e += 1) write({ ...BASE, answers: { e } }, fail);
    expect(asked()).toBe(20);
    write({ ...BASE, answers: { e: 19 } }, fail);
    expect(asked()).toBe(20);
    write({ ...BASE, answers: { e: 0 } }, fail);
    expect(asked()).toBe(21);
  });

  it('again after a failure of ours, which may pass', () => {
    const { watching, write } = watched();
    watching.get.mockReturnValueOnce(broken('d'));
    const failures: string[] = [];
    expect(write(BASE, (where) => failures.push(where)).verdicts.undecided).toBe(1);
    expect(failures).toContain('d');
    expect(write(BASE, fail).verdicts.undecided).toBeUndefined();
  });
});

/** The exercise with a part that cannot be graded. */
function broken(part: string): PreparedExercise {
  const exercise = catalog.get(BASE.exercise)!;
  const parts = new Map(exercise.parts);
  parts.set(part, { ...parts.get(part)!, task: {} as never });
  return { ...exercise, parts };
}
