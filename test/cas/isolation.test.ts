import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The source files that import something whose name matches. */
function importersOf(pattern: RegExp): readonly string[] {
  return ['grader', 'server']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .filter((file) => importedBy(file).some((name) => pattern.test(name)))
    .toSorted();
}

function importedBy(file: string): readonly string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name]) => name!,
  );
}

it.each([
  { what: 'mathjs', pattern: /^mathjs/, in: ['server/cas/mathjs-child.ts'] },
  { what: 'nerdamer', pattern: /^nerdamer/, in: ['server/cas/nerdamer-child.ts'] },
])('$what is loaded in a child process alone', ({ pattern, in: files }) => {
  expect(importersOf(pattern)).toEqual(files);
});

it('processes are started by the check of exercises alone: no request and no answer reaches a system', () => {
  expect(importersOf(/cas\/(systems|line|child)\.ts$/)).toEqual([
    'server/cli/commands/exercises-check.ts',
    'server/cli/watch-exercises.ts',
  ]);
});
