import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';

/** Counts every request that comes after it, and shows the counts to Prometheus. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions, fault, graded } = request;
    const { statusCode: status, elapsedTime: milliseconds } = reply;
    metrics.answered({ method, route: routeOptions.url ?? 'none', status, milliseconds });
    if (fault !== undefined) metrics.failed(fault);
    if (graded !== undefined) metrics.graded(graded.outcomes);
    done();
  });
}

/** The metrics, as text for Prometheus. */
export function metricsRoute(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
