import type { Given } from '../carry/carried.ts';
import type { RemarkData } from '../diagnosis/remark.ts';
import { listed } from './list-names.ts';

type CarriedCode = 'carried-forward' | 'entries-carried-forward' | 'rounded-before';

/** What is said of answers that are right given earlier ones. */
export const CARRIED_SENTENCES = {
  'carried-forward': ({ given }) => `Right, given your ${sayGiven(given)}: the slip is earlier.`,
  'entries-carried-forward': ({ given, right, carried, all }) =>
    `Of ${all} entries ${right} ${right === 1 ? 'is' : 'are'} right, and ${carried} more ${carried === 1 ? 'is' : 'are'} right given ${given.length > 0 ? `your ${sayGiven(given)}` : 'the one before'}. Look at the first that is not.`,
  'rounded-before': ({ given }) =>
    `Right with your rounded ${given.length > 0 ? sayGiven(given) : 'entries before it'}. Go on with more digits than you write down.`,
} satisfies { [C in CarriedCode]: (data: RemarkData[C]) => string };

/** Longer answers are named only. */
const LONGEST = 16;

function sayGiven(given: readonly Given[]): string {
  return listed(given.map(({ part, text }) => (text.length > LONGEST ? part : `${part} = ${text}`)));
}
