import { Presets, SingleBar } from 'cli-progress';
import type { Source } from '../bulk/input/source.ts';
import type { Invocation } from './command.ts';

/** Shows how much of a file has been read, while rows go by. */
export interface Progress {
  row(): void;
  stop(): void;
}

const SILENT: Progress = { row: () => {}, stop: () => {} };

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
    row: () => {
      rows += 1;
      if (rows % 100 === 0) bar.update(source.bytesRead(), { rows });
    },
    stop: () => bar.stop(),
  };
}
