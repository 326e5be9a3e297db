import { parseArgs } from 'node:util';
import { SCORE_HEADINGS, scoreCells } from './equivalence.ts';
import type { Outcome } from './peers/outcome.ts';
import { race } from './peers/race.ts';
import { OWN_ROWS, readRows, type Row } from './rows.ts';
import { isRight, scoreOf } from './score.ts';
import { table } from './table.ts';

/** npm run corpora -- [DIR] [--contested]: how our own comparison does on the rows of a folder, and where it fails. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { contested: { type: 'boolean', default: false } },
});
const rows = readRows(positionals[0] ?? OWN_ROWS);
const judged = (await race('nabla', rows)).map((outcome, i) => ({ row: rows[i]!, outcome }));
const counted = judged.filter(({ row }) => row.contested === undefined);
const score = scoreOf(
  counted.map(({ row }) => row),
  counted.map(({ outcome }) => outcome),
);

console.log(table(['', ...SCORE_HEADINGS], [['nabla', ...scoreCells(score)]]));
list(
  'Wrong',
  counted.filter(({ row, outcome }) => !isRight(row, outcome)),
);
if (values.contested)
  list(
    'Contested, not counted',
    judged.filter(({ row }) => row.contested !== undefined),
  );

function list(title: string, found: readonly { readonly row: Row; readonly outcome: Outcome }[]): void {
  console.log(`\n${title}: ${found.length}`);
  for (const { row, outcome } of found) {
    const expected = row.contested ?? (row.equal ? 'equal' : 'different');
    console.log(`  ${row.id}: ${outcome.verdict} (${expected})  ${row.submission}  |  ${row.reference}`);
  }
}
