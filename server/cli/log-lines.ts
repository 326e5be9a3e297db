import type { Writable } from 'node:stream';
import type { DestinationStream } from 'pino';

/** Characters that are written together. */
const AT_ONCE = 8192;
/** Milliseconds for which a line may be kept. */
const KEPT_FOR = 250;
/** As pino numbers its levels. */
const ERROR = 50;

/** Where pino writes its lines. */
export interface LogLines extends DestinationStream {
  readonly flush: () => void;
}

/**
 * Writes lines of the log together: a write for each request would cost as much as grading it. Errors are written at once, the
 * others after a quarter of a second, and all that is left when the process ends. (pino's own buffer looks through all that it
 * holds for each further line.)
 */
export function logLines(output: Writable): LogLines {
  let lines = '';
  const flush = (): void => {
    if (lines === '') return;
    output.write(lines);
    lines = '';
  };
  const destination = {
    // Makes pino say of what level a line is, as `lastLevel`.
    [Symbol.for('pino.metadata')]: true,
    lastLevel: 0,
    flush,
    write(line: string): void {
      lines += line;
      if (lines.length >= AT_ONCE || destination.lastLevel >= ERROR) flush();
    },
  };
  setInterval(flush, KEPT_FOR).unref();
  process.once('exit', flush);
  return destination;
}
