import { describe, expect, it } from 'vitest';
import { grade, validate } from '../../grader/index.ts';
import type { Answer } from '../../grader/result.ts';
import { prepared } from '../exercise/prepared.ts';

const exercise = prepared({
  function: { variables: ['x', 'y'], definitions: { f: 'x^2 y', g: 'x/3' } },
  points: 2,
  parts: [
    { id: 'df-dx', ask: 'derivative', of: 'f', by: 'x' },
    { id: 'third', ask: 'value', of: 'g', at: { x: 1 }, points: 3 },
    { id: 'gradient', ask: 'gradient', of: 'f', by: ['x', 'y'] },
  ],
});

function graded(answers: Readonly<Record<string, Answer | null>>) {
  return grade(exercise, { answers });
}

interface Row {
  readonly id: string;
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly verdicts: readonly string[];
  readonly total: { readonly score: number; readonly final: boolean; readonly gradable: boolean };
}

describe('a grade lists every part', () => {
  const rows: readonly Row[] = [
    {
      id: 'all right',
      answers: { 'df-dx': '2xy', third: '1/3', gradient: '[2xy; x^2]' },
      verdicts: ['correct', 'correct', 'correct'],
      total: { score: 7, final: true, gradable: true },
    },
    {
      id: 'half the points for fewer digits',
      answers: { 'df-dx': '2xy', third: '0.33', gradient: '[2xy; x]' },
      verdicts: ['correct', 'partial', 'incorrect'],
      total: { score: 3.5, final: true, gradable: true },
    },
    {
      id: 'nothing was answered',
      answers: { third: '  ', gradient: null },
      verdicts: ['missing', 'missing', 'missing'],
      total: { score: 0, final: true, gradable: true },
    },
    {
      id: 'unreadable: no score, and nothing final',
      answers: { 'df-dx': '2xy +', third: '1/3' },
      verdicts: ['invalid', 'correct', 'missing'],
      total: { score: 3, final: false, gradable: false },
    },
    {
      id: 'two readings of different worth go to a person',
      answers: { 'df-dx': '4/2xy', third: '1/3' },
      verdicts: ['undecided', 'correct', 'missing'],
      total: { score: 3, final: false, gradable: true },
    },
    {
      id: 'answers to other parts are passed over',
      answers: { constructor: '1', toString: '2', 'df-dx': '2xy' },
      verdicts: ['correct', 'missing', 'missing'],
      total: { score: 2, final: true, gradable: true },
    },
  ];

  it.each(rows)('$id', ({ answers, verdicts, total }) => {
    const result = graded(answers);
    expect(Object.keys(result.parts)).toEqual(['df-dx', 'third', 'gradient']);
    expect(Object.values(result.parts).map((part) => part.verdict)).toEqual(verdicts);
    expect(result).toMatchObject({
      ...total,
      points: 7,
      exercise: 'under-test',
      revision: 'sha256:0',
      seed: 0,
    });
  });

  it('is the same for the same answers', () => {
    const answers = { 'df-dx': '2xy + 1', third: '0.4', gradient: '(2xy, x^2)' };
    expect(JSON.stringify(graded(answers))).toBe(JSON.stringify(graded(answers)));
  });
});

describe('a partly right answer', () => {
  it.each([
    { partial: undefined, score: 1, why: 'half of the points, if the exercise says nothing' },
    { partial: 0.25, score: 0.5, why: 'the share that it says' },
    { partial: 0, score: 0, why: 'nothing, if it says so' },
  ])('earns $score of 2: $why', ({ partial, score }) => {
    const third = prepared({
      function: { variables: ['x'], definitions: { g: 'x/3' } },
      parts: [{ id: 'p', ask: 'value', of: 'g', at: { x: 1 }, points: 2 }],
      ...(partial !== undefined && { partial }),
    });
    expect(grade(third, { answers: { p: '0.33' } })).toMatchObject({ score, final: true });
  });
});

