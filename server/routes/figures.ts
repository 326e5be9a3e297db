import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { PreparedExercise } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { Fault } from '../faults/fault.ts';
import { exerciseFigures, type ExerciseFigure } from '../figures/exercise-figures.ts';
import { STANDALONE_STYLE } from '../figures/style.ts';
import { findVariant } from '../grading/find.ts';
import { ExerciseQuery, FigureAddress } from '../schemas/requests.ts';
import { svgReplies } from './replies.ts';

const SHOW = {
  tags: ['exercises'],
  summary: 'A picture of an exercise, as a student may see it',
  description:
    'Those that there are have their addresses among the exercise. It looks right in light, in dark and on paper.',
  operationId: 'getFigure',
  params: FigureAddress,
  querystring: ExerciseQuery,
  response: svgReplies(
    'The picture.',
    'exercise-not-found',
    'figure-not-found',
    'no-variants',
    'variant-not-found',
    'invalid-request',
  ),
};

/** Opened by itself, a picture has its own style sheet and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STANDALONE_STYLE).digest('base64')}'`;

/** Pictures as files that a page of any LMS can show. */
export function figureRoutes(plain: FastifyInstance, catalog: Catalog): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get('/exercises/:id/figures/:figure.svg', { schema: SHOW }, async (request, reply) => {
    const { id, figure } = request.params;
    const pointers = { exercise: '?id', seed: '?seed' };
    const exercise = findVariant(catalog, id, request.query.seed, pointers);
    request.logged.exercise = exercise.id;
    return reply
      .type('image/svg+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .header('content-security-policy', POLICY)
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(findFigure(exercise, figure).file());
  });
}

function findFigure(exercise: PreparedExercise, figure: number): ExerciseFigure {
  const figures = exerciseFigures(exercise, 'exercise');
  const found = figures[figure - 1];
  if (found) return found;
  throw new Fault('figure-not-found', { exercise: exercise.id, figure, count: figures.length });
}
