import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { withUsedComponents } from './used-components.ts';

const DESCRIPTION = `Nabla grades the mathematics of machine learning.

An answer that cannot be read, or that is wrong, is not an error: it has a verdict. A *fault* is a request that cannot
be served; it comes as problem details (RFC 9457) with a stable code, all of which are listed at /faults.`;

/** Describes the routes that come after it, from the schemas that check them. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nabla',
        version,
        description: DESCRIPTION,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'exercises', description: 'What there is to be answered.' },
        { name: 'grading', description: 'Reading, grading and comparing; nothing is stored.' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withUsedComponents(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list' },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
