import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { Opinion, SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import { checkExercise } from '../../server/catalog/check-exercise.ts';
import { partReport } from '../../server/cli/part-report.ts';
import { expressionOf } from '../expression-of.ts';
import { nabla } from '../server/cli/nabla.ts';

vi.setConfig({ testTimeout: 60_000 });

const exercise = (name: string): string =>
  fileURLToPath(new URL(`../../exercises/${name}.yaml`, import.meta.url));

/** A system that has one answer to everything. */
const system = (opinion: Opinion, name: SecondOpinion['system'] = 'mathjs'): SecondOpinion => ({
  system: name,
  ask: (questions) => Promise.resolve(questions.map(() => opinion)),
});
const WRONG: Opinion = { said: true, expression: expressionOf('-7') };
const stubborn = system(WRONG);
const absent = system({ said: false, silence: 'unavailable' });

async function reportOn(file: string, part: string, systems: readonly SecondOpinion[]) {
  const check = await checkExercise(exercise(file), systems);
  if ('complaints' in check) throw new Error(check.complaints[0]?.message);
  return { ok: check.ok, report: partReport(check.parts.find(({ id }) => id === part)!) };
}

describe('a reference', () => {
  it('stands where more ways led to it than systems differ', async () => {
    const { ok, report } = await reportOn('computational-graphs/graph-e-c-d', 'c', [stubborn]);
    expect(report).toBe('  c (number) = 3   [exact, step-by-step]\n    mathjs says -7: outvoted\n');
    expect(ok).toBe(true);
  });

  it('does not stand on two ways against two systems', async () => {
    const systems = [stubborn, system(WRONG, 'nerdamer')];
    const { ok, report } = await reportOn('vectors-and-matrices/dot-products', 'x-w', systems);
    expect(report).toBe(
      '  x-w (number) = 29   [exact, loops]\n' +
        '    mathjs says -7: which nothing outvotes\n' +
        '    nerdamer says -7: which nothing outvotes\n',
    );
    expect(ok).toBe(false);
  });

  it('stands where a system does not run, which is said', async () => {
    const { ok, report } = await reportOn('vectors-and-matrices/dot-products', 'x-w', [absent]);
    expect(report).toBe('  x-w (number) = 29   [exact, loops]\n    mathjs does not run\n');
    expect(ok).toBe(true);
  });

  it('that is a shape or not defined is not asked about', async () => {
    const { report } = await reportOn('vectors-and-matrices/matrix-products', 'XY', [stubborn]);
    expect(report).toBe('  XY (matrix) = not defined   [shapes, loops]\n');
  });
});

describe('nabla exercises check', () => {
  const file = exercise('partial-derivatives/partial-derivatives-1');

  it('asks both systems, and says where nerdamer is outvoted', async () => {
    const { code, output } = await nabla(['exercises', 'check', file]);
    const sessions = [
      '  5x (expression) = sqrt(y)   [table, reverse, differences, mathjs]\n    nerdamer says sqrt(y^(1/2)): outvoted\n',
      '  6y (expression) = 4*sqrt(x)*y   [table, reverse, differences, mathjs]\n    nerdamer says 4*sqrt(x^(1/2))*y: outvoted\n',
      '  6x (expression) = 2*y^2/(2*sqrt(x))   [table, reverse, differences, mathjs, nerdamer]\n    shorter: y^2/sqrt(x)\n',
    ];
    for (const session of sessions) expect(output).toContain(session);
    expect(output.match(/outvoted/g)).toHaveLength(2);
    expect(code).toBe(0);
  });

  it('asks none with --no-cas', async () => {
    const { code, output } = await nabla(['exercises', 'check', '--no-cas', file]);
    expect(output).toContain('  5x (expression) = sqrt(y)   [table, reverse, differences]\n  5y');
    expect(output).not.toMatch(/mathjs|nerdamer|shorter/);
    expect(code).toBe(0);
  });
});
