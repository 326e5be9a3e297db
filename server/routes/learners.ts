import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { forgetKeysOf, listKeys } from '../auth/keys.ts';
import { onlyLearner } from '../auth/principal.ts';
import type { LearnerRow } from '../batches/learner-data.ts';
import type { BatchService } from '../batches/service.ts';
import { Fault } from '../faults/fault.ts';
import { LearnerReply } from '../schemas/submission-replies.ts';
import { LearnerAddress } from '../schemas/submission-requests.ts';
import type { Storage } from '../storage/storage.ts';
import type { SubmissionRow } from '../storage/tables.ts';
import { submissionText } from '../submissions/record.ts';
import { deleteSubmissions, eachSubmission } from '../submissions/submissions.ts';
import { callerOf } from './guard.ts';
import { emptyReplies, replies } from './replies.ts';

const tags = ['learners'];

const EXPORT = {
  tags,
  summary: 'All that is stored of one learner',
  operationId: 'exportLearner',
  params: LearnerAddress,
  response: replies(
    LearnerReply,
    'Keys, submissions and rows of batches; none where nothing is stored.',
    'invalid-request',
    'another-learner',
    'storage-unavailable',
  ),
};

const DELETE = {
  tags,
  summary: 'Delete all that is stored of one learner',
  description:
    'The submissions, with their Idempotency-Keys, are gone, and so are the rows in results of batches; keys are revoked, and ' +
    'whose they were is forgotten. While a batch is open, which could hold more, the rest is deleted and this is the reply 409.',
  operationId: 'deleteLearner',
  params: LearnerAddress,
  response: emptyReplies(
    'Nothing is stored of the learner any more.',
    'invalid-request',
    'learner-in-batch',
    'storage-unavailable',
  ),
};

interface Parts {
  readonly storage: Storage;
  readonly batches: BatchService;
}

/** One learner's data: exported, deleted. */
export function learnerRoutes(plain: FastifyInstance, { storage, batches }: Parts): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get('/learners/:id', { schema: EXPORT }, async (request, reply) => {
    const { id } = request.params;
    const only = onlyLearner(callerOf(request));
    if (only !== undefined && only !== id) throw new Fault('another-learner');
    const keys = await listKeys(storage, id);
    const head = JSON.stringify({ learner: id, keys }).slice(0, -1);
    return reply
      .type('application/json; charset=utf-8')
      .send(Readable.from(exported(head, eachSubmission(storage, { learner: id }), batches.dataOf(id))));
  });

  app.delete('/learners/:id', { schema: DELETE }, async (request, reply) => {
    await deleteSubmissions(storage, { learner: request.params.id });
    await forgetKeysOf(storage, request.params.id);
    await batches.forget(request.params.id);
    return reply.status(204).send();
  });
}

/** Written bit by bit: a learner may have any number of submissions. */
async function* exported(
  head: string,
  submissions: AsyncIterable<SubmissionRow>,
  rows: AsyncIterable<LearnerRow>,
): AsyncGenerator<string> {
  yield `${head},"submissions":`;
  yield* jsonArray(submissions, submissionText);
  yield ',"batches":';
  yield* jsonArray(rows, (row) => JSON.stringify(row));
  yield '}';
}

async function* jsonArray<T>(items: AsyncIterable<T>, textOf: (item: T) => string): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before + textOf(item);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
