import { fastify } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { CHALLENGE, openAuthority } from '../../../server/auth/authority.ts';
import { createKey, listKeys, revokeKey } from '../../../server/auth/keys.ts';
import { ACCESS } from '../../../server/routes/access.ts';
import { guardRoutes } from '../../../server/routes/guard.ts';
import { rateLimits } from '../../../server/routes/rate-limits.ts';
import { RATES } from '../../../server/routes/rates.ts';
import { FaultReply } from '../../../server/schemas/replies.ts';
import { SCOPES } from '../../../server/schemas/scope.ts';
import { openApp, openOwnStorage } from '../routes/open-app.ts';

const ADMIN = 'an-admin-key-of-some-length';
const { storage, remove } = await openOwnStorage();
const keys = {
  lms: await createKey(storage, { scope: 'lms', name: '' }),
  ta: await createKey(storage, { scope: 'ta', name: '' }),
  learner: await createKey(storage, { scope: 'learner', name: '', learner: 'anna' }),
  monitor: await createKey(storage, { scope: 'monitor', name: '' }),
};
const app = await openApp({ storage, adminKey: ADMIN, openWithoutKeys: false });
afterAll(async () => {
  await app.close();
  await remove();
});

/** Every row of the table with an address that fits it. */
const ROWS = Object.entries(ACCESS).map(([row, access]) => {
  const [method, url] = row.split(' ') as ['GET' | 'POST' | 'DELETE', string];
  return { row, access, method, url: url.replace(/:\w+|\*/g, 'x') };
});
const GUARDED = ROWS.filter(({ access }) => typeof access !== 'string');

async function statusOf(method: 'GET' | 'POST' | 'DELETE', url: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await app.inject({ method, url, headers })).statusCode;
}

