import { afterAll, describe, expect, it } from 'vitest';
import { MISTAKES } from '../../../grader/mistakes/mistakes.ts';
import type { Answer } from '../../../grader/result.ts';
import { GradeReply } from '../../../server/schemas/replies.ts';
import { DERIVED_ANSWERS } from '../../catalog/derived-answers.ts';
import { openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

const exercises = [...new Set(DERIVED_ANSWERS.map(({ exercise }) => exercise))];

async function gradeByApi(exercise: string, answers: Readonly<Record<string, Answer>>) {
  const reply = await app.inject({ method: 'POST', url: '/v1/grade', payload: { exercise, answers } });
  expect(reply.statusCode).toBe(200);
  return GradeReply.parse(reply.json());
}

/** What a form field can hold: a JSON array is typed as JSON. */
function typed(answer: Answer): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

describe.each(exercises)('%s', (exercise) => {
  const rows = DERIVED_ANSWERS.filter((row) => row.exercise === exercise);

  it.each([0, 1])('is answered rightly through the API, notation %i', async (notation) => {
    const answers = Object.fromEntries(rows.map(({ part, right }) => [part, right[notation]!]));
    const graded = await gradeByApi(exercise, answers);
    for (const { part } of rows) expect(graded.parts[part]).toMatchObject({ verdict: 'correct' });
  });

  it('is answered wrongly through the API, with a reason', async () => {
    for (const { part, wrong } of rows) {
      const [answer, mistake] = wrong[0]!;
      const graded = await gradeByApi(exercise, { [part]: answer });
      const codes = graded.parts[part]?.feedback?.map(({ code }) => code) ?? [];
      // Of a number there is no more to say, unless a known mistake leads to it.
      const named =
        mistake === 'wrong-value' ? codes.find((code) => Object.hasOwn(MISTAKES, code)) : undefined;
      expect(codes).toContain(named ?? mistake);
      expect(graded.score).toBe(0);
    }
  });

  it('is answered on its page', async () => {
    const form = new URLSearchParams(
      rows.map(({ part, right }): [string, string] => [
        `answer.${part}`,
        typed(right.find((answer) => typeof answer === 'string') ?? right[0]),
      ]),
    );
    const reply = await app.inject({
      method: 'POST',
      url: `/exercises/${exercise}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: form.toString(),
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.body.match(/✓/g) ?? []).toHaveLength(rows.length);
    expect(reply.body).not.toMatch(/✗|⚠/);
  });
});
