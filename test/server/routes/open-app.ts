import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { loadCatalog } from '../../../server/catalog/catalog.ts';
import { buildApp, type Parts } from '../../../server/routes/app.ts';
import { openStorage, type Storage } from '../../../server/storage/storage.ts';

const exercises = fileURLToPath(new URL('../../../exercises', import.meta.url));

export const catalog = await loadCatalog(exercises);

/** The app with the exercises of this project; where no storage is given it has one of its own, which goes with it. */
export async function openApp(parts: Partial<Parts> = {}): Promise<FastifyInstance> {
  const own = parts.storage === undefined ? await openOwnStorage() : undefined;
  const storage = parts.storage ?? own!.storage;
  const dataFolder = own?.folder ?? (await mkdtemp(join(tmpdir(), 'nabla-')));
  const defaults = {
    catalog,
    exercises,
    version: '0.0.0-test',
    openWithoutKeys: true,
    batchDays: 7,
    dataFolder,
  };
  const app = await buildApp({ ...defaults, ...parts, storage });
  const close = app.close.bind(app);
  return Object.assign(app, {
    close: async () => {
      await close();
      await (own?.remove() ?? rm(dataFolder, { recursive: true, force: true }));
    },
  });
}

/** A storage in a folder of its own. */
export async function openOwnStorage(): Promise<{
  storage: Storage;
  folder: string;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
  const storage = await openStorage({ kind: 'sqlite', folder });
  const remove = async (): Promise<void> => {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { storage, folder, remove };
}
