import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { onlyLearner, type Principal } from '../auth/principal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { Fault } from '../faults/fault.ts';
import type { WriteGrade } from '../grading/written-grade.ts';
import { ReplayReply, SubmissionReply, SubmissionsReply } from '../schemas/submission-replies.ts';
import {
  cursorAt,
  IdempotencyHeaders,
  SubmissionAddress,
  SubmissionId,
  SubmissionRequest,
  SubmissionsQuery,
} from '../schemas/submission-requests.ts';
import type { Storage } from '../storage/storage.ts';
import type { SubmissionRow } from '../storage/tables.ts';
import { type GradedBy, submissionText } from '../submissions/record.ts';
import { replay, replayText } from '../submissions/replay.ts';
import { findSubmission, listSubmissions } from '../submissions/submissions.ts';
import { submitter } from '../submissions/submit.ts';
import { callerOf } from './guard.ts';
import { logFailure } from './logging.ts';
import { BODY_FAULTS, createdReplies, replies } from './replies.ts';
import { sendJson } from './send-json.ts';

const tags = ['submissions'];

const SUBMIT = {
  tags,
  summary: 'Grade answers and store them with their grade',
  description:
    'When the reply arrives, the submission is on the disk. Send an `Idempotency-Key`, and repeat the request with it where no ' +
    'reply came: it is stored once.',
  operationId: 'submit',
  headers: IdempotencyHeaders,
  body: SubmissionRequest,
  response: createdReplies(
    SubmissionReply,
    'The grade, with its id and its receipt.',
    'exercise-not-found',
    'unknown-part',
    'no-variants',
    'variant-not-found',
    'another-learner',
    'idempotency-running',
    'idempotency-mismatch',
    'storage-unavailable',
    ...BODY_FAULTS,
  ),
};

const LIST = {
  tags,
  summary: 'List submissions, the newest first',
  description:
    'All filters that are given have to hold. A list that is read on with its cursor neither repeats nor leaves out a ' +
    'submission, whatever is stored meanwhile.',
  operationId: 'listSubmissions',
  querystring: SubmissionsQuery,
  response: replies(
    SubmissionsReply,
    'The submissions.',
    'invalid-request',
    'another-learner',
    'storage-unavailable',
  ),
};

const SHOW = {
  tags,
  summary: 'One submission with its grade',
  operationId: 'getSubmission',
  params: SubmissionAddress,
  response: replies(SubmissionReply, 'The submission.', 'submission-not-found', 'storage-unavailable'),
};

const REPLAY = {
  tags,
  summary: 'Grade a submission again and compare',
  description:
    'Nothing is changed by it. The same exercise, answers and versions give the same bytes: `submission` is then what was replied ' +
    'when it was stored, to the byte.',
  operationId: 'replaySubmission',
  params: SubmissionAddress,
  response: replies(ReplayReply, 'What comes out now.', 'submission-not-found', 'storage-unavailable'),
};

interface Parts {
  readonly catalog: Catalog;
  readonly writeGrade: WriteGrade;
  readonly storage: Storage;
  readonly gradedBy: GradedBy;
}

/** Submissions that are graded and stored, and their receipts. */
export function submissionRoutes(
  plain: FastifyInstance,
  { catalog, writeGrade, storage, gradedBy }: Parts,
): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const submit = submitter(storage, writeGrade, gradedBy);

  app.post('/submissions', { schema: SUBMIT }, async (request, reply) => {
    const caller = callerOf(request);
    const { learner, ...submission } = request.body;
    const row = await submit({
      learner: learnerOf(caller, learner, '/learner') ?? missingLearner(),
      submission,
      caller: caller.id,
      idempotencyKey: request.headers['idempotency-key'],
      onGraded: (grade) => {
        request.graded = grade;
      },
      onFailure: logFailure(request),
    });
    return sendJson(reply.status(201).header('location', `/v1/submissions/${row.id}`), submissionText(row));
  });

  app.get('/submissions', { schema: LIST }, async (request, reply) => {
    const { limit, cursor, learner, ...filter } = request.query;
    const only = learnerOf(callerOf(request), learner, '?learner');
    const rows = await listSubmissions(storage, { ...filter, learner: only, before: cursor }, limit + 1);
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? `,"next":${JSON.stringify(cursorAt(shown.at(-1)!.id))}` : '';
    return sendJson(reply, `{"submissions":[${shown.map(submissionText).join(',')}]${next}}`);
  });

  app.get('/submissions/:id', { schema: SHOW }, async (request, reply) =>
    sendJson(reply, submissionText(await find(request.params.id, callerOf(request)))),
  );

  app.get('/submissions/:id/replay', { schema: REPLAY }, async (request, reply) => {
    const row = await find(request.params.id, callerOf(request));
    request.logged.exercise = row.exercise;
    return sendJson(reply, replayText(replay(row, catalog, gradedBy, logFailure(request))));
  });

  /** The submission of an id, if the caller may see it: else there is none, so that nothing is told of others'. */
  async function find(id: string, caller: Principal): Promise<SubmissionRow> {
    const row = SubmissionId.safeParse(id).success ? await findSubmission(storage, id) : undefined;
    const only = onlyLearner(caller);
    if (row === undefined || (only !== undefined && row.learner !== only)) {
      throw new Fault('submission-not-found');
    }
    return row;
  }
}

/**
 * Whose submissions a request is about: what it says, or the one whose key it comes with.
 * @throws {Fault} another-learner
 */
function learnerOf(caller: Principal, given: string | undefined, pointer: string): string | undefined {
  const only = onlyLearner(caller);
  if (only === undefined || given === undefined || given === only) return given ?? only;
  const message = 'The key is for another learner.';
  throw new Fault('another-learner', {}, [{ pointer, code: 'another-learner', message }]);
}

function missingLearner(): never {
  const message = 'Say whose submission it is.';
  throw new Fault('invalid-request', {}, [{ pointer: '/learner', code: 'missing-learner', message }]);
}
