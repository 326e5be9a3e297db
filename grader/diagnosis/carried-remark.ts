import type { Carried } from '../carry/carried.ts';
import type { Remark } from './remark.ts';

/** That an answer is right given earlier ones. */
export function remarkOnCarried({ because, given, entries }: Carried): Remark {
  if (because === 'rounded') return { code: 'rounded-before', data: { given } };
  const isWhole = entries.carried === entries.all;
  return isWhole
    ? { code: 'carried-forward', data: { given } }
    : { code: 'entries-carried-forward', data: { given, ...entries } };
}
