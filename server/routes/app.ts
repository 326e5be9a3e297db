import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { openAuthority } from '../auth/authority.ts';
import type { BatchLimits } from '../batches/limits.ts';
import { batchQueue } from '../batches/queue.ts';
import { openBatchService } from '../batches/service.ts';
import type { CourierOptions } from '../batches/webhook/courier.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { openPool } from '../jobs/pool.ts';
import { measuredPool } from '../metrics/measured-pool.ts';
import { openMetrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/storage.ts';
import { sweepDaily } from '../submissions/retention.ts';
import { api } from './api.ts';
import { replyWithFaults, sendFault } from './fault-replies.ts';
import { limitBodies } from './body-timeout.ts';
import { answerBrokenRequest } from './connection-faults.ts';
import { guardRoutes } from './guard.ts';
import { health } from './health.ts';
import { measureRequests, metricsRoute } from './metrics.ts';
import { errorForLog, logRequests, requestId } from './logging.ts';
import { describeApi } from './openapi.ts';
import { pages } from './pages.ts';
import { rateLimits } from './rate-limits.ts';
import { RATES, type Rates } from './rates.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { TRANSPORT, type Transport } from './transport.ts';
import { validatorCompiler } from './validate-input.ts';

/** Where requests are refused, before the process stalls or runs out of memory. Milliseconds, bytes, seconds. */
const PRESSURE = {
  maxEventLoopDelay: 1000,
  maxHeapUsedBytes: 0.9 * getHeapStatistics().heap_size_limit,
  retryAfter: 5,
};

/** What the app is made of. */
export interface Parts {
  readonly catalog: Catalog;
  /** The folder that the catalog was loaded from: threads that grade batches load it too. */
  readonly exercises: string;
  readonly version: string;
  /** Whoever opened it closes it, after the app. */
  readonly storage: Storage;
  /** The folder below which the files of batches are. */
  readonly dataFolder: string;
  /** Whether requests need no key as long as there is none: only where this machine alone can reach the app. */
  readonly openWithoutKeys: boolean;
  readonly adminKey?: string | undefined;
  readonly rates?: Partial<Rates>;
  /** Submissions are deleted after so many days; kept without it. */
  readonly retentionDays?: number | undefined;
  /** Finished batches are deleted after so many days. */
  readonly batchDays: number;
  readonly batchLimits?: BatchLimits;
  /** Left out where nobody can be told that a batch is finished. */
  readonly webhooks?: CourierOptions | undefined;
  /** Addresses of proxies that are believed when they say whom they forward for. */
  readonly trustedProxies?: readonly string[] | undefined;
  readonly logger?: FastifyBaseLogger;
  readonly transport?: Partial<Transport>;
}

/** The whole app, without a port: `inject` and `listen` come after. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const { catalog, version, storage, adminKey, openWithoutKeys, logger, trustedProxies = [] } = parts;
  const limits = { ...TRANSPORT, ...parts.transport };
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    ...(trustedProxies.length === 0 ? {} : { trustProxy: [...trustedProxies] }),
    bodyLimit: limits.bodyLimit,
    requestTimeout: limits.uploadTimeout,
    connectionTimeout: limits.connectionTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    http: {
      headersTimeout: limits.headersTimeout,
      maxHeaderSize: limits.maxHeaderSize,
      connectionsCheckingInterval: limits.connectionsCheckingInterval,
    },
    routerOptions: { maxParamLength: limits.maxParamLength },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: requestId,
    frameworkErrors: (error, request, reply) => void sendFault(error, request, reply),
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, limits.requestTimeout),
  });
  app.setValidatorCompiler(validatorCompiler);
  // Replies are objects of ours that hold no more than their schemas say, which the tests check.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  const metrics = openMetrics({
    version,
    exercises: () => catalog.list().length,
    writesWaiting: storage.waiting,
    storageState: storage.check,
    batchQueue: () => batchQueue(storage),
  });
  logRequests(app);
  measureRequests(app, metrics);
  replyWithFaults(app);
  limitBodies(app, limits.requestTimeout, limits.connectionsCheckingInterval);
  await sendSecurityHeaders(app);
  await app.register(underPressure, PRESSURE);
  const onFailure = (error: unknown): void => app.log.error({ error: errorForLog(error) }, 'storage failed');
  const authority = openAuthority({ storage, adminKey, openWithoutKeys, onFailure });
  guardRoutes(app, authority, await rateLimits(app, { ...RATES, ...parts.rates }));
  await describeApi(app, version);
  await app.register(health, { storage });
  metricsRoute(app, metrics);
  await app.register(pages, { catalog, bodyLimit: limits.bodyLimit });
  const gradedBy = { grader: version, node: process.versions.node };
  const batches = openBatchService({
    ...parts,
    days: parts.batchDays,
    limits: parts.batchLimits,
    pool: measuredPool(openPool(parts.exercises), metrics),
    onFailure,
  });
  app.addHook('onClose', () => batches.stop());
  await app.register(api, { prefix: '/v1', catalog, storage, gradedBy, batches });
  if (parts.retentionDays !== undefined) {
    const onSwept = (deleted: number): void => app.log.info({ deleted }, 'retention');
    const stop = sweepDaily(storage, parts.retentionDays, onSwept, onFailure);
    app.addHook('onClose', async () => stop());
  }
  await app.ready();
  return app;
}
