import { parseArgs } from 'node:util';
import { SCORE_HEADINGS, scoreCells } from './equivalence.ts';
import { judged, listing, wrongRows } from './listing.ts';
import { race } from './peers/race.ts';
import { OWN_ROWS, readRows } from './rows.ts';
import { scoreOf } from './score.ts';
import { splitTable } from './split.ts';
import { table } from './table.ts';

/** npm run corpora -- [DIR] [--contested]: how our own comparison does on the rows of a folder, and where it fails. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { contested: { type: 'boolean', default: false } },
});
const rows = readRows(positionals[0] ?? OWN_ROWS);
const all = judged(rows, (await race('nabla', rows))!);
const counted = all.filter(({ row }) => row.contested === undefined);
const countedRows = counted.map(({ row }) => row);
const outcomes = counted.map(({ outcome }) => outcome);

const parts = [
  table(['', ...SCORE_HEADINGS], [['nabla', ...scoreCells(scoreOf(countedRows, outcomes))]]),
  splitTable(countedRows, outcomes),
  wrongRows('Wrong', counted),
];
if (values.contested)
  parts.push(
    listing(
      'Contested, not counted',
      all.filter(({ row }) => row.contested !== undefined),
    ),
  );
console.log(parts.join('\n\n'));
