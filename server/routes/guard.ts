import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CHALLENGE, type Authority } from '../auth/authority.ts';
import { isLocalHeader } from '../auth/loopback.ts';
import type { Principal } from '../auth/principal.ts';
import { Fault } from '../faults/fault.ts';
import { accessTo, type Access } from './access.ts';
import type { RateLimits } from './rate-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes the request; undefined on routes that need no key. */
    principal: Principal | undefined;
  }
  interface FastifyContextConfig {
    access?: Access;
    /** What @fastify/under-pressure does in place of refusing. */
    pressureHandler?: () => void;
  }
}

/**
 * Lets a request through to its route only for those who may use it, and not too often. It has to come before the routes.
 * @throws for a route without a row in access.ts
 */
export function guardRoutes(app: FastifyInstance, authority: Authority, limits: RateLimits): void {
  app.decorateRequest('principal');
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) {
      const access = accessTo(method, route.url);
      if (access === undefined) {
        throw new Error(`${method} ${route.url} has no row in server/routes/access.ts: say who may use it.`);
      }
      route.config = { ...route.config, access };
      // Whatever watches over the process has to be told how it is, the more so while it is overloaded.
      if (access === 'unlimited') route.config.pressureHandler = () => {};
    }
  });
  app.addHook('onRequest', async (request) => {
    // An address that does not exist is limited like a public one.
    const access = request.routeOptions.config.access ?? 'public';
    if (access === 'unlimited') return;
    if (access === 'public') return limitPublic(request, authority, limits);
    const principal = await identify(request, authority, limits);
    request.logged.caller = principal.id;
    if (principal.kind === 'key' && !access.includes(principal.scope)) {
      throw new Fault('scope-insufficient', { needed: access.join(' or '), scope: principal.scope });
    }
  });
}

async function limitPublic(request: FastifyRequest, authority: Authority, limits: RateLimits): Promise<void> {
  if (!(await authority.isOpen())) await limits.ofAddress(request);
}

/** Who makes the request. Without a key that holds it counts for its address, else for the key. */
async function identify(
  request: FastifyRequest,
  authority: Authority,
  limits: RateLimits,
): Promise<Principal> {
  try {
    const principal = await authority.identify(request.headers.authorization);
    if (principal === undefined) throw new Fault('key-missing', {}, [], CHALLENGE);
    if (principal.id === 'local' && !isLocalHeader(request.headers.host ?? ''))
      throw new Fault('host-not-local');
    request.principal = principal;
    await limits.ofCaller(request);
    return principal;
  } catch (error) {
    if (error instanceof Fault && error.status === 401) await limits.ofAddress(request);
    throw error;
  }
}

/** Who makes a request to a route that needs a key. */
export function callerOf({ principal }: FastifyRequest): Principal {
  if (principal === undefined) throw new Error('A public route has no caller.');
  return principal;
}
