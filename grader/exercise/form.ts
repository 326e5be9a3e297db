import type { z } from 'zod';
import { QUESTIONS } from '../subjects/questions/questions.ts';
import type { Complaint } from '../subjects/complaint.ts';
import { PARAMETER_FIELDS } from '../variants/parameter-schema.ts';
import { exerciseSchema } from './schema.ts';

/** So many complaints at most are worth reading at once. */
const MOST = 50;

/** Every field that an exercise or a part can have: where a mistyped one is looked for. */
const FIELDS: readonly string[] = [
  ...new Set([
    ...Object.keys(exerciseSchema.shape),
    ...PARAMETER_FIELDS,
    ...Object.values(QUESTIONS).flatMap(({ schema }) => Object.keys(schema.shape)),
  ]),
];

/** What is wrong with the form of an exercise's data, each with its place; an unknown field is its own place. */
export function complaintsOf(error: z.ZodError): readonly Complaint[] {
  return error.issues.slice(0, MOST).flatMap((issue): Complaint[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code !== 'unrecognized_keys')
      return [{ code: 'schema', path, data: { message: issue.message } }];
    return issue.keys.map((field) => ({
      code: 'unknown-field',
      path: [...path, field],
      data: { field, known: FIELDS },
    }));
  });
}
