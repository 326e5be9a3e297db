import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Incoming } from '../batches/receive.ts';
import { Fault } from '../faults/fault.ts';
import { faultFromIssues } from '../faults/from-issues.ts';
import type { BatchFormat } from '../schemas/batch-state.ts';
import { BatchOptions } from '../schemas/batches.ts';

/** What a body may be, and what that says of its format; else its beginning tells. */
const FORMATS: Readonly<Record<string, BatchFormat | undefined>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'text/csv': 'csv',
  'application/gzip': undefined,
  'application/octet-stream': undefined,
};

const FORM = 'multipart/form-data';

export const BATCH_TYPES: readonly string[] = [...Object.keys(FORMATS), FORM];

/** Bodies are not read here, but given on as they come in: for the route of batches alone. */
export async function streamBodies(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(Object.keys(FORMATS), (_request, payload, done) => done(null, payload));
  app.addContentTypeParser('*', async () => {
    throw unknownType();
  });
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 10, fieldSize: 4000, fileSize: Infinity, parts: 11, headerPairs: 20 },
  });
}

/**
 * Gives the file of a request to be stored, and then what is said of it: in the address, or in the fields of a form.
 * @throws {Fault} unsupported-media-type, unreadable-batch, invalid-request
 */
export async function readUpload(
  request: FastifyRequest,
  inAddress: BatchOptions,
  store: (file: Incoming) => Promise<void>,
): Promise<BatchOptions> {
  const { 'content-encoding': encoding = 'identity', 'content-type': type } = request.headers;
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new Fault('unsupported-media-type', { expected: 'it as it is or packed with gzip' });
  if (type === undefined) throw unknownType();
  try {
    if (request.isMultipart()) return { ...inAddress, ...(await readForm(request, store)) };
    const [mediaType] = type.split(';', 1) as [string];
    await store({
      name: 'the body',
      format: FORMATS[mediaType.trim().toLowerCase()],
      bytes: bytesOf(request),
    });
    return inAddress;
  } finally {
    // What is left of a body that was refused is passed over, so that the reply arrives.
    request.raw.resume();
  }
}

/** The body; a reader that has seen enough leaves the connection as it is. */
function bytesOf(request: FastifyRequest): AsyncIterable<Uint8Array> {
  return (request.body as Readable).iterator({ destroyOnReturn: false });
}

async function readForm(
  request: FastifyRequest,
  store: (file: Incoming) => Promise<void>,
): Promise<BatchOptions> {
  const fields: Record<string, unknown> = {};
  for await (const part of wellFormed(request.parts())) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else await store({ name: part.filename, format: undefined, bytes: wellFormed<Uint8Array>(part.file) });
  }
  const { success, data, error } = BatchOptions.safeParse(fields);
  if (!success) throw faultFromIssues(error.issues, 'body', Object.keys(BatchOptions.shape));
  return data;
}

/** What comes out of a form; what is wrong with it as a form is a fault. */
async function* wellFormed<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* pieces;
  } catch {
    throw new Fault('unreadable-batch', {
      reason: 'The form is malformed, or has more than one file or ten fields.',
    });
  }
}

function unknownType(): Fault {
  return new Fault('unsupported-media-type', { expected: `one of ${BATCH_TYPES.join(', ')}` });
}
