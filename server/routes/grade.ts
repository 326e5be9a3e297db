import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Catalog } from '../catalog/catalog.ts';
import { gradeSubmission } from '../grading/grade-submission.ts';
import { GradeReply } from '../schemas/replies.ts';
import { GradeRequest } from '../schemas/requests.ts';
import { countVerdicts, logFailure } from './logging.ts';
import { BODY_FAULTS, replies } from './replies.ts';

const SCHEMA = {
  tags: ['grading'],
  summary: 'Grade answers to an exercise',
  description: 'Every part is listed. Nothing is stored; the same answers always get the same grade.',
  operationId: 'grade',
  body: GradeRequest,
  response: replies(
    GradeReply,
    'The grade.',
    'exercise-not-found',
    'unknown-part',
    'no-variants',
    ...BODY_FAULTS,
  ),
};

export function gradeRoute(plain: FastifyInstance, catalog: Catalog): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post('/grade', { schema: SCHEMA }, async (request) => {
    const grade = gradeSubmission(catalog, request.body, logFailure(request));
    request.logged = { exercise: grade.exercise, verdicts: countVerdicts(grade) };
    return grade;
  });
}
