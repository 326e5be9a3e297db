import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { compareFormulas } from '../grading/compare-formulas.ts';
import { CompareReply } from '../schemas/replies.ts';
import { CompareRequest } from '../schemas/requests.ts';
import { logFailure } from './logging.ts';
import { BODY_FAULTS, replies } from './replies.ts';

const SCHEMA = {
  tags: ['grading'],
  summary: 'Compare two formulas',
  description:
    'The equivalence check alone. An unreadable submission is `invalid`, an unreadable reference a fault.',
  operationId: 'compare',
  body: CompareRequest,
  response: replies(
    CompareReply,
    'The verdict.',
    'unreadable-reference',
    'unusable-symbol',
    'unusable-tolerance',
    ...BODY_FAULTS,
  ),
};

export function compareRoute(plain: FastifyInstance): void {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  app.post('/compare', { schema: SCHEMA }, async (request) =>
    compareFormulas(request.body, logFailure(request)),
  );
}
