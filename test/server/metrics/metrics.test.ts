import { afterAll, expect, it } from 'vitest';
import { NO_ROWS } from '../../../server/bulk/tally.ts';
import type { Pool } from '../../../server/jobs/pool.ts';
import { measuredPool } from '../../../server/metrics/measured-pool.ts';
import { openMetrics } from '../../../server/metrics/metrics.ts';
import { openApp, openOwnStorage } from '../routes/open-app.ts';

const { storage, remove } = await openOwnStorage();
const app = await openApp({ storage });
afterAll(async () => {
  await app.close();
  await remove();
});

/** The lines of the metrics without what is said of them. */
async function shown(): Promise<readonly string[]> {
  const { body, statusCode } = await app.inject({ url: '/metrics' });
  expect(statusCode).toBe(200);
  return body.split('\n').filter((line) => !line.startsWith('#'));
}

const grade = (answers: object, exercise = 'graph-c-a-2b') =>
  app.inject({ method: 'POST', url: '/v1/grade', payload: { exercise, answers } });

it('counts answers by verdict and method, requests by route, faults by code', async () => {
  await grade({ d: '2', e: '3', L: 'x +' });
  await grade({ d: '2' });
  await app.inject({
    method: 'POST',
    url: '/v1/submissions',
    payload: { learner: 'anna', exercise: 'graph-c-a-2b', answers: { d: '2' } },
  });
  await app.inject({
    method: 'POST',
    url: '/exercises/graph-c-a-2b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'answer.d=2',
  });
  await grade({}, 'no-exercise');
  await app.inject({ url: '/nowhere/anna' });
  const lines = await shown();
  expect(lines).toEqual(
    expect.arrayContaining([
      'nabla_answers_total{verdict="correct",method="identical"} 4',
      'nabla_answers_total{verdict="incorrect",method="exact"} 1',
      'nabla_answers_total{verdict="invalid",method="none"} 1',
      'nabla_answers_total{verdict="missing",method="none"} 18',
      'http_request_duration_seconds_count{method="POST",route="/v1/grade",status="200"} 2',
      'http_request_duration_seconds_count{method="POST",route="/v1/submissions",status="201"} 1',
      'http_request_duration_seconds_count{method="GET",route="none",status="404"} 1',
      'nabla_faults_total{code="exercise-not-found"} 1',
      'nabla_faults_total{code="route-not-found"} 1',
      expect.stringMatching(/^nabla_build_info\{version="0\.0\.0-test",node="24\./),
      'nabla_writes_waiting 0',
      'nabla_database_up 1',
      'nabla_batches{state="queued"} 0',
      'nabla_batch_rows_waiting 0',
      expect.stringMatching(/^nodejs_eventloop_lag_p99_seconds /),
    ]),
  );
  expect(lines.join('\n')).not.toContain('anna');
});

it('counts the answers of batches', async () => {
  const metrics = openMetrics({
    version: '0',
    exercises: () => 0,
    writesWaiting: () => 3,
    storageState: async () => 'ok',
    batchQueue: async () => ({ batches: { running: 2 }, rows: 70 }),
  });
  const outcomes = { 'correct exact': 2, 'invalid none': 1 };
  const graded = { lines: '', rows: 1, tally: NO_ROWS, outcomes, parts: [] };
  const pool: Pool = {
    width: 1,
    grade: async () => graded,
    start: async () => {},
    close: async () => {},
  };
  const measured = measuredPool(pool, metrics);
  const grading = { reading: { format: 'ndjson' }, feedback: undefined } as const;
  for (let chunk = 0; chunk < 2; chunk += 1) expect(await measured.grade([], grading)).toBe(graded);
  expect((await metrics.text()).split('\n')).toEqual(
    expect.arrayContaining([
      'nabla_answers_total{verdict="correct",method="exact"} 4',
      'nabla_answers_total{verdict="invalid",method="none"} 2',
      'nabla_writes_waiting 3',
      'nabla_batches{state="running"} 2',
      'nabla_batches{state="queued"} 0',
      'nabla_batch_rows_waiting 70',
    ]),
  );
});

it('is read without a database too, and says so', async () => {
  const other = await openApp({ storage: { ...storage, check: async () => 'unreachable' } });
  const { body } = await other.inject({ url: '/metrics' });
  expect(body).toContain('\nnabla_database_up 0\n');
  await other.close();
});
