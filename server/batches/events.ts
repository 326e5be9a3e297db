import { setTimeout as wait } from 'node:timers/promises';
import type { BatchRow } from '../storage/tables.ts';
import { isFinished, shownBatch } from './shown-batch.ts';

/** Milliseconds between two looks at how far a batch has come. */
const LOOK_EVERY = 500;
/** Milliseconds after which something is sent, so that nobody on the way takes the connection for dead. */
const HEARTBEAT_EVERY = 10_000;
/** Milliseconds after which a client that was cut off comes again. */
const RETRY_AFTER = 2000;

/** What tells a state of a batch from those before: the id of its event. */
export function eventId({ done, state }: BatchRow): string {
  return `${done}.${state}`;
}

/**
 * Server-sent events of a batch: `progress` whenever it has come further, and at last one that is named for its state. An event
 * holds all that there is to say, so that a client that was cut off has missed nothing when it gets the next.
 * @param last the id of the event that the client has already
 */
export async function* batchEvents(
  find: () => Promise<BatchRow | undefined>,
  last: string | undefined,
  stop: AbortSignal,
): AsyncGenerator<string> {
  yield `retry: ${RETRY_AFTER}\n\n`;
  let told = last;
  let quiet = 0;
  while (!stop.aborted) {
    const batch = await find();
    if (batch === undefined) return;
    if (eventId(batch) !== told) {
      told = eventId(batch);
      yield eventOf(batch, told);
      quiet = 0;
    }
    if (isFinished(batch)) return;
    await wait(LOOK_EVERY, undefined, { signal: stop }).catch(() => {});
    quiet += LOOK_EVERY;
    if (quiet < HEARTBEAT_EVERY) continue;
    yield ': still there\n\n';
    quiet = 0;
  }
}

function eventOf(batch: BatchRow, id: string): string {
  const name = isFinished(batch) ? batch.state : 'progress';
  return `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(shownBatch(batch, new Date()))}\n\n`;
}
