import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { publicView, type PreparedExercise } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { figureLinks } from '../figures/exercise-figures.ts';
import { findVariant } from '../grading/find.ts';
import { ExerciseReply, ExercisesReply } from '../schemas/exercise-replies.ts';
import { ExerciseAddress, ExerciseQuery, ExercisesQuery } from '../schemas/requests.ts';
import { replies } from './replies.ts';
import { searchExercises } from './search.ts';

const LIST = {
  tags: ['exercises'],
  summary: 'List exercises',
  operationId: 'listExercises',
  querystring: ExercisesQuery,
  response: replies(ExercisesReply, 'The exercises, by topic.', 'invalid-request'),
};

const SHOW = {
  tags: ['exercises'],
  summary: 'One exercise, as a student may see it',
  operationId: 'getExercise',
  params: ExerciseAddress,
  querystring: ExerciseQuery,
  response: replies(
    ExerciseReply,
    'The exercise.',
    'exercise-not-found',
    'no-variants',
    'variant-not-found',
    'invalid-request',
  ),
};

/** What there is to be answered. */
export function exerciseRoutes(plain: FastifyInstance, catalog: Catalog): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get('/exercises', { schema: LIST }, async ({ query }) => ({
    exercises: searchExercises(catalog.list(), query).map(summaryOf),
  }));
  app.get('/exercises/:id', { schema: SHOW }, async (request) => {
    const { params, query } = request;
    const exercise = findVariant(catalog, params.id, query.seed, { exercise: '?id', seed: '?seed' });
    request.logged.exercise = exercise.id;
    return { ...publicView(exercise), figures: figureLinks(exercise) };
  });
}

function summaryOf({ id, title, topic, points, parts }: PreparedExercise): object {
  return { id, title, topic, points, parts: [...parts.keys()] };
}