describe('the table of routes', () => {
  it('has a row for every route, and no other', () => {
    const routes = new Set(ROWS.map(({ row }) => row).filter((row) => !routeExists(row)));
    expect([...routes]).toEqual([]);
  });

  it('is needed: a route without a row does not start', async () => {
    const other = fastify();
    const authority = openAuthority({ storage, openWithoutKeys: true, onFailure: () => {} });
    guardRoutes(other, authority, await rateLimits(other, RATES));
    expect(() => other.get('/secret', async () => 'secret')).toThrow(
      'GET /secret has no row in server/routes/access.ts: say who may use it.',
    );
  });

  it.each(ROWS.filter(({ access }) => typeof access === 'string'))(
    '$row needs no key',
    async ({ method, url }) => {
      expect([401, 403]).not.toContain(await statusOf(method, url));
    },
  );

  it.each(GUARDED)('$row needs a key', async ({ method, url }) => {
    expect(await statusOf(method, url)).toBe(401);
    expect(await statusOf(method, url, 'nabla_unknown')).toBe(401);
  });

  it.each(GUARDED.flatMap((row) => SCOPES.map((scope) => ({ ...row, scope }))))(
    '$row with a key of the scope $scope',
    async ({ method, url, access, scope }) => {
      const reply = await app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${keys[scope].token}` },
      });
      const refused =
        reply.statusCode === 403 && FaultReply.parse(reply.json()).code === 'scope-insufficient';
      expect(refused).toBe(!(access as readonly string[]).includes(scope));
      expect(reply.statusCode).not.toBe(401);
    },
  );

  it.each(GUARDED)('$row with the admin key', async ({ method, url }) => {
    expect([401, 403]).not.toContain(await statusOf(method, url, ADMIN));
  });
});

function routeExists(row: string): boolean {
  const [method, url] = row.split(' ') as ['GET', string];
  return app.hasRoute({ method, url });
}

describe('a header that holds no key', () => {
  it.each([
    { id: 'none', header: undefined, code: 'key-missing', challenge: CHALLENGE['www-authenticate'] },
    { id: 'another scheme', header: 'Basic YTpi', code: 'key-unknown', challenge: /error="invalid_token"/ },
    { id: 'no token', header: 'Bearer', code: 'key-unknown', challenge: /invalid_token/ },
    {
      id: 'a long token',
      header: `Bearer ${'x'.repeat(5000)}`,
      code: 'key-unknown',
      challenge: /invalid_token/,
    },
    {
      id: 'half a token',
      header: `Bearer ${keys.lms.token.slice(0, -1)}`,
      code: 'key-unknown',
      challenge: /invalid_token/,
    },
    {
      id: 'the hash of nothing',
      header: 'Bearer undefined',
      code: 'key-unknown',
      challenge: /invalid_token/,
    },
  ])('$id', async ({ header, code, challenge }) => {
    const reply = await app.inject({
      url: '/v1/exercises',
      headers: header === undefined ? {} : { authorization: header },
    });
    expect(reply.statusCode).toBe(401);
    expect(reply.json()).toMatchObject({ code });
    expect(reply.headers['www-authenticate']).toMatch(challenge);
  });

  it('is told apart in no other way: the scheme may be in any case', async () => {
    const reply = await app.inject({
      url: '/v1/exercises',
      headers: { authorization: `bEARER ${keys.lms.token}` },
    });
    expect(reply.statusCode).toBe(200);
  });
});

describe('a key', () => {
  it('that is revoked is refused by the next server, and soon by this one', async () => {
    const { id, token } = await createKey(storage, { scope: 'lms', name: '' });
    await revokeKey(storage, id);
    expect(await statusOf('GET', '/v1/exercises', token)).toBe(401);
  });

  it('has its last use recorded once a minute, not with every request', async () => {
    const { id, token } = await createKey(storage, { scope: 'lms', name: '' });
    const used = async () => (await listKeys(storage)).find((key) => key.id === id)!.lastUsedAt;
    await statusOf('GET', '/v1/exercises', token);
    await expect.poll(used).toMatch(/^20/);
    const first = await used();
    await statusOf('GET', '/v1/exercises', token);
    await new Promise(setImmediate);
    expect(await used()).toBe(first);
  });
});

describe('without keys', () => {
  it.each([
    { id: 'a server for this machine alone is open', openWithoutKeys: true, status: 200 },
    { id: 'another one is not', openWithoutKeys: false, status: 401 },
  ])('$id', async ({ openWithoutKeys, status }) => {
    const other = await openApp({ openWithoutKeys });
    expect((await other.inject({ url: '/v1/exercises' })).statusCode).toBe(status);
    await other.close();
  });

  it('a server is closed once there is one, even a revoked one', async () => {
    const own = await openOwnStorage();
    await revokeKey(own.storage, (await createKey(own.storage, { scope: 'ta', name: '' })).id);
    const other = await openApp({ storage: own.storage });
    expect((await other.inject({ url: '/v1/exercises' })).statusCode).toBe(401);
    await other.close();
    await own.remove();
  });
});

describe('rates', () => {
  const limited = openApp({
    storage,
    adminKey: ADMIN,
    openWithoutKeys: false,
    rates: { key: 3, learner: 2, address: 4 },
  });
  afterAll(() => limited.then((other) => other.close()));

  it.each([
    { id: 'of a key', url: '/v1/exercises', token: keys.lms.token, allowed: 3, from: '10.0.0.1' },
    {
      id: "of a learner's key",
      url: '/v1/exercises',
      token: keys.learner.token,
      allowed: 2,
      from: '10.0.0.1',
    },
    { id: 'of an address on public pages', url: '/faults', token: undefined, allowed: 4, from: '10.0.0.2' },
    {
      id: 'of an address that guesses keys',
      url: '/v1/exercises',
      token: 'nabla_x',
      allowed: 4,
      from: '10.0.0.3',
    },
    {
      id: 'of an address that looks for routes',
      url: '/nowhere',
      token: undefined,
      allowed: 4,
      from: '10.0.0.4',
    },
  ])('$id', async ({ url, token, allowed, from }) => {
    const other = await limited;
    const statuses: number[] = [];
    for (let i = 0; i <= allowed; i += 1) {
      const reply = await other.inject({
        url,
        remoteAddress: from,
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
      statuses.push(reply.statusCode);
      if (i < allowed) continue;
      expect(reply.json()).toMatchObject({ code: 'rate-limited' });
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(statuses.indexOf(429)).toBe(allowed);
  });

  it.each([
    { id: 'of the admin key', url: '/v1/exercises', token: ADMIN },
    { id: 'of whatever watches over the process', url: '/health/ready', token: undefined },
  ])('$id: none', async ({ url, token }) => {
    const other = await limited;
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const replies = await Promise.all(Array.from({ length: 20 }, () => other.inject({ url, headers })));
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });
});

it.each([
  { id: 'trusted', trustedProxies: ['127.0.0.1'], statuses: [200, 200] },
  { id: 'not trusted', trustedProxies: [], statuses: [200, 429] },
])('of a proxy that is $id: whom it forwards for', async ({ trustedProxies, statuses }) => {
  const other = await openApp({ storage, openWithoutKeys: false, rates: { address: 1 }, trustedProxies });
  const from = (address: string) => other.inject({ url: '/faults', headers: { 'x-forwarded-for': address } });
  expect([(await from('192.0.2.1')).statusCode, (await from('192.0.2.2')).statusCode]).toEqual(statuses);
  await other.close();
});

it('sends no header that would let pages of other origins in', async () => {
  const headers = { authorization: `Bearer ${keys.lms.token}`, origin: 'https://elsewhere.example' };
  const reply = await app.inject({ url: '/v1/exercises', headers });
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});
