import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { WriteGrade } from '../grading/written-grade.ts';
import { GradeReply } from '../schemas/replies.ts';
import { GradeRequest } from '../schemas/requests.ts';
import { logFailure } from './logging.ts';
import { BODY_FAULTS, replies } from './replies.ts';
import { sendJson } from './send-json.ts';

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
    'variant-not-found',
    ...BODY_FAULTS,
  ),
};

export function gradeRoute(plain: FastifyInstance, writeGrade: WriteGrade): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post('/grade', { schema: SCHEMA }, async (request, reply) => {
    const grade = writeGrade(request.body, logFailure(request));
    request.graded = grade;
    return sendJson(reply, grade.text);
  });
}
