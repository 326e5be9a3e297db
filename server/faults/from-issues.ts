import type { z } from 'zod';
import { jsonPointer } from '../json/refusal.ts';
import { Fault, type FaultPlace } from './fault.ts';
import { nearestName } from '../../grader/language/nearest-name.ts';

/** A body of many bad entries gets no larger a reply than one of a few. */
const MAX_PLACES = 20;

type Issue = z.core.$ZodIssue;

/**
 * What zod found, as a fault with a place for each: a pointer into the body, or `?` and a name in the query.
 * `known` are the members that the schema has at its top.
 */
export function faultFromIssues(issues: readonly Issue[], inBody: boolean, known: readonly string[]): Fault {
  const pointerTo = (path: readonly PropertyKey[]): string =>
    inBody ? jsonPointer(path) : `?${path.map(String).join('.')}`;
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
