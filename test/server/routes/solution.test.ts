import { afterAll, describe, expect, it } from 'vitest';
import { SolutionReply } from '../../../server/schemas/exercise-replies.ts';
import { GradeReply } from '../../../server/schemas/replies.ts';
import { catalog, openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

describe.each(catalog.list().map(({ id }) => id))('the solution of %s', (id) => {
  it('has all parts, and answers that are graded as right or go to a person', async () => {
    const reply = await app.inject({ url: `/v1/exercises/${id}/solution` });
    expect(reply.statusCode).toBe(200);
    const { parts } = SolutionReply.parse(reply.json());
    expect({ exercise: id, parts }).toEqual(reply.json());
    expect(parts.map(({ part }) => part)).toEqual([...catalog.get(id)!.parts.keys()]);
    const answers = Object.fromEntries(parts.map(({ part, answer }) => [part, answer.text]));
    const graded = await app.inject({ method: 'POST', url: '/v1/grade', payload: { exercise: id, answers } });
    const verdicts = Object.values(GradeReply.parse(graded.json()).parts).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== 'correct' && verdict !== 'pending')).toEqual([]);
  });
});
