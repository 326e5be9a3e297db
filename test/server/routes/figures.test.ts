import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

const app = await openApp();
afterAll(() => app.close());

interface Shown {
  readonly figures: readonly {
    readonly title: string;
    readonly description: string;
    readonly href: string;
  }[];
}

async function figuresAt(url: string): Promise<Shown['figures']> {
  const reply = await app.inject({ url });
  expect(reply.statusCode).toBe(200);
  return reply.json<Shown>().figures;
}

describe('GET /v1/exercises/{id}/figures/{figure}.svg', () => {
  it('is where the exercise says that it is', async () => {
    const [figure] = await figuresAt('/v1/exercises/graph-e-c-d');
    expect(figure).toMatchObject({
      title: 'The computational graph of e',
      href: '/v1/exercises/graph-e-c-d/figures/1.svg',
    });
    const { headers, body } = await app.inject({ url: figure!.href });
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(body).toContain(`<title id="figure-title">${figure!.title}</title>`);
  });

  it('allows its own style and nothing else', async () => {
    const { headers, body } = await app.inject({ url: '/v1/exercises/graph-e-c-d/figures/1.svg' });
    const [, style] = /<style>(.*?)<\/style>/s.exec(body)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(headers['content-security-policy']).toBe(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it('shows the givens of a variant', async () => {
    const [own, other] = await Promise.all(
      [0, 1].map((seed) => figuresAt(`/v1/exercises/graph-e-c-d?seed=${seed}`)),
    );
    expect(other![0]!.href).toBe('/v1/exercises/graph-e-c-d/figures/1.svg?seed=1');
    const [first, second] = await Promise.all([own, other].map((one) => app.inject({ url: one![0]!.href })));
    expect(first!.body).not.toBe(second!.body);
  });

  it.each([
    { figure: '2', status: 404, code: 'figure-not-found' },
    { figure: '0', status: 422, code: 'invalid-request' },
    { figure: 'one', status: 422, code: 'invalid-request' },
  ])('there is no picture $figure', async ({ figure, status, code }) => {
    const reply = await app.inject({ url: `/v1/exercises/graph-e-c-d/figures/${figure}.svg` });
    expect(reply.statusCode).toBe(status);
    expect(reply.json()).toMatchObject({ code });
  });
});

describe('the page of an exercise', () => {
  it('has its pictures, with their descriptions', async () => {
    const { body } = await app.inject({ url: '/exercises/graph-e-c-d' });
    expect(body).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img"');
    expect(body).toContain('Node c = a + b, from a and b.');
  });

  it.each([
    { id: 'a graph', answer: 'n1 = 5x\nn2 = y + n1\nn3 = 3 + n2\nz = sigmoid(n3)', drawn: true },
    { id: 'a wrong graph', answer: 'z = 5x', drawn: true },
    { id: 'markup', answer: '<b> = 5x', drawn: false },
    { id: 'no graph', answer: 'z', drawn: false },
  ])('draws the answer: $id', async ({ answer, drawn }) => {
    const { body } = await app.inject({
      method: 'POST',
      url: '/exercises/draw-sigmoid-graph',
      payload: new URLSearchParams({ 'answer.graph': answer }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(body.includes('The graph as it was drawn of z')).toBe(drawn);
    expect(body.includes('id="drawn-graph-title"')).toBe(drawn);
  });

  it('draws nothing that would take long to lay out', async () => {
    const lines = Array.from({ length: 24 }, (_, i) => `n${i + 1} = ${i < 2 ? 'x + y' : `n${i} + n1`}`);
    const { body } = await app.inject({
      method: 'POST',
      url: '/exercises/draw-sigmoid-graph',
      payload: new URLSearchParams({ 'answer.graph': lines.join('\n') }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(body).toContain('Incorrect');
    expect(body).not.toContain('id="drawn-graph-title"');
  });
});
