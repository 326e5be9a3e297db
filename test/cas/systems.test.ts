import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Weight } from '../../grader/exercise/weigh.ts';
import { weigh } from '../../grader/exercise/weigh.ts';
import type { CasQuestion, Opinion, SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import { derivative } from '../../grader/graph/symbolic.ts';
import { printText } from '../../grader/language/print-text.ts';
import { LIMITS } from '../../server/cas/line.ts';
import { openSystem } from '../../server/cas/systems.ts';
import { expressionOf } from '../expression-of.ts';

/** Far longer than any of these takes, on a busy machine too. */
const PATIENT = { ...LIMITS, deadline: 20_000 };

const mathjs = openSystem('mathjs', PATIENT);
const nerdamer = openSystem('nerdamer', PATIENT);
const systems = [mathjs, nerdamer];
vi.setConfig({ testTimeout: 60_000 });
afterAll(() => Promise.all(systems.map((system) => system.close())));

const say = (opinion: Opinion): string => (opinion.said ? printText(opinion.expression) : opinion.silence);

type Outcome = Weight['weight'];

async function derivativeBy(system: SecondOpinion, of: string, by: string): Promise<Outcome> {
  const formula = expressionOf(of);
  const question: CasQuestion = { kind: 'derivative', of: formula, by };
  const [opinion] = await system.ask([question]);
  return weigh({ question, reference: derivative(formula, by), domains: new Map() }, opinion!).weight;
}

async function valueBy(system: SecondOpinion, of: string, reference: string): Promise<Outcome> {
  const question: CasQuestion = { kind: 'value', of: expressionOf(of) };
  const [opinion] = await system.ask([question]);
  return weigh({ question, reference: expressionOf(reference), domains: new Map() }, opinion!).weight;
}

describe.each(systems)('$system', (system) => {
  it.each([
    { of: 'x^2*y', by: 'x' },
    { of: 'x^2*y', by: 'z' },
    { of: 'e^(3x^4 + 2x + 6)', by: 'x' },
    { of: '(x^3 + 3)^3 (2x - 2)^5', by: 'x' },
    { of: 'x^n', by: 'x' },
    { of: 'a^x', by: 'x' },
    { of: 'log_a(x)', by: 'x' },
    { of: 'e^(x/y)', by: 'y' },
    { of: 'sigmoid(w*x + b)', by: 'w' },
    { of: 'tanh(x)', by: 'x' },
    { of: 'relu(x)', by: 'x' },
    { of: '-(y ln(p) + (1 - y) ln(1 - p))', by: 'p' },
    { of: '0.25*(w_11^[2] - 1.5e-8)^2', by: 'w_11^[2]' },
    { of: 'i*e^pi', by: 'i' },
  ])('confirms d($of)/d$by', async ({ of, by }) => {
    expect(await derivativeBy(system, of, by)).toBe('confirms');
  });

  it.each([
    { of: '1/3 + exp(-9.8)', is: '0.333388784932765' },
    { of: '-ln(0.114)', is: '2.171556830587641' },
    { of: '(2*3*(3 + 5) - 5^2)^2', is: '529' },
  ])('confirms $of', async ({ of, is }) => {
    expect(await valueBy(system, of, is)).toBe('confirms');
  });

  it('has its own say', async () => {
    expect(await valueBy(system, '2 + 2', '5')).toBe('differs');
  });

  it('says nothing where there is nothing real to say', async () => {
    expect(await valueBy(system, 'sqrt(-1)', '1')).toBe('none');
  });
});

describe('known to be wrong, and so outvoted', () => {
  it.each([
    { system: nerdamer, of: 'x*sqrt(y)', by: 'x', why: 'says sqrt(y^(1/2))' },
    { system: nerdamer, of: '2y^2 sqrt(x)', by: 'y', why: 'says 4y sqrt(x^(1/2))' },
    { system: nerdamer, of: 'ln(e^x + e^y)', by: 'x', why: 'reads it as 1' },
    { system: mathjs, of: 'acoth(x)', by: 'x', why: 'has the other sign' },
  ])('$system.system on d($of)/d$by: $why', async ({ system, of, by }) => {
    expect(await derivativeBy(system, of, by)).toBe('differs');
  });
});

describe('matrices are for mathjs', () => {
  it.each([
    { of: '[[1, 2], [3, 4]] (5, 6)', is: '(17, 39)' },
    { of: '(1, 4, 5, 8)·(4, 3, 1, 1)', is: '29' },
    { of: '(1, 4)^T (4, 3)', is: '16' },
    { of: '[[1, 2]] ⊙ [[3, 4]] - [[1, 1]]^T^T', is: '[[2, 7]]' },
    { of: 'relu([[-6, 3]])', is: '[[0, 3]]' },
    { of: 'step((0, 1))', is: '(0, 1)' },
  ])('$of = $is', async ({ of, is }) => {
    expect(await valueBy(mathjs, of, is)).toBe('confirms');
    expect(await valueBy(nerdamer, of, is)).toBe('none');
  });

  it('tells a row from a column', async () => {
    expect(await valueBy(mathjs, '(1, 2)^T', '(1, 2)')).toBe('differs');
  });
});

describe('what one question leaves behind', () => {
  const normal: readonly CasQuestion[] = ['x^2 y', 'x*sqrt(y)', 'a e^x + x', 'ln(x + y)/x'].map((of) => ({
    kind: 'derivative',
    of: expressionOf(of),
    by: 'x',
  }));
  const hostile: readonly CasQuestion[] = [
    { kind: 'value', of: expressionOf('(1, 2)') },
    { kind: 'value', of: expressionOf('1/0') },
    { kind: 'derivative', of: expressionOf('ln(e^x + e^y)'), by: 'y' },
    { kind: 'derivative', of: expressionOf('max(x, y)'), by: 'x' },
  ];
  it.each(systems)('changes nothing of what $system says next', async (system) => {
    const alone = await system.ask(normal);
    const mixed = await system.ask(normal.flatMap((question, i) => [hostile[i]!, question]));
    expect(mixed.filter((_, i) => i % 2 === 1).map(say)).toEqual(alone.map(say));
    expect(alone.every(({ said }) => said)).toBe(true);
  });
});

describe('a question without end', () => {
  it('is given up, and the next one answered by another process', async () => {
    const system = openSystem('nerdamer', { ...LIMITS, deadline: 1500 });
    const [endless, next] = await system.ask([
      { kind: 'value', of: expressionOf('100000!') },
      { kind: 'derivative', of: expressionOf('x^2'), by: 'x' },
    ]);
    expect(endless).toEqual({ said: false, silence: 'too-slow' });
    expect(say(next!)).toBe('2*x');
    await system.close();
  });
});
