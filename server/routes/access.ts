import type { Scope } from '../schemas/scope.ts';

/**
 * Who may use a route: keys of these scopes; anyone (`public`); or anyone as often as they like (`unlimited`), which is for
 * whatever watches over the process.
 */
export type Access = readonly Scope[] | 'public' | 'unlimited';

const EVERY_KEY = ['lms', 'ta', 'learner'] as const;

/** Every route and who may use it, HEAD as GET. A route without a row does not start. The operator may use all. */
export const ACCESS = {
  'GET /health/live': 'unlimited',
  'GET /health/ready': 'unlimited',
  'GET /metrics': ['monitor'],

  'GET /': 'public',
  'GET /exercises/:id': 'public',
  'POST /exercises/:id': 'public',
  'GET /faults': 'public',
  'GET /style.css': 'public',
  'GET /openapi.json': 'public',
  'GET /docs': 'public',
  'GET /docs/': 'public',
  'GET /docs/json': 'public',
  'GET /docs/yaml': 'public',
  'GET /docs/static/*': 'public',
  'GET /docs/static/index.html': 'public',
  'GET /docs/static/swagger-initializer.js': 'public',

  // An LMS shows it in a page by its address, and browsers send no key for a picture.
  'GET /v1/exercises/:id/figures/:figure.svg': 'public',

  'GET /v1/exercises': EVERY_KEY,
  'GET /v1/exercises/:id': EVERY_KEY,
  'POST /v1/validate': EVERY_KEY,
  'POST /v1/grade': EVERY_KEY,
  'POST /v1/compare': EVERY_KEY,

  // A learner's key sees and makes that learner's alone.
  'POST /v1/submissions': EVERY_KEY,
  'GET /v1/submissions': EVERY_KEY,
  'GET /v1/submissions/:id': EVERY_KEY,
  'GET /v1/submissions/:id/replay': EVERY_KEY,
  'POST /v1/batches': ['lms', 'ta'],
  'GET /v1/batches': ['lms', 'ta'],
  'GET /v1/batches/:id': ['lms', 'ta'],
  'GET /v1/batches/:id/events': ['lms', 'ta'],
  'GET /v1/batches/:id/results': ['lms', 'ta'],
  'DELETE /v1/batches/:id': ['lms', 'ta'],
  'GET /v1/learners/:id': ['ta', 'learner'],
  'DELETE /v1/learners/:id': ['ta'],

  'GET /v1/exercises/:id/solution': ['ta'],
  'GET /v1/exercises/:id/statistics': ['ta'],
} as const satisfies Readonly<Record<string, Access>>;

/** Who may use a route; undefined where it has no row. */
export function accessTo(method: string, url: string): Access | undefined {
  const row = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  return Object.hasOwn(ACCESS, row) ? ACCESS[row as keyof typeof ACCESS] : undefined;
}
