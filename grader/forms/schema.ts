import { z } from 'zod';
import { functionNamed } from '../language/function-names.ts';
import { FORM_NAMES } from './form.ts';

const FORM = `a form is ${FORM_NAMES.join(', ')}, or {without: [exp]} with names of functions`;

const functionSchema = z
  .string()
  .refine((name) => functionNamed(name) !== undefined, 'there is no function of this name')
  .describe('a function by any of its names: sigmoid, sigma, ln');

const formSchema = z.union(
  [z.enum(FORM_NAMES), z.strictObject({ without: z.array(functionSchema).min(1).max(16) })],
  { error: FORM },
);

/** The forms that an answer has to be in: one, or a list of them. */
export const formsSchema = z
  .union([formSchema.transform((form) => [form]), z.array(formSchema).min(1).max(8)], { error: FORM })
  .describe(
    `the forms that a right answer has to be in, one or a list; one that is not in them earns a part; ${FORM}`,
  );
