import type { FaultCode } from '../faults/codes.ts';
import { Fault } from '../faults/fault.ts';
import { isStorageFailure } from '../storage/failure.ts';

/** Errors of the framework that are faults of the request. */
const FRAMEWORK_ERRORS = new Map<unknown, FaultCode>([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'body-too-large'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'malformed-request'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-media-type'],
  ['FST_ERR_BAD_URL', 'malformed-address'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'malformed-address'],
  ['FST_UNDER_PRESSURE', 'overloaded'],
]);

/** What a failed request is told; whatever is not known is a failure of ours. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (isStorageFailure(error)) return new Fault('storage-unavailable', {}, [], { 'retry-after': '5' });
  const code = error instanceof Error && 'code' in error ? FRAMEWORK_ERRORS.get(error.code) : undefined;
  return new Fault(code ?? 'internal-error', { expected: 'application/json, without a content encoding' });
}
