import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Catalog } from '../catalog/catalog.ts';
import { findExercise } from '../grading/find.ts';
import { StatisticsReply } from '../schemas/submission-replies.ts';
import { ExerciseAddress } from '../schemas/requests.ts';
import type { Storage } from '../storage/storage.ts';
import { statisticsOf } from '../submissions/statistics.ts';
import { replies } from './replies.ts';

const SCHEMA = {
  tags: ['exercises'],
  summary: 'What the stored submissions to an exercise came to',
  description: 'Over all submissions, of all learners and revisions, each as often as it was sent.',
  operationId: 'getStatistics',
  params: ExerciseAddress,
  response: replies(StatisticsReply, 'Counts by part.', 'exercise-not-found', 'storage-unavailable'),
};

export function statisticsRoute(plain: FastifyInstance, catalog: Catalog, storage: Storage): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.get('/exercises/:id/statistics', { schema: SCHEMA }, async (request) => {
    const exercise = findExercise(catalog, request.params.id, '?id');
    request.logged.exercise = exercise.id;
    return statisticsOf(storage, exercise);
  });
}
