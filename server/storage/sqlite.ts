import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import type { Tables } from './tables.ts';

/** Prepared statements that are kept; far more than there are kinds of queries. */
const MAX_STATEMENTS = 200;

/** The database file in a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'nabla.sqlite');
}

/** The embedded database. */
export interface Sqlite {
  readonly db: Kysely<Tables>;
  /** Settles once all that was committed before is on the disk. It has to be awaited before a commit is acknowledged. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of a folder, which is made where it is missing. Other processes can read and write meanwhile, and what is
 * deleted is overwritten.
 *
 * With `synchronous = NORMAL` SQLite itself only waits for the disk where it has to keep the file whole. That a commit is on the
 * disk is waited for here, on the write-ahead log that it was appended to, without blocking the process. (The log is no file
 * that SQLite locks, so that closing it here takes no lock away.)
 * @throws what opening the file throws
 */
export async function openSqlite(folder: string): Promise<Sqlite> {
  await mkdir(folder, { recursive: true });
  const database = new DatabaseSync(databaseFile(folder), { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
  // The log is there once something was read.
  database.exec('PRAGMA user_version');
  const log = await open(`${databaseFile(folder)}-wal`);
  await syncFolder(folder);
  const db = new Kysely<Tables>({ dialect: dialectOf(database) });
  const close = () => db.destroy().then(() => log.close());
  return { db, sync: () => log.datasync(), close };
}

/** Puts the names of the files in a folder on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function dialectOf(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Kysely's driver, which was written for better-sqlite3, on the SQLite that comes with Node. */
class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: likeBetterSqlite(database) });
    this.#database = database;
  }

  /** Takes the lock for writing at once: a transaction that reads first could not get it later. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

function likeBetterSqlite(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = statements.get(sql) ?? statementOf(database, sql);
      if (statements.size < MAX_STATEMENTS) statements.set(sql, statement);
      return statement;
    },
  };
}

function statementOf(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...inputs(parameters)),
    run: (parameters) => statement.run(...inputs(parameters)),
    iterate: (parameters) => statement.iterate(...inputs(parameters)),
  };
}

/** Kysely says nothing of what parameters are; the types of the tables do. */
function inputs(parameters: readonly unknown[]): readonly SQLInputValue[] {
  return parameters as readonly SQLInputValue[];
}
