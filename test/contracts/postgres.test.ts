import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, listKeys } from '../../server/auth/keys.ts';
import { isStorageFailure } from '../../server/storage/failure.ts';
import { openStorage } from '../../server/storage/storage.ts';
import { startPostgres } from './embedded-postgres.ts';
import { batchContract } from './batches.ts';
import { storageContract } from './storage.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.stop(), 60_000);

const newPlace = async () => ({ kind: 'postgres' as const, url: await server.url(`nabla_${count++}`) });

describe('PostgreSQL', () => {
  storageContract(newPlace);
  describe('batches', () => {
    batchContract(newPlace);
  });

  it('outlives a connection that breaks while it is in use, as in a restart', async () => {
    const storage = await openStorage(await newPlace());
    const broken = storage.write((transaction) =>
      sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(transaction),
    );
    await expect(broken).rejects.toSatisfy(isStorageFailure);
    await createKey(storage, { scope: 'lms', name: 'after' });
    expect(await listKeys(storage)).toMatchObject([{ name: 'after' }]);
    await storage.close();
  });
});
