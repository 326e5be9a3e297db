import type { z } from 'zod';
import { FAULTS, type FaultCode } from '../faults/codes.ts';
import { FaultReply } from '../schemas/replies.ts';

/** Faults of every route that takes a body. */
export const BODY_FAULTS: readonly FaultCode[] = [
  'malformed-json',
  'ill-formed-utf8',
  'duplicate-key',
  'forbidden-key',
  'too-deep',
  'unrepresentable-number',
  'forbidden-character',
  'body-too-large',
  'unsupported-media-type',
  'invalid-request',
];

/** The reply of a route and the faults that it can have, by status, for the OpenAPI document. */
export function replies(reply: z.ZodType, description: string, ...codes: readonly FaultCode[]): object {
  const faults = codes.map((code) => [FAULTS[code].status, faultReply(codes, FAULTS[code].status)]);
  return {
    200: { description, content: { 'application/json': { schema: reply } } },
    ...Object.fromEntries(faults),
  };
}

function faultReply(codes: readonly FaultCode[], status: number): object {
  const lines = codes
    .filter((code) => FAULTS[code].status === status)
    .map((code) => `\`${code}\`: ${FAULTS[code].title}.`);
  return { description: lines.join('\n\n'), content: { 'application/problem+json': { schema: FaultReply } } };
}
