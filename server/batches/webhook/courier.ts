import { Webhook } from 'standardwebhooks';
import type { Storage } from '../../storage/storage.ts';
import type { BatchRow } from '../../storage/tables.ts';
import { type Delivery, dueWebhooks, recordDelivery } from '../batches.ts';
import { shownBatch } from '../shown-batch.ts';
import { post } from './post.ts';
import type { ReceiverRules } from './receiver.ts';
import { pauseAfter } from './retries.ts';

/** A receiver that answers so does not want to be told any more. */
const GONE = 410;

export interface CourierOptions extends ReceiverRules {
  /** What messages are signed with, as Standard Webhooks writes it: `whsec_` and base64. */
  readonly secret: string;
  /** Milliseconds to wait after so many attempts that failed; undefined to give up. */
  readonly pauseAfter?: (attempts: number, chance: number) => number | undefined;
}

/** Tells receivers that batches are finished. */
export interface Courier {
  readonly isDue: () => Promise<boolean>;
  /** Makes every attempt that is due and not under way. */
  readonly send: () => void;
  /** Settles when no attempt is under way. */
  readonly settled: () => Promise<unknown>;
}

/**
 * Signed messages as of Standard Webhooks, of which each is sent until it is taken: a receiver can get one twice, with the same
 * `webhook-id`. What is due is in the database, so that it outlives the process.
 */
export function courier(storage: Storage, options: CourierOptions, stop: AbortSignal): Courier {
  const signer = new Webhook(options.secret);
  const pause = options.pauseAfter ?? pauseAfter;
  const underWay = new Map<string, Promise<void>>();
  let due: readonly BatchRow[] = [];

  const attempt = async (batch: BatchRow): Promise<void> => {
    const failure = await tell(batch).catch((error: unknown) => reasonOf(error));
    if (stop.aborted) return;
    await recordDelivery(storage, batch.id, outcomeOf(batch.webhook_attempts + 1, failure));
  };
  const tell = async (batch: BatchRow): Promise<string | undefined> => {
    const id = `msg_${batch.id}`;
    const now = new Date();
    const body = messageOf(batch);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'nabla',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signer.sign(id, now, body),
    };
    const status = await post(batch.webhook!, body, headers, options, stop);
    return status >= 200 && status < 300 ? undefined : String(status);
  };
  const outcomeOf = (attempts: number, failure: string | undefined): Delivery => {
    const counted = { webhook_attempts: attempts, webhook_failure: failure ?? null };
    const wait = failure === String(GONE) ? undefined : pause(attempts, Math.random());
    if (failure === undefined) return { ...counted, webhook_state: 'delivered', webhook_due_at: null };
    if (wait === undefined) return { ...counted, webhook_state: 'given-up', webhook_due_at: null };
    return {
      ...counted,
      webhook_state: 'due',
      webhook_due_at: new Date(Date.now() + wait).toISOString(),
    };
  };
  return {
    async isDue() {
      due = await dueWebhooks(storage, new Date());
      return due.length > 0;
    },
    send() {
      for (const batch of due) {
        if (underWay.has(batch.id)) continue;
        const ended = attempt(batch).finally(() => underWay.delete(batch.id));
        // The database is away: it is still due, and sent again.
        underWay.set(
          batch.id,
          ended.catch(() => {}),
        );
      }
    },
    settled: () => Promise.all(underWay.values()),
  };
}

function messageOf(batch: BatchRow): string {
  return JSON.stringify({
    type: `batch.${batch.state}`,
    timestamp: batch.finished_at,
    data: shownBatch(batch, new Date()),
  });
}

/** What can be told of a failure: a code, never what the receiver said. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError') return 'timeout';
  return 'code' in error ? String(error.code) : error.name;
}
