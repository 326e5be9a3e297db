import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { TEMPLATES } from './templates.ts';

/** What an author says of a new exercise. */
export interface NewExercise {
  readonly subject: keyof typeof TEMPLATES;
  readonly id: string;
  readonly title: string;
  /** Where the schema for editors is, from the new file. */
  readonly schema: string;
}

/** The text of a new exercise file: the template of its subject under its own id and title. */
export async function newExercise({ subject, id, title, schema }: NewExercise): Promise<string> {
  const template = await readFile(TEMPLATES[subject], 'utf8');
  const written = stringify(title, { singleQuote: true, lineWidth: 0 }).trimEnd();
  return template
    .replace(/(?<=^# yaml-language-server: \$schema=).*$/m, () => schema)
    .replace(/^id: \S+/m, () => `id: ${id}`)
    .replace(/(?<=^title: ).*$/m, () => written);
}
