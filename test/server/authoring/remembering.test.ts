import { expect, it } from 'vitest';
import type { CasQuestion, Opinion } from '../../../grader/exercise/second-opinion.ts';
import { remembering } from '../../../server/authoring/remembering.ts';
import { expressionOf } from '../../expression-of.ts';

function derivative(of: string, by: string): CasQuestion {
  return { kind: 'derivative', of: expressionOf(of), by };
}

function byIn(question: CasQuestion): string {
  return question.kind === 'derivative' ? question.by : '';
}

const KNOWN: Opinion = { said: true, expression: expressionOf('1') };
const TOO_SLOW: Opinion = { said: false, silence: 'too-slow' };

it('asks each question once, and again where the last attempt may have failed by chance', async () => {
  const asked: string[] = [];
  const system = remembering({
    system: 'mathjs',
    ask: async (questions) =>
      questions.map((question) => {
        asked.push(byIn(question));
        return byIn(question) === 'x' ? KNOWN : TOO_SLOW;
      }),
  });
  const [x, y] = [derivative('x y', 'x'), derivative('x y', 'y')];
  const first = await system.ask([x, y, x]);
  expect(first.map(({ said }) => said)).toEqual([true, false, true]);
  expect(await system.ask([y, x])).toEqual([first[1], first[0]]);
  await system.ask([derivative('2 x', 'x')]);
  expect(asked).toEqual(['x', 'y', 'x', 'y', 'x']);
});
