import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { accessTo } from './access.ts';
import { withUsedComponents } from './used-components.ts';

const DESCRIPTION = `Nabla grades the mathematics of machine learning.

An answer that cannot be read, or that is wrong, is not an error: it has a verdict. A *fault* is a request that cannot
be served; it comes as problem details (RFC 9457) with a stable code, all of which are listed at /faults.

Requests carry a key, \`Authorization: Bearer …\`, of one of the scopes that are listed with each operation. A server that this
machine alone can reach needs none until there is one.`;

const SECURITY_SCHEME = {
  type: 'http',
  scheme: 'bearer',
  description: 'A key, as `nabla keys create` prints it.',
} as const;

/** Which scopes a route takes: role names, as OpenAPI 3.1 allows for schemes that have no scopes of their own. */
function securityOf({ route, url }: { route: { method: string | string[] }; url: string }): object {
  const access = accessTo([route.method].flat()[0]!, url);
  return Array.isArray(access) ? { security: [{ key: access }] } : {};
}

/** What the schemas cannot say of replies, by status: their headers, and that nothing comes. */
const LOCATION = { location: { type: 'string', description: 'Where it can be read from now on.' } };
const RETRY_AFTER = { 'retry-after': { type: 'integer', description: 'Seconds after which to try again.' } };
const WITHOUT_SCHEMA: Readonly<Record<string, object>> = {
  201: { headers: LOCATION },
  202: { headers: LOCATION },
  204: { type: 'null' },
  429: { headers: RETRY_AFTER },
  503: { headers: RETRY_AFTER },
};

function completed(schema: FastifySchema): FastifySchema {
  const replies = Object.entries((schema.response ?? {}) as Record<string, object>);
  const response = replies.map(([status, reply]) => [status, { ...reply, ...WITHOUT_SCHEMA[status] }]);
  return { ...schema, response: Object.fromEntries(response) as Record<string, object> };
}

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
        { name: 'submissions', description: 'Grades that are stored, with what it takes to prove them.' },
        { name: 'batches', description: 'Whole files of submissions, graded while others are served.' },
        { name: 'learners', description: 'What is stored of one learner.' },
      ],
      components: { securitySchemes: { key: SECURITY_SCHEME } },
    },
    transform: (route) => {
      const { schema, url } = jsonSchemaTransform(route);
      if (schema.hide === true) return { schema, url };
      return { schema: { ...completed(schema), ...securityOf(route) }, url };
    },
    transformObject: (document) => withUsedComponents(jsonSchemaTransformObject(document)),
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list' },
  });
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
