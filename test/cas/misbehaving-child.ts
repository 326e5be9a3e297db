import { answerJobs } from '../../server/cas/answer-jobs.ts';

/** A system that does what it is asked to: to hang, to crash, to fill its memory, or to say which process it is. */
const VALUES: Readonly<Record<string, () => string>> = {
  hang: () => {
    for (;;);
  },
  heap: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => i / 3));
  },
  exit: () => process.exit(3),
  fail: () => {
    throw new Error('no value');
  },
  process: () => String(process.pid),
  environment: () => Object.keys(process.env).join(','),
};

answerJobs({ derivative: () => '', value: (of) => VALUES[of]?.() ?? of });
