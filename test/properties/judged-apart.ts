import { readFileSync } from 'node:fs';
import { compareExpressions } from '../../grader/equivalence/compare-expressions.ts';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import type { Expression } from '../../grader/language/expression.ts';

/** A process of its own: pairs of expressions as JSON on standard input, their judgements as JSON on standard output. */
const pairs: readonly (readonly [Expression, Expression])[] = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(pairs.map(([a, b]) => compareExpressions(a, b, PLAIN_SETTING))));
