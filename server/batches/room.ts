import type { StatsFs } from 'node:fs';

/** The share of a disk that files of batches leave free: submissions can be stored when there is no room for files any more. */
const LEFT_FREE = 0.05;
/** Bytes; of a large disk so much is enough. */
const ENOUGH = 4 * 1024 ** 3;

/** Whether a disk has room for a further file. */
export function hasRoom({ bavail, blocks, bsize }: Pick<StatsFs, 'bavail' | 'blocks' | 'bsize'>): boolean {
  return bavail * bsize >= Math.min(ENOUGH, LEFT_FREE * blocks * bsize);
}
