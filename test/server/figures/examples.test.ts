import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FigureMode } from '../../../grader/index.ts';
import { exerciseFigures } from '../../../server/figures/exercise-figures.ts';
import { catalog } from '../routes/open-app.ts';

const FOLDER = fileURLToPath(new URL('../../../server/figures', import.meta.url));
const README = readFileSync(`${FOLDER}/README.md`, 'utf8');
const MODES: readonly FigureMode[] = ['exercise', 'solution'];

const examples = MODES.flatMap((mode) =>
  readdirSync(`${FOLDER}/examples/${mode}`).map((file) => ({ path: `examples/${mode}/${file}`, mode, file })),
);

describe.each(examples)('$path', ({ path, mode, file }) => {
  const [, id, number] = /^(.+)-(\d+)\.svg$/.exec(file)!;
  const figure = exerciseFigures(catalog.get(id!)!, mode)[Number(number) - 1]!;

  it('is what is drawn', () => {
    expect(readFileSync(`${FOLDER}/${path}`, 'utf8')).toBe(figure.file());
  });

  it('is shown under its title', () => {
    expect(README).toContain(`![${figure.title}](${path})`);
  });
});

it('there are ten', () => {
  expect(examples).toHaveLength(10);
});
