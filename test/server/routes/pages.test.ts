import { afterAll, describe, expect, it } from 'vitest';
import { catalog, openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

async function open(url: string): Promise<string> {
  const reply = await app.inject({ url, headers: { accept: 'text/html' } });
  expect(reply.statusCode).toBe(200);
  return reply.body;
}

async function send(id: string, answers: Record<string, string>): Promise<string> {
  const fields = Object.entries(answers).map(([part, answer]): [string, string] => [
    `answer.${part}`,
    answer,
  ]);
  const reply = await app.inject({
    method: 'POST',
    url: `/exercises/${id}`,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  });
  expect(reply.statusCode).toBe(200);
  return reply.body;
}

/** The text of a page, without markup. */
function textOf(page: string): string {
  return page
    .replace(/<annotation.*?<\/annotation>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}

describe('the pages', () => {
  it('lead from the index to every exercise', async () => {
    const index = await open('/');
    for (const { id } of catalog.list()) expect(index).toContain(`href="/exercises/${id}"`);
  });

  it.each(catalog.list())(
    '$id has a described field for each part, and no example',
    async ({ id, parts }) => {
      const page = await open(`/exercises/${id}`);
      for (const part of parts.keys()) {
        expect(page).toContain(`<label for="answer-${part}">`);
        expect(page).toContain(`id="answer-${part}" name="answer.${part}" aria-describedby="hint-${part}"`);
        expect(page).toContain(`id="hint-${part}"`);
      }
      expect(page).not.toMatch(/verdict|examples/);
      expect(page).not.toMatch(/<script|<style|\sstyle="|\son\w+="/);
      expect(new Set(page.match(/ id="[^"]*"/g)).size).toBe(page.match(/ id="[^"]*"/g)!.length);
    },
  );

  it('allow no script', async () => {
    const { headers } = await app.inject({ url: '/' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('have a style sheet', async () => {
    const { headers, body } = await app.inject({ url: '/style.css' });
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(body).toContain('prefers-color-scheme: dark');
  });
});

describe('answers that were sent', () => {
  it('come back with how they were read, the verdict and the reason', async () => {
    const page = await send('partial-quadratic', {
      'dz-dx': '2x + 3y - 1',
      'dz-dy': '-12y + 3x',
      gradient: '',
    });
    const text = textOf(page);
    expect(text).toContain('✓ Correct 1 of 1');
    expect(text).toContain('The two have the same form.');
    expect(text).toContain('✗ Incorrect 0 of 1');
    expect(text).toContain('– Not answered 0 of 1');
    expect(page).toContain('value="-12y + 3x"');
    expect(page.match(/Read as <span class="katex"><math/g)).toHaveLength(2);
    expect(page).toContain('aria-describedby="hint-dz-dy outcome-dz-dy"');
  });

  it('take the focus to the score, which links to what needs another look', async () => {
    const page = await send('partial-quadratic', { 'dz-dx': '2x +', 'dz-dy': '0' });
    expect(page).toMatch(/<section class="summary"[^>]* tabindex="-1" autofocus>/);
    expect(page).toContain('Could not be read: <a href="#answer-dz-dx">dz-dx</a>');
    expect(page).toContain('Not right yet: <a href="#answer-dz-dy">dz-dy</a>');
    expect(page).toContain('0 of 3 points so far');
    expect(page).toMatch(/<title>0 of 3 · /);
  });

  it('point at the character that cannot be read', async () => {
    const page = await send('partial-quadratic', { 'dz-dx': '2x # 3' });
    expect(page).toContain('<code class="pointed">2x <mark>#</mark> 3</code>');
    expect(page).toContain('aria-invalid="true"');
  });

  it.each([
    { id: 'markup', answer: '"><script>alert(1)</script>' },
    { id: 'the end of the field', answer: '</textarea><img src=x onerror=alert(1)>' },
    { id: 'markup in LaTeX', answer: '\\text{<script>}' },
    { id: 'a link in LaTeX', answer: '\\href{javascript:alert(1)}{x}' },
    { id: 'a style in LaTeX', answer: '\\htmlStyle{color:red}{x}' },
    { id: 'the direction of the text', answer: '\u202e2x' },
  ])('are shown as harmless text: $id', async ({ answer }) => {
    for (const part of ['dz-dx', 'gradient']) {
      const page = await send('partial-quadratic', { [part]: answer });
      expect(page).not.toMatch(/<script|<img|<a href="(?!\/|#)|\sstyle="|\u202e/);
    }
  });

  it('keep a first empty line of a matrix', async () => {
    expect(await send('partial-quadratic', { gradient: '\n[1; 2]' })).toContain('>\n\n[1; 2]</textarea>');
  });
});

describe('forms that no page sends', () => {
  it.each([
    {
      id: 'an unknown part',
      payload: 'answer.nothing=1',
      type: 'application/x-www-form-urlencoded',
      status: 422,
    },
    {
      id: 'a prototype',
      payload: 'answer.__proto__=1',
      type: 'application/x-www-form-urlencoded',
      status: 422,
    },
    { id: 'JSON', payload: '{}', type: 'application/json', status: 415 },
    {
      id: 'too much',
      payload: `answer.e=${'x'.repeat(70_000)}`,
      type: 'application/x-www-form-urlencoded',
      status: 413,
    },
    {
      id: 'fields that are no answers',
      payload: 'a=1&b=2&answer',
      type: 'application/x-www-form-urlencoded',
      status: 200,
    },
    {
      id: 'an answer twice',
      payload: 'answer.e=1&answer.e=6',
      type: 'application/x-www-form-urlencoded',
      status: 200,
    },
  ])('$id: $status', async ({ payload, type, status }) => {
    const headers = { 'content-type': type, accept: 'text/html' };
    const reply = await app.inject({ method: 'POST', url: '/exercises/graph-e-c-d', payload, headers });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a choice', () => {
  const SOFTMAX = 'softmax-versus-normalisation';

  it('is a list of its labels, none chosen', async () => {
    const page = await open(`/exercises/${SOFTMAX}`);
    const list = /<select [^>]*name="answer.invariant".*?<\/select>/s.exec(page)?.[0] ?? '';
    expect(list.match(/<option[^>]*>[^<]*/g)?.map((option) => option.replace(/<[^>]*>/, ''))).toEqual([
      'Choose…',
      'adding a constant',
      'multiplying by one',
    ]);
    expect(list).not.toContain('selected');
  });

  it.each([
    { typed: 'adding a constant', selected: 'adding a constant', says: 'Correct' },
    { typed: 'multiplying by one', selected: 'multiplying by one', says: 'Incorrect' },
    {
      typed: 'both',
      selected: 'both',
      says: 'Write one of the choices: adding a constant, multiplying by one.',
    },
  ])('comes back with $typed chosen', async ({ typed, selected, says }) => {
    const page = await send(SOFTMAX, { invariant: typed });
    expect(page).toContain(`<option selected>${selected}</option>`);
    expect(textOf(page)).toContain(says);
  });
});

it('a table names its columns and takes a row a line', async () => {
  expect(textOf(await open('/exercises/unit-step'))).toContain('The columns are f.');
  expect(textOf(await send('unit-step', { values: '0\r\n1\r\n1' }))).toMatch(/Correct\s*1 of 1/);
});
