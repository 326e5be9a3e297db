import { afterAll, describe, expect, it } from 'vitest';
import { accessTo } from '../../../server/routes/access.ts';
import { openApp } from './open-app.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref: string } }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: object }> }>;
  readonly security?: readonly Record<string, readonly string[]>[];
}

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const app = await openApp();
afterAll(() => app.close());
const document = (await app.inject({ url: '/openapi.json' })).json<Document>();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

describe('the OpenAPI document', () => {
  it('is 3.1 and names its components once', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(document.components.schemas).toSorted()).toEqual([
      'Answer',
      'Batch',
      'BatchList',
      'BatchRequest',
      'BatchResults',
      'CompareRequest',
      'Comparison',
      'Difference',
      'Evidence',
      'Exercise',
      'ExerciseList',
      'ExerciseSummary',
      'Fault',
      'Feedback',
      'Figure',
      'Given',
      'Grade',
      'GradeRequest',
      'Key',
      'LearnerData',
      'Part',
      'PartGrade',
      'PartSolution',
      'PartStatistics',
      'Problem',
      'Read',
      'Receipt',
      'Replay',
      'Shape',
      'Solution',
      'SolutionStep',
      'Statistics',
      'Submission',
      'SubmissionList',
      'SubmissionRequest',
      'SymbolDeclaration',
      'ValidateRequest',
      'Validation',
      'Verdict',
      'Witness',
    ]);
  });

  it('refers to nothing that is not there', () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
  });

  it('has these operations', () => {
    expect(operations.map(({ method, path, operationId }) => `${operationId}: ${method} ${path}`)).toEqual([
      'listExercises: get /v1/exercises',
      'getExercise: get /v1/exercises/{id}',
      'getFigure: get /v1/exercises/{id}/figures/{figure}.svg',
      'getSolution: get /v1/exercises/{id}/solution',
      'getStatistics: get /v1/exercises/{id}/statistics',
      'validate: post /v1/validate',
      'grade: post /v1/grade',
      'compare: post /v1/compare',
      'submit: post /v1/submissions',
      'listSubmissions: get /v1/submissions',
      'getSubmission: get /v1/submissions/{id}',
      'replaySubmission: get /v1/submissions/{id}/replay',
      'createBatch: post /v1/batches',
      'listBatches: get /v1/batches',
      'getBatch: get /v1/batches/{id}',
      'deleteBatch: delete /v1/batches/{id}',
      'getBatchEvents: get /v1/batches/{id}/events',
      'getBatchResults: get /v1/batches/{id}/results',
      'exportLearner: get /v1/learners/{id}',
      'deleteLearner: delete /v1/learners/{id}',
    ]);
  });

  it.each(operations)(
    'describes $operationId: what goes in, what comes out, what can be wrong',
    (operation) => {
      expect(operation.summary).not.toBe('');
      const [status, { content = {} }] = Object.entries(operation.responses)[0]!;
      if (status === '204') expect(content).toEqual({});
      else if (!('application/json' in content)) {
        const [type] = Object.keys(content);
        expect(['image/svg+xml', 'text/event-stream']).toContain(type);
        expect(content).toHaveProperty([type!, 'schema', 'type'], 'string');
      } else expect(content['application/json'].schema).toHaveProperty('$ref');
      const fault = { $ref: '#/components/schemas/Fault' };
      for (const [code, reply] of Object.entries(operation.responses)) {
        if (code !== status) expect(reply.content!['application/problem+json']!.schema).toEqual(fault);
      }
    },
  );

  it.each(operations)('says who may use $operationId', ({ method, path, security, responses }) => {
    const access = accessTo(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'));
    expect(security).toEqual(access === 'public' ? undefined : [{ key: access }]);
    if (access !== 'public') for (const code of ['401', '403', '429']) expect(responses).toHaveProperty(code);
  });

  it('says where what was created is', () => {
    expect(document.paths['/v1/submissions']!['post']!.responses['201']).toHaveProperty('headers.location');
    expect(document.paths['/v1/batches']!['post']!.responses['202']).toHaveProperty('headers.location');
  });

  it.each(operations.filter(({ method }) => method === 'post'))(
    'names the body of $operationId',
    (operation) => {
      expect(operation.requestBody!.content['application/json']!.schema.$ref).toMatch(/Request$/);
    },
  );
});

it('is shown at /docs, under its own content security policy', async () => {
  const page = await app.inject({ url: '/docs/' });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('swagger-ui');
  expect(page.headers['content-security-policy']).toMatch(/script-src 'self'/);
  const data = await app.inject({ url: '/docs/json' });
  expect(data.json<Document>().paths).toHaveProperty('/v1/grade');
});
