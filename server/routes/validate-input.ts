import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { faultFromIssues } from '../faults/from-issues.ts';

/** Checks a part of a request against its schema, which gives a fault with a pointer for each place. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const members = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const where = httpPart === 'body' || httpPart === 'headers' ? httpPart : 'address';
  return (data: unknown) => {
    const { success, data: value, error } = schema.safeParse(data);
    return success ? { value } : { error: faultFromIssues(error.issues, where, members) };
  };
};
