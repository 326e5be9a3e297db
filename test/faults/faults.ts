import { parseArgs } from 'node:util';
import { batchKilled } from './batch-killed.ts';
import { diskFull } from './disk-full.ts';
import { submissionsKilled } from './submissions-killed.ts';
import { webhookDown } from './webhook-down.ts';

/**
 * npm run test:faults [-- --only NAME] [--rounds N] [--submissions N]: what must not be lost is not, while processes are killed,
 * disks are full and receivers are away. It says what it does and finds, and ends with 1 where something does not hold.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '10' },
    submissions: { type: 'string', default: '10000' },
  },
});
const rounds = Number(values.rounds);
const submissions = Number(values.submissions);

const SCENARIOS: Readonly<Record<string, () => Promise<void>>> = {
  submissions: () => submissionsKilled({ submissions, rounds }),
  batch: () => batchKilled({ rows: 10 * submissions, rounds }),
  disk: diskFull,
  webhook: webhookDown,
};

const chosen = Object.entries(SCENARIOS).filter(([name]) => [name, undefined].includes(values.only));
if (chosen.length === 0) throw new Error(`--only takes one of ${Object.keys(SCENARIOS).join(', ')}.`);
for (const [name, run] of chosen) {
  const began = performance.now();
  await run();
  console.log(`${name}: done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}
