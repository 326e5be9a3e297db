import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { validate } from '../../grader/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findVariant, unknownPart } from '../grading/find.ts';
import { ValidateReply } from '../schemas/replies.ts';
import { ValidateRequest } from '../schemas/requests.ts';
import { BODY_FAULTS, replies } from './replies.ts';

const SCHEMA = {
  tags: ['grading'],
  summary: 'How an answer is read',
  description: 'Says nothing of its being right, so that it can be called while a student types.',
  operationId: 'validate',
  body: ValidateRequest,
  response: replies(
    ValidateReply,
    'How the answer was read.',
    'exercise-not-found',
    'unknown-part',
    'no-variants',
    'variant-not-found',
    ...BODY_FAULTS,
  ),
};

export function validateRoute(plain: FastifyInstance, catalog: Catalog): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post('/validate', { schema: SCHEMA }, async (request) => {
    const { exercise: id, seed, part, answer } = request.body;
    const exercise = findVariant(catalog, id, seed, { exercise: '/exercise', seed: '/seed' });
    request.logged.exercise = exercise.id;
    const validation = validate(exercise, part, answer ?? '');
    if (validation === undefined) throw unknownPart(exercise, part, '/part');
    return validation;
  });
}
