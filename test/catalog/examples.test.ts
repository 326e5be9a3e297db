import { describe, expect, it } from 'vitest';
import { gradeExamples } from '../../grader/index.ts';
import { loadCatalog } from '../../server/catalog/catalog.ts';

const catalog = await loadCatalog(new URL('../../exercises', import.meta.url).pathname);

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

    it.each([...exercise.parts.keys()])(
      '%s has two right ones, a wrong one and an unreadable one',
      (part) => {
        const verdicts = exercise.examples
          .filter((example) => example.part === part)
          .map(({ verdict }) => verdict);
        expect(verdicts.filter((verdict) => verdict === 'correct').length).toBeGreaterThanOrEqual(2);
        expect(verdicts).toContain('incorrect');
        expect(verdicts).toContain('invalid');
      },
    );
  },
);
