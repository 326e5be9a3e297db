import { afterAll, describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly $ref: string } }> };
  readonly responses: Record<string, { readonly content: Record<string, { readonly schema: object }> }>;
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
      'CompareRequest',
      'Comparison',
      'Evidence',
      'Exercise',
      'ExerciseList',
      'ExerciseSummary',
      'Fault',
      'Feedback',
      'Given',
      'Grade',
      'GradeRequest',
      'Part',
      'PartGrade',
      'Problem',
      'Read',
      'Shape',
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
      'validate: post /v1/validate',
      'grade: post /v1/grade',
      'compare: post /v1/compare',
    ]);
  });

  it.each(operations)(
    'describes $operationId: what goes in, what comes out, what can be wrong',
    (operation) => {
      expect(operation.summary).not.toBe('');
      expect(operation.responses['200']!.content['application/json']!.schema).toHaveProperty('$ref');
      expect(operation.responses['422']!.content['application/problem+json']!.schema).toEqual({
        $ref: '#/components/schemas/Fault',
      });
    },
  );

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
