import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Tables } from './tables.ts';

/** Milliseconds to wait for a connection: a database that does not answer must not hold all requests. */
const CONNECTION_TIMEOUT = 5_000;

/** Opens a PostgreSQL database; it is reached when it is first used. */
export function openPostgres(url: string): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    types: {
      // pg gives `bigint` as text: the whole numbers here are within what a double holds.
      getTypeParser: (type, format) =>
        type === types.builtins.INT8 ? Number : types.getTypeParser(type, format),
    },
  });
  // A connection that breaks is replaced, and a query under way is told; without listeners, of those that are idle and of those
  // that are in use, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
