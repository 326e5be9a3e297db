import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { GradeReply } from '../../../server/schemas/replies.ts';
import { GradeRequest } from '../../../server/schemas/requests.ts';
import { SubmissionReply } from '../../../server/schemas/submission-replies.ts';
import { SubmissionRequest } from '../../../server/schemas/submission-requests.ts';

/**
 * What the server is measured against: the same schemas on Fastify routes that reply, to whatever is sent, what the server replied
 * to the exercise of the request.
 */
const replies: unknown = JSON.parse(process.argv[2]!);
const byExercise = z.object({
  grade: z.record(z.string(), GradeReply),
  submission: z.record(z.string(), SubmissionReply),
});
const { grade, submission } = byExercise.parse(replies);
const app = fastify()
  .withTypeProvider<ZodTypeProvider>()
  .setValidatorCompiler(validatorCompiler)
  .setSerializerCompiler(serializerCompiler);
app.post(
  '/v1/grade',
  { schema: { body: GradeRequest, response: { 200: GradeReply } } },
  async (request) => grade[request.body.exercise]!,
);
app.post(
  '/v1/submissions',
  { schema: { body: SubmissionRequest, response: { 201: SubmissionReply } } },
  async (request, reply) => reply.status(201).send(submission[request.body.exercise]!),
);
console.log(`listening on ${await app.listen({ port: 0 })}`);
