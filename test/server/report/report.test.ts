import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { saysWhy } from '../../../grader/index.ts';
import type { Report, PartReport } from '../../../server/report/report.ts';
import type { GradedResult } from '../../../server/schemas/result-row.ts';
import { nabla, values } from '../cli/nabla.ts';
import { partResult, resultLine } from './results.ts';

async function reportOn(input: string, ...words: readonly string[]): Promise<Report> {
  const { output } = await nabla(['report', '-', '--format', 'json', ...words], input);
  return JSON.parse(output) as Report;
}

async function graded(rows: readonly object[], ...words: readonly string[]): Promise<string> {
  const input = rows.map((row) => JSON.stringify(row)).join('\n');
  const { output } = await nabla(['grade', '-', '--input', 'ndjson', ...words], input);
  return output;
}

function partIn(report: Report, part: string): PartReport {
  return report.exercises[0]!.parts.find((each) => each.part === part)!;
}

/** A class of 60: every third has one formula wrong in one of three writings, every fourth its sign, every fifth cannot be read. */
function submission(i: number): object {
  const forms = ['x^7 + 41y', '41 y + x^7', 'x^7 + 40y + y'];
  const dx = i % 3 === 0 ? forms[i % 9 === 0 ? 0 : i % 2 === 0 ? 1 : 2] : '2x + 3y - 1';
  const dy = i % 4 === 0 ? '12y - 3x - 2' : i % 5 === 0 ? '3x - 12y +' : '3x - 12y + 2';
  return {
    id: `s${i}`,
    learner: `l${i % 50}`,
    exercise: 'partial-quadratic',
    answers: { 'dz-dx': dx, 'dz-dy': dy },
  };
}

const CLASS = await graded(Array.from({ length: 60 }, (_, i) => submission(i)));
const REPORT = await reportOn(CLASS);

