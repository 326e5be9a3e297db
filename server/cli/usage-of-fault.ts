import { Fault } from '../faults/fault.ts';
import { UsageError } from './command.ts';

/**
 * What `find` returns; where there is no such exercise or variant, that is the command line's mistake.
 * @throws {UsageError}
 */
export function orUsageError<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const suggestion = error.errors[0]?.suggestion;
    throw new UsageError(
      `${error.message}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
      { cause: error },
    );
  }
}
