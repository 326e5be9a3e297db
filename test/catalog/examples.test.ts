import { describe, expect, it } from 'vitest';
import { gradeExamples } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

const EACH = ['correct', 'correct', 'incorrect', 'invalid'];

describe.each(catalog.list().map((exercise) => ({ id: exercise.id, exercise })))(
  'examples of $id',
  ({ exercise }) => {
    const results = gradeExamples(exercise);

    it.each(results.map((result) => ({ ...result.example, result })))(
      '$part: $answer is $verdict',
      ({ result }) => {
        expect(result.grade).toMatchObject({ verdict: result.example.verdict });
        expect(result.holds).toBe(true);
      },
    );

    it.each([...exercise.parts.values()].map(({ id, task }) => ({ part: id, kind: task.kind })))(
      '$part has two right ones, a wrong one and an unreadable one; a text one for a person and one too long',
      ({ part, kind }) => {
        const verdicts: string[] = exercise.examples
          .filter((example) => example.part === part)
          .map(({ verdict }) => verdict);
        for (const verdict of kind === 'text' ? ['pending', 'invalid'] : EACH) {
          expect(verdicts).toContain(verdict);
          verdicts.splice(verdicts.indexOf(verdict), 1);
        }
      },
    );
  },
);
