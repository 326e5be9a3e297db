import type { z } from 'zod';
import { jsonPointer } from '../json/refusal.ts';
import { Fault, type FaultPlace } from './fault.ts';
import { nearestName } from '../../grader/language/nearest-name.ts';

/** A body of many bad entries gets no larger a reply than one of a few. */
const MAX_PLACES = 20;

type Issue = z.core.$ZodIssue;

/** Where in a request something is, and how a place there is written. */
const POINTERS = {
  body: jsonPointer,
  address: (path) => `?${path.map(String).join('.')}`,
  headers: (path) => `${path.map(String).join('.')}:`,
} as const satisfies Readonly<Record<string, (path: readonly PropertyKey[]) => string>>;

/**
 * What zod found, as a fault with a place for each: a pointer into the body, `?` and a name in the address, or a header's name
 * and `:`. `known` are the members that the schema has at its top.
 */
export function faultFromIssues(
  issues: readonly Issue[],
  where: keyof typeof POINTERS,
  known: readonly string[],
): Fault {
  const pointerTo = POINTERS[where];
  const places = issues.slice(0, MAX_PLACES).flatMap((issue) => placesOf(issue, pointerTo, known));
  return new Fault('invalid-request', {}, places.slice(0, MAX_PLACES));
}

function placesOf(
  issue: Issue,
  pointerTo: (path: readonly PropertyKey[]) => string,
  known: readonly string[],
): readonly FaultPlace[] {
  if (issue.code !== 'unrecognized_keys') {
    const code = issue.code.replaceAll('_', '-');
    return [{ pointer: pointerTo(issue.path), code, message: issue.message }];
  }
  return issue.keys.slice(0, MAX_PLACES).map((key) => {
    const suggestion = issue.path.length === 0 ? nearestName(key, known) : undefined;
    return {
      pointer: pointerTo([...issue.path, key]),
      code: 'unknown-member',
      message: 'The schema has no such member.',
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}
