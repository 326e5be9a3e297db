import nerdamer from 'nerdamer/all.js';
import { answerJobs } from './answer-jobs.ts';

answerJobs({
  derivative: (of, by) => forgetting(() => nerdamer.diff(nerdamer(of), by).text('fractions')),
  value: (of) => forgetting(() => nerdamer(of).evaluate().text('decimals')),
});

/** What was computed; nerdamer keeps every expression that it has seen unless it is told not to. */
function forgetting(compute: () => string): string {
  try {
    return compute();
  } finally {
    nerdamer.flush();
  }
}
