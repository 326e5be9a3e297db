import type { FastifyInstance } from 'fastify';
import type { Catalog } from '../catalog/catalog.ts';
import { compareRoute } from './compare.ts';
import { exerciseRoutes } from './exercises.ts';
import { gradeRoute } from './grade.ts';
import { readJsonBodies } from './json-body.ts';
import { validateRoute } from './validate.ts';

/** What an LMS uses: JSON. */
export async function api(app: FastifyInstance, { catalog }: { catalog: Catalog }): Promise<void> {
  readJsonBodies(app);
  exerciseRoutes(app, catalog);
  validateRoute(app, catalog);
  gradeRoute(app, catalog);
  compareRoute(app);
}
