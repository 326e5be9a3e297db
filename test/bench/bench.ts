import { parseArgs } from 'node:util';
import { equivalenceTable } from './equivalence.ts';
import { gradeTable } from './grade.ts';
import { OWN_ROWS, readRows } from './rows.ts';

/** npm run bench [-- --rows DIR]: how fast an answer is graded, and how right and fast formulas are compared. */
const { values } = parseArgs({ options: { rows: { type: 'string', default: OWN_ROWS } } });
console.log(await gradeTable());
console.log();
console.log(await equivalenceTable(readRows(values.rows)));
