import type { z } from 'zod';
import type { BatchReply } from '../schemas/batches.ts';
import type { BatchRow } from '../storage/tables.ts';
import { momentOf } from '../submissions/submission-id.ts';

export type ShownBatch = z.output<typeof BatchReply>;

/** A batch as it may be shown. */
export function shownBatch(row: BatchRow, now: Date): ShownBatch {
  const { id, state, format, feedback, total, done, errors } = row;
  const expected = expectedEnd(row, now);
  return {
    id,
    state,
    format,
    feedback,
    total,
    done,
    errors,
    createdAt: momentOf(id).toISOString(),
    ...(row.started_at !== null && { startedAt: row.started_at }),
    ...(expected && { expectedAt: expected.toISOString() }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.webhook !== null && row.webhook_state !== null && { webhook: shownWebhook(row) }),
  };
}

function shownWebhook(row: BatchRow): NonNullable<ShownBatch['webhook']> {
  return {
    url: row.webhook!,
    state: row.webhook_state!,
    attempts: row.webhook_attempts,
    ...(row.webhook_due_at !== null && { nextAttemptAt: row.webhook_due_at }),
    ...(row.webhook_failure !== null && { failure: row.webhook_failure }),
  };
}

/** When a batch will be done if it goes on as fast as since it was started. */
function expectedEnd({ state, total, done, started_at }: BatchRow, now: Date): Date | undefined {
  if (state !== 'running' || done === 0 || started_at === null) return undefined;
  const taken = now.getTime() - Date.parse(started_at);
  return new Date(now.getTime() + Math.max(0, taken * (total / done - 1)));
}

/** Whether nothing more will come of a batch. */
export function isFinished({ state }: Pick<BatchRow, 'state'>): boolean {
  return state !== 'queued' && state !== 'running';
}
