import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nabla, start } from './nabla.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => ({ NABLA_DATA: join(folder, name) });

describe('nabla keys', () => {
  it('makes a key that is shown once, lists it without, and revokes it', async () => {
    const environment = at('keys');
    const made = await nabla(['keys', 'create', '--scope', 'lms', '--name', 'Moodle'], '', environment);
    expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^nabla_[\w-]{43}\n$/) as string });
    const [, id] = /the key ([\da-f]{12})\./.exec(made.errors)!;
    const listed = await nabla(['keys', 'list'], '', environment);
    expect(listed.output).toMatch(new RegExp(`^${id} +lms +- +Moodle +\\d{4}-.* never +holds$`, 'm'));
    expect(listed.output).not.toContain(made.output.trim());
    const stored = await readFile(join(folder, 'keys', 'nabla.sqlite'), 'latin1');
    expect(stored).not.toContain(made.output.trim());
    expect(await nabla(['keys', 'revoke', id!], '', environment)).toMatchObject({ code: 0 });
    expect(await nabla(['keys', 'revoke', id!], '', environment)).toMatchObject({
      code: 1,
      errors: `nabla: there is no key ${id} that holds; nabla keys list shows all.\n`,
    });
    const json = await nabla(['keys', 'list', '--json'], '', environment);
    expect(JSON.parse(json.output)).toMatchObject([{ id, revokedAt: expect.any(String) as string }]);
  });

  it('says that there is none', async () => {
    expect((await nabla(['keys', 'list'], '', at('none'))).output).toBe('There is no key yet.\n');
  });

  it.each([
    { id: 'no scope', options: [], errors: '--scope lms, ta, learner or monitor' },
    {
      id: 'another scope',
      options: ['--scope', 'student'],
      errors: '--scope can be lms, ta, learner, monitor',
    },
    { id: 'no learner', options: ['--scope', 'learner'], errors: '--learner ID' },
    {
      id: 'a learner too many',
      options: ['--scope', 'ta', '--learner', 'anna'],
      errors: '--learner goes with',
    },
    {
      id: 'a learner with a line break',
      options: ['--scope', 'learner', '--learner', 'a\nb'],
      errors: 'control',
    },
    { id: 'a name with a colour', options: ['--scope', 'ta', '--name', '\u001b[31m'], errors: 'control' },
  ])('refuses $id', async ({ options, errors }) => {
    const ended = await nabla(['keys', 'create', ...options], '', at('refused'));
    expect(ended).toMatchObject({ code: 2, output: '', errors: expect.stringContaining(errors) as string });
  });
});

describe('from the first key to a backup', () => {
  const environment = { ...at('whole'), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' };
  const backup = join(folder, 'backup.sqlite');

  async function serving(): Promise<{ origin: string; stop: () => Promise<void> }> {
    const child = start(['serve'], environment);
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const [, origin] = /listening on (\S+)\n/.exec(chunk.toString())!;
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    };
    return { origin: origin!, stop };
  }

  it('serves with a key, keeps what it stored over a restart, backs up while it serves, and restores', async () => {
    const { output } = await nabla(['keys', 'create', '--scope', 'lms'], '', environment);
    const headers = { authorization: `Bearer ${output.trim()}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ learner: 'anna', exercise: 'graph-c-a-2b', answers: { d: '2' } });

    const first = await serving();
    expect((await fetch(`${first.origin}/v1/submissions`)).status).toBe(401);
    const posted = await fetch(`${first.origin}/v1/submissions`, { method: 'POST', headers, body });
    expect(posted.status).toBe(201);
    const location = posted.headers.get('location')!;
    const receipt = await posted.text();
    expect(await nabla(['backup', backup], '', environment)).toMatchObject({ code: 0 });
    expect(await nabla(['backup', backup], '', environment)).toMatchObject({ code: 2 });
    expect((await nabla(['restore', '--replace', backup], '', environment)).errors).toContain(
      'stop the server first',
    );
    await first.stop();

    await rm(join(folder, 'whole'), { recursive: true });
    expect(await nabla(['restore', backup], '', environment)).toMatchObject({ code: 0 });
    expect((await nabla(['restore', backup], '', environment)).errors).toContain('--replace');
    expect(await nabla(['restore', '--replace', backup], '', environment)).toMatchObject({ code: 0 });

    const second = await serving();
    const read = await fetch(second.origin + location, { headers });
    expect(await read.text()).toBe(receipt);
    const replayed = await fetch(`${second.origin}${location}/replay`, { headers });
    expect(await replayed.json()).toMatchObject({ identical: true });
    await second.stop();
  }, 60_000);
});

describe('nabla backup and restore', () => {
  it.each([
    { id: 'no database', words: ['backup', join(folder, 'x.sqlite')], errors: 'There is no database in' },
    { id: 'no file', words: ['restore', join(folder, 'nothing')], errors: 'is not a whole backup' },
    { id: 'a text', words: ['restore', join(folder, 'text')], errors: 'is not a whole backup' },
  ])('refuse $id', async ({ words, errors }) => {
    await writeFile(join(folder, 'text'), 'text');
    const ended = await nabla(words, '', at('empty'));
    expect(ended).toMatchObject({ code: 2, errors: expect.stringContaining(errors) as string });
  });

  it.each([
    { words: ['backup', 'x'], program: 'pg_dump' },
    { words: ['restore', 'x'], program: 'pg_restore' },
  ])('of PostgreSQL: $program', async ({ words, program }) => {
    const ended = await nabla(words, '', { DATABASE_URL: 'postgres://nabla@db/nabla' });
    expect(ended).toMatchObject({ code: 2, errors: expect.stringContaining(program) as string });
  });
});
