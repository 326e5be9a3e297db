/** Primary result codes of SQLite: busy, locked, read-only, input or output failed, corrupt, full, cannot be opened. */
const SQLITE = new Set([5, 6, 8, 10, 11, 13, 14]);

/**
 * Classes of SQLSTATE: connection, out of resources, operator intervention, system error; a database that takes no connections; and
 * of Node where it cannot connect.
 */
const POSTGRES = /^(?:(?:08|53|57|58)\w{3}|55000|ECONNREFUSED|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What pg says, without a code, when a connection breaks under a query or none is free in time. */
const BROKEN =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether an error says that the storage cannot be used now, and not that a query is wrong. */
export function isStorageFailure(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return SQLITE.has(errcode % 256);
  return (typeof code === 'string' && POSTGRES.test(code)) || BROKEN.test(error.message);
}
