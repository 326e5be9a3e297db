import { Presets, SingleBar } from 'cli-progress';
import type { Source } from '../bulk/input/source.ts';
import type { Invocation } from './command.ts';

/** Shows how much of a file has been read, while rows go by. */
export interface Progress {
  rows(count: number): void;
  stop(): void;
}

const SILENT: Progress = { rows: () => {}, stop: () => {} };

/** Shows how many of something are done. */
export interface CountProgress {
  update(done: number): void;
  stop(): void;
}

/** A bar on a terminal; nothing elsewhere. */
export function showCount(total: number, units: string, errors: Invocation['errors']): CountProgress {
  if (errors.isTTY !== true || total === 0) return { update: () => {}, stop: () => {} };
  const format = `{bar} {percentage}% | {value} of {total} ${units} | {eta_formatted} left`;
  const bar = new SingleBar({ stream: errors, format, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

/** A bar on a terminal; nothing elsewhere, or where the length of the input is not known. */
export function showProgress(source: Source, errors: Invocation['errors']): Progress {
  if (errors.isTTY !== true || source.size === undefined) return SILENT;
  const bar = new SingleBar(
    {
      stream: errors,
      format: '{bar} {percentage}% | {rows} rows | {eta_formatted} left',
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let rows = 0;
  bar.start(source.size, 0, { rows });
  return {
    rows: (count) => {
      rows += count;
      bar.update(source.bytesRead(), { rows });
    },
    stop: () => bar.stop(),
  };
}
