import {
  BatchAddress,
  BatchesQuery,
  BatchesReply,
  BatchOptions,
  BatchReply,
  BatchRequest,
  BatchResults,
  BatchResultsQuery,
  EventHeaders,
} from '../schemas/batches.ts';
import { IdempotencyHeaders } from '../schemas/submission-requests.ts';
import { BATCH_TYPES } from './batch-body.ts';
import { acceptedReplies, emptyReplies, replies, textReplies } from './replies.ts';

const tags = ['batches'];

export const CREATE = {
  tags,
  summary: 'Grade a file of submissions',
  description:
    'JSON, NDJSON or CSV, plain or packed with gzip, as the body or as the file of a form. When the reply arrives the file is on ' +
    'the disk, and will be graded whatever happens to the server. A row that cannot be graded gives an error in its place. ' +
    'Nothing is stored as a submission.',
  operationId: 'createBatch',
  consumes: BATCH_TYPES,
  headers: IdempotencyHeaders,
  querystring: BatchOptions,
  body: BatchRequest,
  response: acceptedReplies(
    BatchReply,
    'The batch, which is graded from now on.',
    'unreadable-batch',
    'batch-too-large',
    'webhook-refused',
    'unsupported-media-type',
    'idempotency-running',
    'idempotency-mismatch',
    'invalid-request',
    'storage-unavailable',
  ),
};

export const LIST = {
  tags,
  summary: 'List batches, the newest first',
  operationId: 'listBatches',
  querystring: BatchesQuery,
  response: replies(BatchesReply, 'The batches.', 'invalid-request', 'storage-unavailable'),
};

export const SHOW = {
  tags,
  summary: 'One batch, and how far it has come',
  operationId: 'getBatch',
  params: BatchAddress,
  response: replies(BatchReply, 'The batch.', 'batch-not-found', 'storage-unavailable'),
};

export const EVENTS = {
  tags,
  summary: 'How far a batch has come, as server-sent events',
  description:
    'An event `progress` whenever it has come further, and at the end one named `done`, `failed` or `cancelled`; the data is the ' +
    'batch. It goes on where `Last-Event-ID` says; with the id of the last event of all the reply is 204.',
  operationId: 'getBatchEvents',
  params: BatchAddress,
  headers: EventHeaders,
  response: textReplies(
    ['text/event-stream'],
    undefined,
    'The events.',
    'batch-not-found',
    'storage-unavailable',
  ),
};

export const RESULTS = {
  tags,
  summary: 'The results of a finished batch',
  description:
    'In the order of the rows. Of a batch that was cancelled or failed, those that there are. As JSON, NDJSON, or CSV for a ' +
    'spreadsheet.',
  operationId: 'getBatchResults',
  params: BatchAddress,
  querystring: BatchResultsQuery,
  response: textReplies(
    ['application/x-ndjson', 'text/csv'],
    BatchResults,
    'The results.',
    'batch-not-found',
    'batch-not-finished',
    'invalid-request',
    'storage-unavailable',
  ),
};

export const REMOVE = {
  tags,
  summary: 'Cancel a batch, or delete one that is finished',
  description: 'A cancelled one keeps the results that there are, until it is deleted by a second request.',
  operationId: 'deleteBatch',
  params: BatchAddress,
  response: emptyReplies(
    'It is cancelled, or gone if it was finished.',
    'batch-not-found',
    'storage-unavailable',
  ),
};
