import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../server/cli/commands.ts';
import { openApp } from './server/routes/open-app.ts';
import { nabla } from './server/cli/nabla.ts';

const README = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
const app = await openApp();
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** The fenced blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, block]) => block!,
  );
}

/** Blocks of a command behind `$ ` and all that it prints. */
const SESSIONS = blocks('console').map((block) => {
  const [command, ...printed] = block.split('\n');
  return { command: command!.replace(/^\$ /, ''), printed: printed.join('\n') };
});

async function write(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content);
}

/** What changes with every edit of an exercise. */
function withoutRevision(text: string): string {
  return text.replace(/sha256:[0-9a-f]{64}/g, 'sha256:…');
}

describe('the README', () => {
  const calls = SESSIONS.filter(({ command }) => command.startsWith('curl'));
  it.each(calls)('$command', async ({ command, printed }) => {
    const [, url] = /(http:\S+)/.exec(command)!;
    const [, payload] = / -d '(.*)'$/.exec(command) ?? [];
    const [, name = '', value] = / -H '([\w-]+): ([^']*)'/.exec(command)!;
    const method = payload === undefined ? 'GET' : 'POST';
    const reply = await app.inject({
      method,
      url: url!,
      headers: { [name]: value },
      ...(payload && { payload }),
    });
    expect(JSON.parse(withoutRevision(reply.body))).toEqual(JSON.parse(printed));
  });

  const programs = SESSIONS.filter(({ command }) => command.startsWith('npx --no-install nabla '));
  it.each(programs)(
    '$command',
    async ({ command, printed }) => {
      await write('submissions.csv', blocks('csv')[0]!);
      await write('pairs.ndjson', blocks('ndjson')[0]!);
      const words = command.replace('npx --no-install nabla ', '').split(' ');
      const { output, errors } = await nabla(
        words.map((word) => (/^(submissions|pairs)\./.test(word) ? join(folder, word) : word)),
      );
      expect(output.replace('\ufeff', '') + errors).toBe(printed);
    },
    60_000,
  );

  it('shows nothing that is not tried', () => {
    expect([...calls, ...programs]).toHaveLength(SESSIONS.length);
    expect(calls.length).toBeGreaterThan(0);
    expect(programs.length).toBeGreaterThan(0);
  });

  it('names every command', () => {
    for (const { name } of COMMANDS) expect(README).toContain(`nabla ${name}`);
  });
});
