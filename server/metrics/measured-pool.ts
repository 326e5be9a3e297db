import type { Pool } from '../jobs/pool.ts';
import type { Metrics } from './metrics.ts';

/** A pool whose graded answers are counted. */
export function measuredPool(pool: Pool, metrics: Metrics): Pool {
  return {
    ...pool,
    async grade(chunk, grading) {
      const graded = await pool.grade(chunk, grading);
      metrics.graded(graded.outcomes);
      return graded;
    },
  };
}
