import { describe, expect, it } from 'vitest';
import { countSentences } from '../../grader/answers/sentences.ts';
import { grade, publicView, validate } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

const part = { id: 'p', ask: 'text', prompt: 'Why?', rubric: ['It says that the step is not linear.'] };
const exerciseWith = (limits: object) => prepared({ values: { x: 1 }, parts: [{ ...part, limits }] });

describe('a text', () => {
  const exercise = exerciseWith({ sentences: 2, words: 12, characters: 90 });

  it('is graded by a person', () => {
    const graded = grade(exercise, { answers: { p: ' Because f is not linear. ' } });
    expect(graded).toMatchObject({ gradable: true, final: false, score: 0 });
    expect(graded.parts['p']).toMatchObject({
      verdict: 'pending',
      score: null,
      read: { text: 'Because f is not linear.', latex: '\\text{Because f is not linear.}' },
      feedback: [],
    });
  });

  it('shows its rubric and its limits', () => {
    expect(publicView(exercise).parts[0]).toMatchObject({
      kind: 'text',
      rubric: part.rubric,
      limits: { sentences: 2, words: 12, characters: 90 },
    });
  });

  it.each([
    { answer: 'One. Two. Three.', code: 'too-many-sentences' },
    { answer: 'a b c d e f g h i j k l m', code: 'too-many-words' },
    { answer: 'x'.repeat(91), code: 'too-long' },
    { answer: 3, code: 'not-text' },
  ])('$answer is refused: $code', ({ answer, code }) => {
    expect(validate(exercise, 'p', answer)).toMatchObject({ valid: false, problem: { code, start: 0 } });
  });

  it('has the length of other answers where nothing else is said', () => {
    expect(validate(exerciseWith({}), 'p', `${'One. '.repeat(399)}One.`)?.valid).toBe(true);
    expect(validate(exerciseWith({}), 'p', 'One. '.repeat(401))?.problem?.code).toBe('too-long');
  });

  it('is shown with the signs of LaTeX as they are', () => {
    expect(validate(exercise, 'p', '50% of {x_1} & \\y')?.read?.latex).toBe(
      '\\text{50\\% of \\{x\\_1\\} \\& \\textbackslash y}',
    );
  });
});

describe('sentences', () => {
  it.each([
    { text: 'One', count: 1 },
    { text: 'One.', count: 1 },
    { text: 'One. Two.', count: 2 },
    { text: 'One! Two? Three', count: 3 },
    { text: 'With f(0) = 0.5 it works.', count: 1 },
    { text: 'Some functions, e.g. the step, i.e. f, are not linear.', count: 1 },
    { text: 'See Fig. 2 and e.g. XOR.', count: 1 },
    { text: 'He said "no." Then he left.', count: 2 },
    { text: 'One...  Two', count: 2 },
    { text: 'One\nTwo', count: 2 },
    { text: 'a line\nthat goes on', count: 1 },
    { text: '...', count: 0 },
    { text: 'Weil f(x) > 0. Österreich auch.', count: 2 },
  ])('$text: $count', ({ text, count }) => {
    expect(countSentences(text)).toBe(count);
  });
});
