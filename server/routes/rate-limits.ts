import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Fault } from '../faults/fault.ts';
import type { Rates } from './rates.ts';

const MINUTE = 60_000;

/** Counts a request. @throws {Fault} rate-limited */
type Limiter = (request: FastifyRequest) => Promise<void>;

export interface RateLimits {
  readonly ofAddress: Limiter;
  /** Counts for the one who makes the request; the operator is not limited. */
  readonly ofCaller: Limiter;
}

export async function rateLimits(app: FastifyInstance, rates: Rates): Promise<RateLimits> {
  await app.register(rateLimit, { global: false });
  const ofKey = limiter(app, 'key', rates.key, { keyGenerator: callerId });
  const ofLearner = limiter(app, 'key', rates.learner, { keyGenerator: callerId });
  return {
    ofAddress: limiter(app, 'address', rates.address, {}),
    async ofCaller(request) {
      const caller = request.principal!;
      if (caller.kind === 'key') await (caller.scope === 'learner' ? ofLearner : ofKey)(request);
    },
  };
}

/** Without a `keyGenerator` requests count for their address. */
function limiter(
  app: FastifyInstance,
  what: string,
  max: number,
  options: { keyGenerator?: (request: FastifyRequest) => string },
): Limiter {
  if (max === 0) return async () => {};
  const count = app.createRateLimit({ max, timeWindow: MINUTE, ...options });
  return async (request) => {
    const counted = await count(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    throw new Fault('rate-limited', { what, max }, [], { 'retry-after': String(counted.ttlInSeconds) });
  };
}

function callerId({ principal }: FastifyRequest): string {
  return principal!.id;
}
