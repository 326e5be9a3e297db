import { z } from 'zod';
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

/** Faults of every route that needs a key. */
const COMMON_FAULTS: readonly FaultCode[] = [
  'key-missing',
  'key-unknown',
  'scope-insufficient',
  'host-not-local',
  'rate-limited',
  'overloaded',
  'internal-error',
];

/** The reply of a route and the faults that it can have, by status, for the OpenAPI document. */
export function replies(reply: z.ZodType, description: string, ...codes: readonly FaultCode[]): object {
  return { 200: jsonReply(reply, description), ...faultReplies(codes) };
}

/** The same for what has been created: where it is stands in the header `location`. */
export function createdReplies(
  reply: z.ZodType,
  description: string,
  ...codes: readonly FaultCode[]
): object {
  return { 201: jsonReply(reply, description), ...faultReplies(codes) };
}

/** The same for what has been accepted and is still to be done. */
export function acceptedReplies(
  reply: z.ZodType,
  description: string,
  ...codes: readonly FaultCode[]
): object {
  return { 202: jsonReply(reply, description), ...faultReplies(codes) };
}

/** The same for text of other types besides JSON, or in its place. */
export function textReplies(
  types: readonly string[],
  json: z.ZodType | undefined,
  description: string,
  ...codes: readonly FaultCode[]
): object {
  const texts = types.map((type) => [type, { schema: z.string() }] as const);
  const content = { ...(json && { 'application/json': { schema: json } }), ...Object.fromEntries(texts) };
  return { 200: { description, content }, ...faultReplies(codes) };
}

/** The same for what leaves nothing to say. */
export function emptyReplies(description: string, ...codes: readonly FaultCode[]): object {
  return { 204: { description, content: {} }, ...faultReplies(codes) };
}

/** The same for a picture. */
export function svgReplies(description: string, ...codes: readonly FaultCode[]): object {
  return textReplies(['image/svg+xml'], undefined, description, ...codes);
}

function jsonReply(reply: z.ZodType, description: string): object {
  return { description, content: { 'application/json': { schema: reply } } };
}

function faultReplies(own: readonly FaultCode[]): object {
  const codes = [...COMMON_FAULTS, ...own];
  return Object.fromEntries(
    codes.map((code) => [FAULTS[code].status, faultReply(codes, FAULTS[code].status)]),
  );
}

function faultReply(codes: readonly FaultCode[], status: number): object {
  const lines = codes
    .filter((code) => FAULTS[code].status === status)
    .map((code) => `\`${code}\`: ${FAULTS[code].title}.`);
  return { description: lines.join('\n\n'), content: { 'application/problem+json': { schema: FaultReply } } };
}
