import { readFile } from 'node:fs/promises';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { publicView, type PreparedExercise } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { faultFromIssues } from '../faults/from-issues.ts';
import { answerFigure, exerciseFigures } from '../figures/exercise-figures.ts';
import { FIGURE_STYLE } from '../figures/style.ts';
import { findVariant } from '../grading/find.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import { summaryOf } from '../grading/written-grade.ts';
import { ExerciseQuery } from '../schemas/requests.ts';
import { exercisePage, type ExerciseView } from '../web/exercise-page.ts';
import { faultsPage } from '../web/faults-page.ts';
import type { Html } from '../web/html.ts';
import { indexPage } from '../web/index-page.ts';
import { logFailure } from './logging.ts';

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
  const style = FIGURE_STYLE + (await readFile(new URL('../web/style.css', import.meta.url), 'utf8'));
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit });
  app.get('/', HIDDEN, async (_request, reply) => reply.type(HTML).send(indexPage(catalog.list())));
  app.get('/faults', HIDDEN, async (_request, reply) => reply.type(HTML).send(faultsPage()));
  app.get('/style.css', HIDDEN, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style),
  );
  app.get<Address>('/exercises/:id', HIDDEN, async (request, reply) => {
    const exercise = findVariant(catalog, request.params.id, seedIn(request.query), PLACES);
    request.logged.exercise = exercise.id;
    return reply.type(HTML).send(exercisePage({ ...seen(exercise), typed: new Map() }));
  });
  app.post<Address>('/exercises/:id', HIDDEN, async (request, reply) => {
    const seed = seedIn(request.body);
    const exercise = findVariant(catalog, request.params.id, seed, PLACES);
    const typed = typedAnswers(request);
    const answers = Object.fromEntries(typed);
    const grade = gradeSubmission(catalog, { exercise: exercise.id, seed, answers }, logFailure(request));
    request.graded = summaryOf(grade);
    const drawn = drawnAnswers(exercise, typed);
    return reply.type(HTML).send(exercisePage({ ...seen(exercise), typed, drawn, grade }));
  });
}

const PLACES = { exercise: '?id', seed: '?seed' };

/** The seed in a query or a form; of several the last one counts. @throws {Fault} invalid-request */
function seedIn(fields: unknown): number | undefined {
  const written = (fields as { seed?: string | string[] } | undefined)?.seed;
  const { data, error } = ExerciseQuery.safeParse({ seed: [written].flat().at(-1) });
  if (error) throw faultFromIssues(error.issues, 'address', ['seed']);
  return data.seed;
}

/** The exercise as students see it. */
function seen(exercise: PreparedExercise): Pick<ExerciseView, 'exercise' | 'figures'> {
  return { exercise: publicView(exercise), figures: exerciseFigures(exercise, 'exercise') };
}

/** The graphs among the answers, as pictures. */
function drawnAnswers(
  { parts }: PreparedExercise,
  typed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Html> {
  return new Map(
    [...typed].flatMap(([id, answer]): [string, Html][] => {
      const part = parts.get(id);
      const figure = part && answerFigure(part, answer);
      return figure ? [[id, figure]] : [];
    }),
  );
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
