import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Judgement } from '../../grader/equivalence/verdict.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { anyPair } from './arbitrary-change.ts';
import { effort } from './effort.ts';

type Pair = readonly [Expression, Expression];

const pairs: readonly Pair[] = fc.sample(anyPair, effort(200, 10));

const judge = ([a, b]: Pair): Judgement => compareExpressions(a, b, PLAIN_SETTING);
const judgements = pairs.map(judge);

describe('the same pair gets the same verdict with the same evidence', () => {
  it('whatever was compared before', () => {
    expect(pairs.toReversed().map(judge).toReversed()).toEqual(judgements);
    const order = fc.sample(fc.shuffledSubarray([...pairs.keys()], { minLength: pairs.length }), {
      numRuns: 1,
      seed: 11,
    })[0]!;
    for (const k of order) expect(judge(pairs[k]!)).toEqual(judgements[k]);
  });

  it('many times over', () => {
    for (const [k, two] of pairs.entries())
      for (let n = 0; n < 3; n++) expect(judge(two)).toEqual(judgements[k]);
  });

  it.each(['--max-opt=0', '--no-opt', '--always-turbofan'])('in another process, with %s', (flag) => {
    const child = fileURLToPath(new URL('judged-apart.ts', import.meta.url));
    const output = execFileSync(process.execPath, [flag, child], { input: JSON.stringify(pairs) });
    expect(JSON.parse(output.toString())).toEqual(JSON.parse(JSON.stringify(judgements)));
  });
});
