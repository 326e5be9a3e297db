import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Catalog } from '../catalog/catalog.ts';
import { api } from './api.ts';
import { replyWithFaults, sendFault } from './fault-replies.ts';
import { answerBrokenRequest } from './connection-faults.ts';
import { health } from './health.ts';
import { logRequests, requestId } from './logging.ts';
import { describeApi } from './openapi.ts';
import { pages } from './pages.ts';
import { TRANSPORT, type Transport } from './transport.ts';
import { validatorCompiler } from './validate-input.ts';

/** What the app is made of. */
export interface Parts {
  readonly catalog: Catalog;
  readonly version: string;
  readonly logger?: FastifyBaseLogger;
  readonly transport?: Partial<Transport>;
}

/** The whole app, without a port: `inject` and `listen` come after. */
export async function buildApp({ catalog, version, logger, transport }: Parts): Promise<FastifyInstance> {
  const limits = { ...TRANSPORT, ...transport };
  const app: FastifyInstance = fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyLimit,
    requestTimeout: limits.requestTimeout,
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
  logRequests(app);
  replyWithFaults(app);
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  await app.register(underPressure, { maxEventLoopDelay: 1000, retryAfter: 5 });
  await describeApi(app, version);
  await app.register(health);
  await app.register(pages, { catalog, bodyLimit: limits.bodyLimit });
  await app.register(api, { prefix: '/v1', catalog });
  await app.ready();
  return app;
}

/** Pages hold a style sheet and forms, and no script at all. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
};
