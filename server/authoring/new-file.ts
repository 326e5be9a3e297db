import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { identifierSchema } from '../../grader/subjects/questions/part-fields.ts';

/** Where a new exercise goes. */
export interface NewFile {
  readonly file: string;
  readonly id: string;
}

const ENDING = /\.ya?ml$/;

/**
 * The file that an operand names: itself where it ends in `.yaml`, else `<folder>/<topic>/<id>.yaml` of `TOPIC/ID`. Undefined where it
 * is neither.
 */
export function newFileOf(operand: string, folder: string): NewFile | undefined {
  const isTopic = /^[a-z0-9-]+\/[^/]+$/i.test(operand);
  if (!ENDING.test(operand) && !isTopic) return undefined;
  const file = ENDING.test(operand) ? operand : join(folder, `${operand}.yaml`);
  return { file, id: basename(file).replace(ENDING, '') };
}

/** What is wrong with an id, or undefined. */
export function faultOfId(id: string): string | undefined {
  return identifierSchema.safeParse(id).error?.issues[0]?.message;
}

/** The schema as a path from the file, with slashes, as editors want it. */
export function schemaFrom(file: string, schema: string): string {
  return relative(dirname(resolve(file)), resolve(schema)).replaceAll(sep, '/');
}

/** `graph-with-two-paths` as a title. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