describe('a class with planted mistakes', () => {
  const parts = (values(CLASS) as readonly GradedResult[]).map((row) => row.parts);

  it('counts submissions and learners', () => {
    expect(REPORT).toMatchObject({
      submissions: 60,
      notGraded: [],
      exercises: [{ exercise: 'partial-quadratic', submissions: 60, learners: 50, variants: 1, notes: [] }],
    });
  });

  it.each([
    { part: 'dz-dx', verdicts: { correct: 40, incorrect: 20 }, answered: 60, meanScore: 2 / 3 },
    { part: 'dz-dy', verdicts: { correct: 36, incorrect: 15, invalid: 9 }, answered: 60, meanScore: 36 / 51 },
    { part: 'gradient', verdicts: { missing: 60 }, answered: 0, meanScore: 0 },
  ])('$part: verdicts, shares, mean', ({ part, verdicts, answered, meanScore }) => {
    const report = partIn(REPORT, part);
    const seen = Object.entries(report.verdicts).filter(([, count]) => count > 0);
    expect(Object.fromEntries(seen)).toEqual(verdicts);
    expect(report).toMatchObject({ answered, points: 1 });
    expect(report.meanScore).toBeCloseTo(meanScore, 12);
    expect(Object.values(report.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('every wrong answer is explained by a code or in a cluster', () => {
    for (const part of ['dz-dx', 'dz-dy']) {
      const wrong = parts.map((row) => row[part]!).filter(({ verdict }) => verdict === 'incorrect');
      const bare = wrong.filter(({ feedback = [] }) => !feedback.some(({ code }) => saysWhy(code)));
      const { mistakes, unexplained } = partIn(REPORT, part);
      expect(unexplained.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(bare.length);
      for (const { code, count } of mistakes) {
        expect(saysWhy(code)).toBe(true);
        expect(wrong.filter(({ feedback = [] }) => feedback.some((one) => one.code === code))).toHaveLength(
          count,
        );
      }
    }
  });

  it('puts three ways of writing one wrong answer together, with whose they are', () => {
    const { clusters, others } = partIn(REPORT, 'dz-dx').unexplained;
    expect(others).toBe(0);
    expect(clusters).toMatchObject([{ count: 20, seed: 0, writings: 3, read: { text: 'x^7 + 41*y' } }]);
    const ids = new Set(clusters[0]!.submitters.map(({ id }) => id));
    expect(ids).toEqual(new Set(Array.from({ length: 20 }, (_, k) => `s${3 * k}`)));
  });

  it('names the mistake in the sign, with an example', () => {
    const [first] = partIn(REPORT, 'dz-dy').mistakes;
    expect(first).toMatchObject({
      code: 'sign',
      count: 15,
      example: { read: { text: '12*y - 3*x - 2' }, submitter: { id: 's0' } },
    });
  });

  it('shows what could not be read as it was typed', () => {
    expect(partIn(REPORT, 'dz-dy').unreadable).toMatchObject([
      { code: 'unexpected-end', count: 9, example: { typed: '3x - 12y +' } },
    ]);
  });

  it('is the same for JSON as for NDJSON', async () => {
    const array = `[${CLASS.trimEnd().split('\n').join(',\n')}]`;
    expect(await reportOn(array)).toEqual(REPORT);
  });
});

describe('seeds', () => {
  const rows = [1, 1, 2, 2].map((seed, i) => {
    const answer = i % 2 === 0 ? '[x^9; 7y]' : '[x^8 x; 8y - y]';
    return { id: i, exercise: 'gradient-field', seed, answers: { gradient: answer } };
  });

  it('the same answer to different variants is not the same', async () => {
    const report = await reportOn(await graded(rows));
    expect(report.exercises[0]).toMatchObject({ variants: 2, learners: 0 });
    expect(partIn(report, 'gradient').unexplained.clusters).toMatchObject([
      { count: 2, seed: 1, writings: 2 },
      { count: 2, seed: 2, writings: 2 },
    ]);
  });
});

describe('what a person decides', () => {
  it('is put together too', async () => {
    const answers = ['1/2x', '1/2x', 'x/2 + 0'];
    const texts = ['It is not linear.', 'it is not linear', 'Because.'];
    const rows = [
      ...answers.map((answer, i) => ({ id: i, exercise: 'partial-quadratic', answers: { 'dz-dx': answer } })),
      ...texts.map((answer, i) => ({ id: `t${i}`, exercise: 'xor-step', answers: { why: answer } })),
    ];
    const report = await reportOn(await graded(rows));
    const why = report.exercises[1]!.parts.find(({ part }) => part === 'why')!;
    expect(why).toMatchObject({ verdicts: { pending: 3 }, meanScore: null });
    expect(why.open.clusters).toMatchObject([{ count: 2, writings: 2 }, { count: 1 }]);
  });
});

/** A line with two parts, each right or wrong. */
function lineOf(id: number, first: boolean, second: boolean): string {
  const [dx, dy] = [first, second].map((right) => partResult(right ? 'correct' : 'incorrect', 'x'));
  return resultLine({ id, parts: { 'dz-dx': dx!, 'dz-dy': dy! } });
}

describe('discrimination', () => {
  it.each([
    { id: 'who solves the one solves the other', other: (right: boolean) => right, is: 1 },
    { id: 'who solves the one fails at the other', other: (right: boolean) => !right, is: -1 },
    { id: 'all solve the other', other: () => true, is: null },
  ])('$id: $is', async ({ other, is }) => {
    const lines = Array.from({ length: 30 }, (_, i) => lineOf(i, i % 3 === 0, other(i % 3 === 0)));
    const found = partIn(await reportOn(lines.join('\n')), 'dz-dx').discrimination;
    expect(found === null ? null : Number(found.toFixed(9))).toBe(is);
  });

  it('there is none of fewer than 30, nor of a part without others', async () => {
    const few = Array.from({ length: 29 }, (_, i) => lineOf(i, i % 2 === 0, i % 2 === 0));
    expect(partIn(await reportOn(few.join('\n')), 'dz-dx').discrimination).toBeNull();
    const alone = Array.from({ length: 40 }, (_, i) =>
      resultLine({ id: i, parts: { 'dz-dx': partResult(i % 2 === 0 ? 'correct' : 'missing') } }),
    );
    expect(partIn(await reportOn(alone.join('\n')), 'dz-dx').discrimination).toBeNull();
  });
});

function wrongly(text: string): GradedResult['parts'] {
  return { 'dz-dx': partResult('incorrect', text) };
}

describe('what is not there', () => {
  it('an empty file has no exercises', async () => {
    expect(await reportOn('')).toEqual({ submissions: 0, notGraded: [], exercises: [] });
    const { output, code } = await nabla(['report', '-']);
    expect({ output, code }).toEqual({ output: 'There are no graded submissions.\n', code: 0 });
  });

  it('one submission without an answer', async () => {
    const report = await reportOn(await graded([{ id: 1, exercise: 'partial-quadratic', answers: {} }]));
    expect(partIn(report, 'dz-dx')).toMatchObject({
      answered: 0,
      shares: { missing: 1 },
      meanScore: 0,
      mistakes: [],
    });
  });

  it.each([
    { level: 'verdict', notes: ['no-feedback'], clusters: [{ count: 1 }] },
    { level: 'none', notes: ['no-feedback', 'no-answers'], clusters: [] },
  ])('graded with --feedback $level: a note says so', async ({ level, notes, clusters }) => {
    const row = { id: 1, exercise: 'partial-quadratic', answers: { 'dz-dx': 'x', 'dz-dy': 'x +' } };
    const report = await reportOn(await graded([row], '--feedback', level));
    expect(report.exercises[0]!.notes).toEqual(notes);
    expect(partIn(report, 'dz-dx').unexplained.clusters).toMatchObject(clusters);
  });

  it('an exercise that is not at hand, or has changed: answers are told apart by their text', async () => {
    const lines = ['x + y', 'y + x'].map((text, id) =>
      resultLine({ id, exercise: 'gone', parts: wrongly(text) }),
    );
    const report = await reportOn(lines.join('\n'));
    expect(report.exercises[0]).toMatchObject({ exercise: 'gone', notes: ['not-in-catalog'] });
    expect(partIn(report, 'dz-dx').unexplained.clusters).toHaveLength(2);

    const changed = await reportOn(
      [1, 2].map((id) => resultLine({ id, revision: `sha256:${id}`, parts: wrongly('x + y') })).join('\n'),
    );
    expect(changed.exercises[0]!.notes).toEqual(['changed-since', 'several-revisions']);
    expect(partIn(changed, 'dz-dx').unexplained.clusters).toHaveLength(2);
  });
});

describe('CSV', () => {
  it('has verdicts alone, and says so', async () => {
    const rows = [submission(0), submission(1), { id: 'x', exercise: 'partial-quadratc', answers: {} }];
    const csv = await graded(rows, '--format', 'csv');
    const report = await reportOn(csv);
    expect(report).toMatchObject({ submissions: 2, notGraded: [{ code: 'not-graded', count: 1 }] });
    expect(report.exercises[0]!.notes).toEqual(['csv']);
    expect(partIn(report, 'dz-dx')).toMatchObject({
      verdicts: { correct: 1, incorrect: 1 },
      meanScore: null,
      points: null,
      discrimination: null,
      mistakes: [],
      unexplained: { clusters: [], others: 0 },
    });
  });
});

describe('rows that are no results', () => {
  const good = resultLine({ id: 1, parts: { 'dz-dx': partResult('correct', 'x') } });

  it.each([
    { id: 'a submission', row: '{"id": 1, "exercise": "partial-quadratic", "answers": {}}' },
    { id: 'not JSON', row: '{"id": 1' },
    { id: 'a number', row: '7' },
    { id: 'a verdict that does not exist', row: good.replace('correct', 'right') },
    { id: 'an error without a line', row: '{"error": {"code": "x", "message": "y"}}' },
  ])('$id: is told with its line, and the rest goes on', async ({ row }) => {
    const { output, errors, code } = await nabla(
      ['report', '-', '--input', 'ndjson', '--format', 'json'],
      `${good}\n${row}\n${good}`,
    );
    expect(JSON.parse(output)).toMatchObject({ submissions: 2 });
    expect(errors).toMatch(/^Not results of nabla grade: 1\nline 2: .+\n$/);
    expect(code).toBe(1);
  });

  it('tells the first ten of many', async () => {
    const { errors } = await nabla(['report', '-', '--input', 'ndjson'], '7\n'.repeat(12));
    expect(errors.split('\n')).toHaveLength(13);
    expect(errors).toContain('and 2 more\n');
  });

  it('a row that could not be graded is none of them', async () => {
    const refused = '{"line": 9, "error": {"code": "malformed-json", "message": "Not JSON."}}';
    const { output, errors, code } = await nabla(
      ['report', '-', '--format', 'json'],
      `${good}\n${refused}\n`,
    );
    expect(JSON.parse(output)).toMatchObject({
      submissions: 1,
      notGraded: [{ code: 'malformed-json', count: 1 }],
    });
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
  });
});

it('knows only its own exercises where --exercises says so', async () => {
  const folder = fileURLToPath(new URL('../../../exercises/losses', import.meta.url));
  const report = await reportOn(CLASS, '--exercises', folder);
  expect(report.exercises[0]!.notes).toEqual(['not-in-catalog']);
  expect(partIn(report, 'dz-dx').unexplained.clusters).toHaveLength(3);
});
