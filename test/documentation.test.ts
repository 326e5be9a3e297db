import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../server/cli/commands.ts';
import { VARIABLES, type Variable } from '../server/cli/variables.ts';
import { openApp } from './server/routes/open-app.ts';
import { nabla } from './server/cli/nabla.ts';

const README = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
const app = await openApp();
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const run = promisify(execFile);

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

/** Blocks of a programming language, and the block of what each prints behind it. */
function programsIn(language: string): readonly { program: string; printed: string }[] {
  const pairs = README.matchAll(
    new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`\n\n\`\`\`text\n(.*?)^\`\`\`$`, 'gms'),
  );
  return [...pairs].map(([, program, printed]) => ({ program: program!, printed: printed! }));
}

async function write(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content);
}

/** What is another with every edit of an exercise, every version and every submission. */
function withoutWhatChanges(text: string): string {
  return text
    .replace(/sha256:[0-9a-f]{64}/g, 'sha256:…')
    .replace(/"(id|submittedAt|grader|node)":"[^"]*"/g, '"$1":"…"');
}

describe('the README', () => {
  const calls = SESSIONS.filter(({ command }) => command.startsWith('curl'));
  it.each(calls)('$command', async ({ command, printed }) => {
    const [, url] = /(http:\S+)/.exec(command)!;
    const [, payload] = / -d '(.*)'$/.exec(command) ?? [];
    const headers = [...command.matchAll(/ -H '([\w-]+): ([^']*)'/g)].map(([, name, value]) => [name, value]);
    const method = payload === undefined ? 'GET' : 'POST';
    const reply = await app.inject({
      method,
      url: url!,
      headers: Object.fromEntries(headers) as Record<string, string>,
      ...(payload && { payload }),
    });
    expect(JSON.parse(withoutWhatChanges(reply.body))).toEqual(JSON.parse(printed));
  });

  const programs = SESSIONS.filter(({ command }) => command.startsWith('npx --no-install nabla '));
  it.each(programs)(
    '$command',
    async ({ command, printed }) => {
      await write('submissions.csv', blocks('csv')[0]!);
      await write('pairs.ndjson', blocks('ndjson')[0]!);
      const words = command.replace('npx --no-install nabla ', '').split(' ');
      const { output, errors } = await nabla(
        words.map((word) => (/^(submissions|pairs|results)\./.test(word) ? join(folder, word) : word)),
      );
      expect(output.replace('\ufeff', '') + errors).toBe(printed);
    },
    60_000,
  );

  it.each([
    { language: 'python', command: 'python3' },
    { language: 'js', command: process.execPath },
  ])(
    'its programs in $language',
    async ({ language, command }) => {
      const examples = programsIn(language);
      expect(examples.length).toBeGreaterThan(0);
      for (const { program, printed } of examples) {
        const file = join(folder, language === 'js' ? 'program.mjs' : 'program.py');
        await writeFile(file, program.replaceAll('http://127.0.0.1:8080', origin));
        const { stdout, stderr } = await run(command, [file]);
        expect(stderr + stdout).toBe(printed);
      }
    },
    60_000,
  );

  it('shows nothing that is not tried', () => {
    expect([...calls, ...programs]).toHaveLength(SESSIONS.length);
    expect(calls.length).toBeGreaterThan(0);
    expect(programs.length).toBeGreaterThan(0);
    for (const language of ['python', 'js'])
      expect(programsIn(language)).toHaveLength(blocks(language).length);
  });

  it('names every setting, with its default, and no other', () => {
    const rows = [...README.matchAll(/^\| `([A-Z][A-Z_]+)` +\| (.*?) *\|/gm)];
    const settings = Object.entries<Variable>(VARIABLES);
    expect(rows.map(([, name, value]) => [name, value])).toEqual(
      settings.map(([name, { default: value }]) => [name, value === undefined ? '' : `\`${value}\``]),
    );
  });

  it('names every command', () => {
    for (const { name } of COMMANDS) expect(README).toContain(`nabla ${name}`);
  });
});
