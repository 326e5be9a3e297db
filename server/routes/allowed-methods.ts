import type { FastifyInstance } from 'fastify';

/** Collects the routes as they are added; gives the methods that an address takes, none where there is no such address. */
export function allowedMethods(app: FastifyInstance): (url: string) => readonly string[] {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  return (url) => {
    const path = url.split('?', 1)[0]!;
    const found = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    return [...new Set(found)];
  };
}

/** `/v1/exercises/:id` as a pattern of addresses; a `*` takes the rest. */
function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((piece) => {
      if (piece.startsWith(':')) return '[^/]+';
      return piece === '*' ? '.*' : piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
