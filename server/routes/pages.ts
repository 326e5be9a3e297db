import { readFile } from 'node:fs/promises';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { publicView } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findExercise } from '../grading/find.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import { exercisePage } from '../web/exercise-page.ts';
import { faultsPage } from '../web/faults-page.ts';
import { indexPage } from '../web/index-page.ts';
import { countVerdicts, logFailure } from './logging.ts';

const HTML = 'text/html; charset=utf-8';
const FIELD = 'answer.';

/** Pages are no part of the described API. */
const HIDDEN = { schema: { hide: true } };

interface Options {
  readonly catalog: Catalog;
  readonly bodyLimit: number;
}

type Address = { Params: { id: string } };

/** What students use: server-rendered pages. */
export async function pages(app: FastifyInstance, { catalog, bodyLimit }: Options): Promise<void> {
  const style = await readFile(new URL('../web/style.css', import.meta.url));
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit });
  app.get('/', HIDDEN, async (_request, reply) => reply.type(HTML).send(indexPage(catalog.list())));
  app.get('/faults', HIDDEN, async (_request, reply) => reply.type(HTML).send(faultsPage()));
  app.get('/style.css', HIDDEN, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
  app.get<Address>('/exercises/:id', HIDDEN, async (request, reply) => {
    const exercise = findExercise(catalog, request.params.id, '?id');
    request.logged.exercise = exercise.id;
    return reply.type(HTML).send(exercisePage({ exercise: publicView(exercise), typed: new Map() }));
  });
  app.post<Address>('/exercises/:id', HIDDEN, async (request, reply) => {
    const exercise = findExercise(catalog, request.params.id, '?id');
    const typed = typedAnswers(request);
    const answers = Object.fromEntries(typed);
    const grade = gradeSubmission(catalog, { exercise: exercise.id, answers }, logFailure(request));
    request.logged = { exercise: exercise.id, verdicts: countVerdicts(grade) };
    return reply.type(HTML).send(exercisePage({ exercise: publicView(exercise), typed, grade }));
  });
}

/** The fields `answer.<part>` of the form; of a field that was sent twice the last one counts. */
function typedAnswers({ body }: FastifyRequest): ReadonlyMap<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, string | string[]>);
  return new Map(
    fields
      .filter(([name]) => name.startsWith(FIELD))
      .map(([name, value]) => [name.slice(FIELD.length), [value].flat().at(-1) ?? '']),
  );
}
