import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { nablaProcess, start } from './nabla.ts';

const NABLA_DATA = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(NABLA_DATA, { recursive: true }));

describe('nabla serve', () => {
  it('says where to look first, serves, and stops when it is told to', async () => {
    const child = start(['serve'], { PORT: '0', HOST: '127.0.0.1', NABLA_DATA });
    const log = text(child.stderr);
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const [, origin] = /listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(chunk.toString()) ?? [];
    expect(chunk.toString()).toContain(`${origin}/docs`);
    expect(chunk.toString()).toContain('There is no key yet');
    const page = await fetch(`${origin}/`);
    expect(await page.text()).toContain('<h1>Exercises</h1>');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(await log).toContain('"route":"/"');
  });

  it('serves others than this machine with a key', async () => {
    const NABLA_ADMIN_KEY = 'an-admin-key-of-some-length';
    const child = start(['serve'], {
      PORT: '0',
      HOST: '0.0.0.0',
      NABLA_DATA,
      NABLA_ADMIN_KEY,
      LOG_LEVEL: 'silent',
    });
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    expect(chunk.toString()).toContain('The API needs a key');
    const [, port] = /listening on \S+:(\d+)\n/.exec(chunk.toString())!;
    const url = `http://127.0.0.1:${port}/v1/exercises`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: `Bearer ${NABLA_ADMIN_KEY}` } })).status).toBe(200);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it.each([
    {
      id: 'a port that is none',
      environment: { PORT: 'http' },
      code: 2,
      errors: 'PORT has to be a whole number from 0 to 65535, not "http".',
    },
    {
      id: 'a host that is none',
      environment: { HOST: 'a b' },
      code: 2,
      errors: 'HOST has to be a host name or an IP address',
    },
    {
      id: "another machine's host",
      environment: { HOST: '203.0.113.1', PORT: '0', NABLA_ADMIN_KEY: 'an-admin-key-of-some-length' },
      code: 2,
      errors: 'this machine has no address 203.0.113.1',
    },
    {
      id: 'an address that others can reach, without a key',
      environment: { HOST: '0.0.0.0' },
      code: 2,
      errors: 'nabla keys create --scope lms',
    },
    {
      id: 'a short admin key',
      environment: { NABLA_ADMIN_KEY: 'secret' },
      code: 2,
      errors:
        'NABLA_ADMIN_KEY has to be at least 16 letters, digits or any of - . _ ~ + / =, such as "openssl rand -hex 32" prints.',
    },
    {
      id: 'a folder that cannot be made',
      environment: { NABLA_DATA: '/dev/null/data' },
      code: 2,
      errors: 'the database in /dev/null/data cannot be opened',
    },
    {
      id: 'a database that cannot be reached, without telling the password',
      environment: { DATABASE_URL: 'postgres://nabla:secret@127.0.0.1:1/nabla' },
      code: 2,
      errors: /^(?!.*secret).*the database of DATABASE_URL cannot be opened/,
    },
  ])('refuses $id', async ({ environment, code, errors }) => {
    const ended = await nablaProcess(['serve'], { NABLA_DATA, ...environment });
    expect(ended.errors).toMatch(errors);
    expect(ended.errors).not.toContain('    at ');
    expect(ended).toMatchObject({ code, output: '' });
  });

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await nablaProcess(['serve'], { PORT: String(port), NABLA_DATA });
    expect(errors).toBe(
      `nabla: port ${port} on 127.0.0.1 is in use by another program; set PORT to another one.\n`,
    );
    expect(code).toBe(1);
    other.close();
  });
});
