import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { StorageState } from '../storage/check.ts';
import type { Storage } from '../storage/storage.ts';

/** Where requests may be taken, or why not. */
interface Readiness {
  readonly status: 'ready' | 'stopping' | 'overloaded' | 'database-unavailable';
  readonly database: StorageState;
}

interface Options {
  readonly storage: Storage;
}

/**
 * Live: the process answers, and nothing else is looked at, for a new process would not help a database. Ready: it takes requests,
 * which it does as long as its database can be used and it is not stopping.
 */
export const health: FastifyPluginAsync<Options> = async (app: FastifyInstance, { storage }) => {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  const hidden = { schema: { hide: true } };
  app.get('/health/live', hidden, async () => ({ status: 'live' }));
  app.get('/health/ready', hidden, async (_request, reply) => {
    const database = await storage.check();
    const status = statusOf(database);
    if (status !== 'ready') reply.status(503).header('retry-after', '5');
    return { status, database } satisfies Readiness;
  });

  function statusOf(database: StorageState): Readiness['status'] {
    if (stopping) return 'stopping';
    if (app.isUnderPressure()) return 'overloaded';
    return database === 'ok' ? 'ready' : 'database-unavailable';
  }
};
