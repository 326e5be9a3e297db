import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The places of the source in the order in which they may import: each from those above it and from itself. A name
 * that ends in a slash is a folder with all below it; the first that fits counts.
 */
const ORDER = [
  'grader/language/',
  'grader/numeric/',
  'grader/graph/',
  'grader/equivalence/',
  'grader/forms/',
  'grader/result.ts',
  'grader/answers/',
  'grader/subjects/',
  'grader/variants/',
  'grader/mistakes/',
  'grader/exercise/',
  'grader/solution/',
  'grader/figures/',
  'grader/warnings/',
  'grader/carry/',
  'grader/diagnosis/',
  'grader/feedback/',
  'grader/',
  'server/json/',
  'server/faults/',
  'server/cas/',
  'server/catalog/',
  'server/schemas/',
  'server/grading/',
  'server/bulk/',
  'server/web/html.ts',
  'server/figures/',
  'server/jobs/',
  'server/storage/',
  'server/auth/',
  'server/submissions/',
  'server/batches/',
  'server/metrics/',
  'server/web/',
  'server/report/',
  'server/worksheet/',
  'server/authoring/',
  'server/version.ts',
  'server/routes/',
  'server/cli/',
  'server/main.ts',
] as const;

/** `from '…'`, `import '…'` and `import('…')` of files of ours. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

const files = ['grader', 'server'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll(sep, '/')),
);

const importsOf = new Map(files.map((file) => [file, targetsOf(file)]));

function targetsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, target]) =>
    normalize(relative(ROOT, join(ROOT, dirname(file), target!))).replaceAll(sep, '/'),
  );
}

function placeOf(file: string): number {
  return ORDER.findIndex((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
}

it('finds the source, its imports, and a place for each file', () => {
  expect(importsOf.get('server/main.ts')).toEqual(['server/cli/run.ts']);
  expect(importsOf.get('grader/result.ts')).toContain('grader/language/problem.ts');
  expect(importsOf.get('server/cli/commands.ts')).toContain('server/cli/commands/grade.ts');
  expect(files.filter((file) => placeOf(file) < 0)).toEqual([]);
});

describe.each(ORDER.map((place, index) => ({ place, index })))('$place', ({ index }) => {
  it('imports only from places above it', () => {
    const upwards = files
      .filter((file) => placeOf(file) === index)
      .flatMap((file) =>
        importsOf
          .get(file)!
          .filter((target) => placeOf(target) > index)
          .map((target) => `${file} -> ${target}`),
      );
    expect(upwards).toEqual([]);
  });
});

it('has no circles', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const target of importsOf.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('keeps the world out of the grader', () => {
  const worldly = files
    .filter((file) => file.startsWith('grader/'))
    .filter((file) =>
      /\bfrom\s+'node:|\bfrom\s+'\.[^']*\/server\//.test(readFileSync(join(ROOT, file), 'utf8')),
    );
  expect(worldly).toEqual([]);
});
