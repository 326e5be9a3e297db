import { UsageError } from './command.ts';

/**
 * The value of an option that is a whole number; undefined where it was not given.
 * @throws {UsageError}
 */
export function readWhole(
  text: string | undefined,
  option: string,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} has to be a whole number from ${least} to ${most}, not "${text}".`);
}
