import { z } from 'zod';
import { exerciseSchema, SUBJECT_NAMES } from '../../grader/index.ts';

/** The JSON Schema of exercise files, for editors, as the text of exercises/exercise.schema.json. */
export function exerciseJsonSchema(): string {
  const schema = z.toJSONSchema(exerciseSchema, { io: 'input' });
  // Of the subjects an exercise has exactly one: a refinement in the zod schema, which JSON Schema has to be told apart.
  const oneSubject = SUBJECT_NAMES.map((name) => ({ required: [name] }));
  return `${JSON.stringify({ title: 'Nabla exercise', ...schema, oneOf: oneSubject }, undefined, 2)}\n`;
}
