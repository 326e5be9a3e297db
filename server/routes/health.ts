import type { FastifyInstance } from 'fastify';

/** Live: the process answers. Ready: it takes requests, which it no longer does once it is stopping. */
export async function health(app: FastifyInstance): Promise<void> {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  const hidden = { schema: { hide: true } };
  app.get('/health/live', hidden, async () => ({ status: 'live' }));
  app.get('/health/ready', hidden, async (_request, reply) => {
    if (!stopping) return { status: 'ready' };
    return reply.status(503).send({ status: 'stopping' });
  });
}
