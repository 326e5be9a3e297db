import { timingSafeEqual } from 'node:crypto';
import { Fault } from '../faults/fault.ts';
import type { Storage } from '../storage/storage.ts';
import type { KeyRow } from '../storage/tables.ts';
import { anyKey, findKey, recordUse } from './keys.ts';
import type { Principal } from './principal.ts';
import { hashToken } from './token.ts';

/** Milliseconds for which a key that was found is taken to hold: so long a revoked one may go on. */
const KNOWN_FOR = 5_000;
/** Milliseconds between two records of a key's last use. */
const RECORD_EVERY = 60_000;
/** Keys that are held in memory. */
const MAX_KNOWN = 10_000;

export interface AuthorityOptions {
  readonly storage: Storage;
  readonly adminKey?: string | undefined;
  /** Whether a request needs no key as long as there is none: only for a server that this machine alone can reach. */
  readonly openWithoutKeys: boolean;
  /** Told of a failure to record a key's use, which no request has to wait for. */
  readonly onFailure: (error: unknown) => void;
}

/** Tells who makes a request. */
export interface Authority {
  /** Whether there is no key yet, so that none is needed. */
  isOpen(): Promise<boolean>;
  /**
   * Who an `Authorization` header speaks for; undefined where a key is needed and there is no header.
   * @throws {Fault} key-unknown
   */
  identify(header: string | undefined): Promise<Principal | undefined>;
}

interface Known {
  readonly principal: Principal;
  readonly until: number;
}

const LOCAL: Principal = { kind: 'operator', id: 'local' };
const ADMIN: Principal = { kind: 'operator', id: 'admin' };

export function openAuthority({
  storage,
  adminKey,
  openWithoutKeys,
  onFailure,
}: AuthorityOptions): Authority {
  const known = new Map<string, Known>();
  const recorded = new Map<string, number>();
  const adminHash = adminKey === undefined ? undefined : hashToken(adminKey);
  let open = openWithoutKeys && adminHash === undefined;
  let openUntil = 0;

  /** Closes as soon as there is a key, and never opens again. */
  const isOpen = async (): Promise<boolean> => {
    if (!open || performance.now() < openUntil) return open;
    open = !(await anyKey(storage));
    openUntil = performance.now() + KNOWN_FOR;
    return open;
  };

  const find = async (hash: string): Promise<Principal> => {
    const held = known.get(hash);
    if (held !== undefined && performance.now() < held.until) return held.principal;
    known.delete(hash);
    const key = await findKey(storage, hash);
    if (key === undefined) throw new Fault('key-unknown', {}, [], CHALLENGE_INVALID);
    const principal = principalOf(key);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(hash, { principal, until: performance.now() + KNOWN_FOR });
    return principal;
  };

  const record = (id: string): void => {
    const last = recorded.get(id);
    if (last !== undefined && performance.now() - last < RECORD_EVERY) return;
    if (recorded.size >= MAX_KNOWN) recorded.clear();
    recorded.set(id, performance.now());
    recordUse(storage, id).catch(onFailure);
  };

  return {
    isOpen,
    async identify(header) {
      if (await isOpen()) return LOCAL;
      if (header === undefined) return undefined;
      const hash = hashToken(tokenOf(header));
      if (adminHash !== undefined && timingSafeEqual(Buffer.from(hash), Buffer.from(adminHash))) return ADMIN;
      const principal = await find(hash);
      record(principal.id);
      return principal;
    },
  };
}

/** The challenges of RFC 6750: without a key nothing is said of what is wrong with it. */
export const CHALLENGE = { 'www-authenticate': 'Bearer realm="nabla"' };
const CHALLENGE_INVALID = { 'www-authenticate': 'Bearer realm="nabla", error="invalid_token"' };

function tokenOf(header: string): string {
  const [, token] = /^bearer +([\w.~+/=-]{1,500}) *$/i.exec(header) ?? [];
  if (token === undefined) throw new Fault('key-unknown', {}, [], CHALLENGE_INVALID);
  return token;
}

function principalOf({ id, scope, learner }: KeyRow): Principal {
  return scope === 'learner'
    ? { kind: 'key', id, scope, learner: learner ?? '' }
    : { kind: 'key', id, scope };
}
