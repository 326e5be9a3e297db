import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { exerciseJsonSchema } from '../../server/catalog/json-schema.ts';

it('exercises/exercise.schema.json is what node server/catalog/write-schema.ts writes', async () => {
  const written = await readFile(new URL('../../exercises/exercise.schema.json', import.meta.url), 'utf8');
  expect(written).toBe(exerciseJsonSchema());
});
