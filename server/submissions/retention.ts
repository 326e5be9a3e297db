import type { Storage } from '../storage/storage.ts';
import { deleteSubmissions } from './submissions.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Deletes submissions that are older than so many days, and gives how many there were. */
export function sweep(storage: Storage, days: number, now: Date): Promise<number> {
  return deleteSubmissions(storage, { to: new Date(now.getTime() - days * DAY) });
}

/** Sweeps now and once a day until it is stopped; the process does not stay alive for it. */
export function sweepDaily(
  storage: Storage,
  days: number,
  onSwept: (deleted: number) => void,
  onFailure: (error: unknown) => void,
): () => void {
  const run = (): void => void sweep(storage, days, new Date()).then(onSwept).catch(onFailure);
  run();
  const timer = setInterval(run, DAY).unref();
  return () => clearInterval(timer);
}
