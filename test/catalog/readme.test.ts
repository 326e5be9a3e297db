import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { prepareVariant, referenceText } from '../../grader/index.ts';
import { prepared } from '../exercise/prepared.ts';

const README = await readFile(new URL('../../exercises/README.md', import.meta.url), 'utf8');
const samples = [...README.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, sample]) => sample!);

it('has samples', () => {
  expect(samples.length).toBeGreaterThan(0);
});

it.each(samples)('every part of a sample in exercises/README.md has an answer: %s', (sample) => {
  const exercise = prepared(parse(sample) as Record<string, unknown>);
  for (const part of exercise.parts.values()) expect(referenceText(part.task)).not.toBe('');
  const variant = prepareVariant(exercise, 1);
  expect(variant?.ok).toBe(exercise.blueprint && true);
});
