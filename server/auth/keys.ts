import { randomBytes } from 'node:crypto';
import type { Scope } from '../schemas/scope.ts';
import type { Storage } from '../storage/storage.ts';
import type { KeyRow } from '../storage/tables.ts';
import { hashToken, newToken } from './token.ts';

/** A key as it may be shown: without what its token is checked by. */
export interface ShownKey {
  readonly id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly learner: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewKey {
  readonly scope: Scope;
  readonly name: string;
  /** Of the scope `learner`: whose. */
  readonly learner?: string | undefined;
}

/** Makes a key. The token is known here alone: only its hash is stored. */
export async function createKey(
  { write }: Storage,
  { scope, name, learner }: NewKey,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = randomBytes(6).toString('hex');
  const token = newToken();
  const key = { id, name, scope, learner: learner ?? null, token_hash: hashToken(token) };
  await write((transaction) =>
    transaction
      .insertInto('keys')
      .values({ ...key, created_at: now(), last_used_at: null, revoked_at: null })
      .execute(),
  );
  return { id, token };
}

/** All keys or those of a learner, revoked ones too, oldest first. */
export function listKeys({ db }: Storage, learner?: string): Promise<ShownKey[]> {
  return db
    .selectFrom('keys')
    .select(['id', 'name', 'scope', 'learner'])
    .select(['created_at as createdAt', 'last_used_at as lastUsedAt', 'revoked_at as revokedAt'])
    .$if(learner !== undefined, (query) => query.where('learner', '=', learner!))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Revokes a key for good; false where there is none with this id that still holds. */
export async function revokeKey({ write }: Storage, id: string): Promise<boolean> {
  const { numUpdatedRows } = await write((transaction) =>
    transaction
      .updateTable('keys')
      .set({ revoked_at: now() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}

/** Whether there is any key. A revoked one counts: revoking the last one must not open the server to everyone. */
export async function anyKey({ db }: Storage): Promise<boolean> {
  return (await db.selectFrom('keys').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The key of a token that still holds. */
export function findKey({ db }: Storage, tokenHash: string): Promise<KeyRow | undefined> {
  return db
    .selectFrom('keys')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Records that a key is in use now. */
export async function recordUse({ write }: Storage, id: string): Promise<void> {
  await write((transaction) =>
    transaction.updateTable('keys').set({ last_used_at: now() }).where('id', '=', id).execute(),
  );
}

/** Revokes a learner's keys and forgets whose they were. */
export async function forgetKeysOf({ write }: Storage, learner: string): Promise<void> {
  await write((transaction) =>
    transaction
      .updateTable('keys')
      .set({ revoked_at: now(), learner: null, name: '' })
      .where('learner', '=', learner)
      .execute(),
  );
}

function now(): string {
  return new Date().toISOString();
}
