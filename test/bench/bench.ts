import { parseArgs } from 'node:util';
import { diagnosisTable } from './diagnose.ts';
import { equivalenceTables } from './equivalence.ts';
import { gradeTable } from './grade.ts';
import { OWN_ROWS, readRows } from './rows.ts';

/**
 * npm run bench [-- --rows DIR] [--wrong]: how fast an answer is graded, what naming its mistake costs, and how right and fast formulas are compared;
 * with --wrong also the rows that each library gets wrong.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: OWN_ROWS },
    wrong: { type: 'boolean', default: false },
  },
});
console.log(await gradeTable());
console.log();
console.log(await diagnosisTable());
console.log();
console.log(await equivalenceTables(readRows(values.rows), values.wrong));
