/**
 * Every fault of a request: its stable code, the HTTP status, a title that is always the same and a template for the
 * detail. A `{name}` in a template is replaced by the data of the fault.
 */
export const FAULTS = {
  // the text of the body
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    detail: 'The text stops being JSON at character {position}.',
  },
  'ill-formed-utf8': {
    status: 400,
    title: 'The body is not UTF-8',
    detail: 'A byte sequence in the body is not well-formed UTF-8.',
  },
  'duplicate-key': {
    status: 400,
    title: 'A member occurs twice',
    detail: 'The object member at {pointer} occurs twice; keep one of them.',
  },
  'forbidden-key': {
    status: 400,
    title: 'A member name is not allowed',
    detail: 'The member name at {pointer} is not allowed.',
  },
  'too-deep': {
    status: 400,
    title: 'The body is nested too deeply',
    detail: 'Arrays and objects may be inside each other 64 times at most.',
  },
  'unrepresentable-number': {
    status: 400,
    title: 'A number cannot be held as it is written',
    detail: 'The number at {pointer} would be changed by reading it as a double; send it as a string.',
  },
  'forbidden-character': {
    status: 400,
    title: 'A string holds a character that is not allowed',
    detail: 'The string at {pointer} holds a NUL or half of a surrogate pair.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'A body may have 64 KiB at most.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of a type that is not read here',
    detail: 'Send {expected}.',
  },

  // what the request asks
  'invalid-request': {
    status: 422,
    title: 'The request does not fit the schema',
    detail: 'See errors for each place; /openapi.json has the schema.',
  },
  'exercise-not-found': {
    status: 404,
    title: 'There is no such exercise',
    detail: 'There is no exercise with the id {id}.',
  },
  'figure-not-found': {
    status: 404,
    title: 'The exercise has no such picture',
    detail: 'The exercise {exercise} has no picture {figure}; it has {count}, counted from 1.',
  },
  'unknown-part': {
    status: 422,
    title: 'The exercise has no such part',
    detail: 'The exercise {exercise} has no part {part}.',
  },
  'no-variants': {
    status: 422,
    title: 'The exercise has no variants',
    detail: 'The exercise {exercise} has no variant {seed}; leave the seed out or send 0.',
  },
  'variant-not-found': {
    status: 422,
    title: 'There is no such variant',
    detail: 'Nothing that can be asked comes out for the seed {seed} of {exercise}; take another seed.',
  },
  'unreadable-reference': {
    status: 422,
    title: 'The reference cannot be read',
    detail: 'The reference cannot be read: {message}',
  },
  'unusable-symbol': {
    status: 422,
    title: 'A symbol cannot be used',
    detail: '{name} cannot be a symbol, or it occurs twice.',
  },
  'unusable-tolerance': {
    status: 422,
    title: 'The tolerance cannot be used',
    detail: 'An absolute or relative tolerance is for numbers, and the reference holds names; use digits.',
  },

  // who asks
  'key-missing': {
    status: 401,
    title: 'A key is needed',
    detail:
      'Send a key as "Authorization: Bearer …"; whoever runs the server makes one with nabla keys create.',
  },
  'key-unknown': {
    status: 401,
    title: 'The key does not hold',
    detail: 'The Authorization header is not "Bearer" and a key, or the key is unknown or has been revoked.',
  },
  'host-not-local': {
    status: 421,
    title: 'The server is not asked for by a name of this machine',
    detail:
      'Without a key only this machine is served, as localhost, 127.0.0.1 or [::1]; for other names make a key with nabla keys create.',
  },
  'scope-insufficient': {
    status: 403,
    title: 'The key is not for this',
    detail: 'This needs a key of the scope {needed}; this one is of the scope {scope}.',
  },
  'another-learner': {
    status: 403,
    title: 'The key is for another learner',
    detail: "A learner's key is for that learner alone; leave the learner out.",
  },
  'rate-limited': {
    status: 429,
    title: 'There were too many requests',
    detail: 'This {what} may make {max} requests a minute; retry-after says in how many seconds to go on.',
  },

  // what is stored
  'submission-not-found': {
    status: 404,
    title: 'There is no such submission',
    detail: 'There is no submission with this id, or it is not yours to see.',
  },
  'idempotency-running': {
    status: 409,
    title: 'The same request is under way',
    detail: 'A request with this Idempotency-Key is under way; try again in a second.',
  },
  'idempotency-mismatch': {
    status: 422,
    title: 'The Idempotency-Key was used for another request',
    detail: 'This Idempotency-Key came with another body before; a new request needs a new key.',
  },

  // batches
  'batch-not-found': {
    status: 404,
    title: 'There is no such batch',
    detail:
      'There is no batch with this id, or its files are not here; finished ones are deleted after some days.',
  },
  'batch-not-finished': {
    status: 409,
    title: 'The batch is not finished',
    detail: 'It has {done} of {total} results; retry-after says in how many seconds to ask again.',
  },
  'learner-in-batch': {
    status: 409,
    title: 'A batch that may hold answers of the learner is being graded',
    detail: 'All else is deleted; delete again once no batch is open, or cancel them.',
  },
  'unreadable-batch': {
    status: 422,
    title: 'The file cannot be read',
    detail: '{reason}',
  },
  'batch-too-large': {
    status: 413,
    title: 'The batch is too large',
    detail: 'A batch may have {limit} at most, unpacked; send it in parts.',
  },
  'webhook-refused': {
    status: 422,
    title: 'The webhook cannot be used',
    detail: 'Nobody can be told at this address: {reason}.',
  },

  // the address
  'route-not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'There is nothing at this address; /docs lists what there is.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The address does not take this method',
    detail: 'This address takes {allowed}.',
  },
  'malformed-address': {
    status: 400,
    title: 'The address is malformed',
    detail: 'The address is longer than allowed or holds an escape that is not well-formed UTF-8.',
  },

  // the connection and the server
  'malformed-request': {
    status: 400,
    title: 'The request is not HTTP',
    detail: 'The request line, a header or the length of the body is malformed.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request took too long to arrive',
    detail: 'The whole request must arrive within {seconds} seconds.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    detail: 'The headers may have 16 KiB together.',
  },
  overloaded: {
    status: 503,
    title: 'The server is overloaded',
    detail: 'Try again in a few seconds.',
  },
  'storage-unavailable': {
    status: 503,
    title: 'Nothing can be stored now',
    detail: 'The database cannot be used now, and nothing has been stored; try again in a few seconds.',
  },
  'internal-error': {
    status: 500,
    title: 'The server failed',
    detail: 'The failure is ours and has been logged under the x-request-id of this reply.',
  },
} as const satisfies Record<string, FaultTemplate>;

export interface FaultTemplate {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export type FaultCode = keyof typeof FAULTS;

export const FAULT_CODES = Object.keys(FAULTS) as FaultCode[];
