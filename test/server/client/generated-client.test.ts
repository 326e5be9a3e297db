import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import SwaggerParser from '@apidevtools/swagger-parser';
import { generateSource } from 'oazapfts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../../server/auth/keys.ts';
import { openApp, openOwnStorage } from '../routes/open-app.ts';

/** What a project of somebody else's has: strict types, and nothing of ours. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: false,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['*.ts'],
};

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'nabla-client-'));
const { storage, remove } = await openOwnStorage();
const { token } = await createKey(storage, { scope: 'lms', name: 'client' });
const app = await openApp({ storage, openWithoutKeys: false });

beforeAll(async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { body } = await app.inject({ url: '/openapi.json' });
  await writeFile(join(folder, 'openapi.json'), body);
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  await writeFile(join(folder, 'client.ts'), await generateSource(join(folder, 'openapi.json')));
  // It ends in .txt because it is no TypeScript of this project: its client is made here.
  await cp(fileURLToPath(new URL('program.txt', import.meta.url)), join(folder, 'program.ts'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}, 60_000);

afterAll(async () => {
  await app.close();
  await remove();
  await rm(folder, { recursive: true });
});

describe('from the OpenAPI document', () => {
  it('which is valid', async () => {
    const api = await SwaggerParser.validate(join(folder, 'openapi.json'));
    expect(api).toHaveProperty('openapi', '3.1.0');
  });

  it('comes a client that the compiler accepts together with a program that uses it', async () => {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout } = await run(process.execPath, [tsc, '--project', folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  }, 60_000);

  it('and the program grades', async () => {
    const env = { ...process.env, ORIGIN: app.listeningOrigin, KEY: token };
    const { stdout } = await run(process.execPath, [join(folder, 'program.ts')], { env });
    expect(JSON.parse(stdout)).toMatchObject({
      parts: ['dz-dx: expression', 'dz-dy: expression', 'gradient: formula-matrix'],
      read: '2*x + 3*y',
      verdict: 'incorrect',
      again: true,
      listed: 1,
      proved: true,
      batch: 'done',
      results: [{ id: 1, parts: { 'dz-dx': { verdict: 'correct' } } }],
      compared: 'correct',
      fault: 'exercise-not-found',
      denied: 403,
    });
  }, 60_000);
});
