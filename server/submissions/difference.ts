import { jsonPointer } from '../json/refusal.ts';

/** A place at which two JSON values differ; a side that has nothing there is left out. */
export interface Difference {
  readonly pointer: string;
  readonly stored?: unknown;
  readonly now?: unknown;
}

/** Differences that are told; the first ones say enough. */
const MAX_DIFFERENCES = 50;

/** Where two values as of `JSON.parse` differ, at the innermost places. */
export function differences(stored: unknown, now: unknown): readonly Difference[] {
  return [...walk(stored, now, [])].slice(0, MAX_DIFFERENCES);
}

function* walk(stored: unknown, now: unknown, path: readonly PropertyKey[]): Generator<Difference> {
  if (isNested(stored) && isNested(now) && Array.isArray(stored) === Array.isArray(now)) {
    for (const key of new Set([...Object.keys(stored), ...Object.keys(now)])) {
      yield* walk(stored[key], now[key], [...path, key]);
    }
  } else if (stored !== now) {
    yield {
      pointer: jsonPointer(path),
      ...(stored === undefined ? {} : { stored }),
      ...(now === undefined ? {} : { now }),
    };
  }
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
