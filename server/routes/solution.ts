import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { solutionOf, writeSolution } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findVariant } from '../grading/find.ts';
import { SolutionReply } from '../schemas/exercise-replies.ts';
import { ExerciseAddress, ExerciseQuery } from '../schemas/requests.ts';
import { replies } from './replies.ts';

const SCHEMA = {
  tags: ['exercises'],
  summary: 'The worked solution of an exercise',
  description: 'It holds the answers: for teachers alone.',
  operationId: 'getSolution',
  params: ExerciseAddress,
  querystring: ExerciseQuery,
  response: replies(
    SolutionReply,
    'The solution.',
    'exercise-not-found',
    'no-variants',
    'variant-not-found',
    'invalid-request',
  ),
};

export function solutionRoute(plain: FastifyInstance, catalog: Catalog): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get('/exercises/:id/solution', { schema: SCHEMA }, async (request) => {
    const { params, query } = request;
    const exercise = findVariant(catalog, params.id, query.seed, { exercise: '?id', seed: '?seed' });
    request.logged.exercise = exercise.id;
    return writeSolution(solutionOf(exercise));
  });
}
