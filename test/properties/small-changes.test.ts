import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Expression } from '../../grader/language/expression.ts';
import { CHANGES, changed } from './arbitrary-change.ts';
import { effort } from './effort.ts';
import { expectVerdict } from './expect-verdict.ts';
import { valueByMathjs } from './value-by-mathjs.ts';

const POINTS = [
  { x: '0.7', y: '1.3' },
  { x: '1.9', y: '0.4' },
  { x: '-1.2', y: '0.9' },
  { x: '2.6', y: '-0.8' },
  { x: '-0.3', y: '-2.1' },
];

/** Below this a value may be 0, as sin(π) is. */
const NOISE = 1e-60;

/** Whether mathjs sees a difference, at one of the points, that no rounding to 100 digits makes. */
function differ(a: Expression, b: Expression): boolean {
  return POINTS.some((at) => {
    const [left, right] = [valueByMathjs(a, at), valueByMathjs(b, at)];
    if (left === undefined || right === undefined) return false;
    return left.sub(right).abs().gt(left.abs().add(right.abs()).mul(1e-40).add(NOISE));
  });
}

it.each(CHANGES)('a small change of a %s is seen', (kind) => {
  let seen = 0;
  let open = 0;
  fc.assert(
    fc.property(changed(kind), (pair) => {
      fc.pre(pair !== undefined);
      const [reference, submission] = pair;
      fc.pre(differ(reference, submission));
      const { verdict } = compareExpressions(submission, reference, PLAIN_SETTING);
      expectVerdict(submission, reference, verdict, 'incorrect', 'undecided');
      if (verdict === 'incorrect') seen += 1;
      else open += 1;
    }),
    effort(150, 7),
  );
  expect(open).toBeLessThan(0.05 * seen);
});
