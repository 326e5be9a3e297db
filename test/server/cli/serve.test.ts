import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { nablaProcess, start } from './nabla.ts';

describe('nabla serve', () => {
  it('says where to look first, serves, and stops when it is told to', async () => {
    const child = start(['serve'], { PORT: '0', HOST: '127.0.0.1' });
    const log = text(child.stderr);
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
    const [, origin] = /listening on (http:\/\/127\.0\.0\.1:\d+)\n/.exec(chunk.toString()) ?? [];
    expect(chunk.toString()).toContain(`${origin}/docs`);
    const page = await fetch(`${origin}/`);
    expect(await page.text()).toContain('<h1>Exercises</h1>');
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(await log).toContain('"route":"/"');
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
      environment: { HOST: '203.0.113.1', PORT: '0' },
      code: 2,
      errors: 'this machine has no address 203.0.113.1',
    },
  ])('refuses $id', async ({ environment, code, errors }) => {
    const ended = await nablaProcess(['serve'], environment);
    expect(ended.errors).toContain(errors);
    expect(ended.errors).not.toContain('    at ');
    expect(ended).toMatchObject({ code, output: '' });
  });

  it('says that a port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, errors } = await nablaProcess(['serve'], { PORT: String(port) });
    expect(errors).toBe(
      `nabla: port ${port} on 127.0.0.1 is in use by another program; set PORT to another one.\n`,
    );
    expect(code).toBe(1);
    other.close();
  });
});