describe('two readings', () => {
  it.each([
    { answer: '4/2xy', verdict: 'undecided', why: 'only one of the readings of the division is right' },
    { answer: '1/2xy', verdict: 'incorrect', why: 'both are wrong' },
    { answer: '2x^1y', verdict: 'correct', why: 'a plain exponent has one reading' },
    { answer: '(4/2)xy', verdict: 'correct', why: 'brackets' },
  ])('$answer is $verdict: $why', ({ answer, verdict }) => {
    const part = grade(exercise, { answers: { 'df-dx': answer } }).parts['df-dx']!;
    expect(part.verdict).toBe(verdict);
  });

  it('shows both and asks for brackets', () => {
    const part = grade(exercise, { answers: { 'df-dx': '4/2xy' } }).parts['df-dx']!;
    expect(part.feedback?.[0]?.message).toMatch(/read in two ways.*4\/2\*x\*y or 4\/\(2\*x\*y\)/);
    expect(part.problem?.code).toBe('ambiguous-division');
  });

  it.each([
    {
      f: 'e^(x y)',
      answer: 'e^xy',
      verdict: 'undecided',
      why: 'only the loose reading of the exponent is right',
    },
    { f: 'e^x y', answer: 'e^xy', verdict: 'correct', why: 'the strict one is' },
    { f: 'e^x + y', answer: 'e^xy', verdict: 'incorrect', why: 'neither is' },
  ])('$answer for $f is $verdict: $why', ({ f, answer, verdict }) => {
    const formula = prepared({
      function: { variables: ['x', 'y'], definitions: { f } },
      parts: [{ id: 'p', ask: 'expression', of: 'f' }],
    });
    expect(grade(formula, { answers: { p: answer } }).parts['p']?.verdict).toBe(verdict);
  });
});

describe('how much a grade says', () => {
  it.each([
    { feedback: 'full', fields: ['evidence', 'feedback', 'points', 'read', 'score', 'verdict'] },
    { feedback: 'verdict', fields: ['points', 'read', 'score', 'verdict'] },
    { feedback: 'none', fields: ['points', 'score', 'verdict'] },
  ] as const)('$feedback', ({ feedback, fields }) => {
    const part = grade(exercise, { answers: { 'df-dx': '2x' }, feedback }).parts['df-dx']!;
    expect(Object.keys(part).toSorted()).toEqual(fields);
  });
});

describe('a failure of ours', () => {
  const failing = {
    ...exercise,
    parts: new Map(
      [...exercise.parts].map(([id, part]) => [
        id,
        { ...part, task: { ...part.task, setting: null as never } },
      ]),
    ),
  };

  it('is undecided, costs nothing, and is reported', () => {
    const failures: string[] = [];
    const result = grade(failing, { answers: { 'df-dx': '2xy' } }, (part) => failures.push(part));
    expect(result).toMatchObject({
      final: false,
      gradable: true,
      parts: { 'df-dx': { verdict: 'undecided', score: null } },
    });
    expect(failures).toEqual(['df-dx']);
  });
});

describe('validating', () => {
  it.each([
    { part: 'df-dx', answer: '2x y', valid: true, read: '2*x*y', problem: undefined },
    { part: 'df-dx', answer: '2xz', valid: false, read: undefined, problem: 'unknown-name' },
    { part: 'df-dx', answer: ' ', valid: false, read: undefined, problem: 'unexpected-end' },
    { part: 'df-dx', answer: '4/2xy', valid: true, read: '4/2*x*y', problem: 'ambiguous-division' },
    {
      part: 'gradient',
      answer: '[1,2]*[3,4]',
      valid: true,
      read: '[[1, 2]]*[[3, 4]]',
      problem: 'shape-clash',
    },
    { part: 'gradient', answer: ['2x y', 'x^2'], valid: true, read: '(2*x*y, x^2)', problem: undefined },
    { part: 'third', answer: 2, valid: true, read: '2', problem: undefined },
  ])('$part $answer', ({ part, answer, valid, read, problem }) => {
    const validation = validate(exercise, part, answer);
    expect(validation?.valid).toBe(valid);
    expect(validation?.read?.text).toBe(read);
    expect(validation?.problem?.code).toBe(problem);
  });

  it('says nothing of whether the answer is right', () => {
    expect(validate(exercise, 'df-dx', '2xy')).toEqual({
      valid: true,
      read: { latex: expect.any(String), text: '2*x*y' },
    });
  });

  it('knows no other parts', () => {
    expect(validate(exercise, 'constructor', '1')).toBeUndefined();
  });
});
