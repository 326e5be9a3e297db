import { z } from 'zod';
import { exerciseSchema, SUBJECT_NAMES } from '../../grader/index.ts';

/** What may stand for a number or a word that is drawn: `units: <<n>>`. */
const TEMPLATE = { type: 'string', pattern: '^<<[^<>]+>>$' } as const;

/** The JSON Schema of exercise files, for editors, as the text of exercises/exercise.schema.json. */
export function exerciseJsonSchema(): string {
  const { properties = {}, ...schema } = z.toJSONSchema(exerciseSchema, { io: 'input' });
  const subjects = SUBJECT_NAMES.map((name) => [name, withTemplates(properties[name])] as const);
  // Of the subjects an exercise has exactly one: a refinement in the zod schema, which JSON Schema has to be told apart.
  const oneSubject = SUBJECT_NAMES.map((name) => ({ required: [name] }));
  const all = { ...properties, ...Object.fromEntries(subjects) };
  return `${JSON.stringify({ title: 'Nabla exercise', ...schema, properties: all, oneOf: oneSubject }, undefined, 2)}\n`;
}

/** Values are filled in before a subject is read, so that a schema has to allow for the templates of whole numbers and words. */
function withTemplates(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withTemplates);
  if (typeof schema !== 'object' || schema === null) return schema;
  const isTyped = 'enum' in schema || ('type' in schema && schema.type === 'integer');
  if (isTyped) return { anyOf: [schema, TEMPLATE] };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withTemplates(value)]));
}
