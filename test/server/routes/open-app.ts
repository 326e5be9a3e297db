import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { loadCatalog, type Catalog } from '../../../server/catalog/catalog.ts';
import { buildApp } from '../../../server/routes/app.ts';
import type { Transport } from '../../../server/routes/transport.ts';

export const catalog = await loadCatalog(fileURLToPath(new URL('../../../exercises', import.meta.url)));

/** The app with the exercises of this project. */
export function openApp(
  options: { catalog?: Catalog; logger?: FastifyBaseLogger; transport?: Partial<Transport> } = {},
): Promise<FastifyInstance> {
  return buildApp({ catalog, version: '0.0.0-test', ...options });
}
