import type { FastifyInstance } from 'fastify';
import type { Catalog } from '../catalog/catalog.ts';
import { gradeWriter } from '../grading/written-grade.ts';
import type { Storage } from '../storage/storage.ts';
import type { GradedBy } from '../submissions/record.ts';
import type { BatchService } from '../batches/service.ts';
import { batchRoutes } from './batches.ts';
import { compareRoute } from './compare.ts';
import { exerciseRoutes } from './exercises.ts';
import { figureRoutes } from './figures.ts';
import { gradeRoute } from './grade.ts';
import { readJsonBodies } from './json-body.ts';
import { learnerRoutes } from './learners.ts';
import { solutionRoute } from './solution.ts';
import { statisticsRoute } from './statistics.ts';
import { submissionRoutes } from './submissions.ts';
import { validateRoute } from './validate.ts';

interface Parts {
  readonly catalog: Catalog;
  readonly storage: Storage;
  readonly gradedBy: GradedBy;
  readonly batches: BatchService;
}

/** What an LMS uses: JSON. */
export async function api(app: FastifyInstance, parts: Parts): Promise<void> {
  const { catalog, storage } = parts;
  const writeGrade = gradeWriter(catalog);
  readJsonBodies(app);
  exerciseRoutes(app, catalog);
  figureRoutes(app, catalog);
  solutionRoute(app, catalog);
  statisticsRoute(app, catalog, storage);
  validateRoute(app, catalog);
  gradeRoute(app, writeGrade);
  compareRoute(app);
  submissionRoutes(app, { ...parts, writeGrade });
  await app.register(batchRoutes, { batches: parts.batches });
  learnerRoutes(app, parts);
}
