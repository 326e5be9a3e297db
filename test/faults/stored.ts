import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { z } from 'zod';
import { SubmissionsReply } from '../../server/schemas/submission-replies.ts';
import type { Client } from './client.ts';

/** A submission as the list shows it. */
export interface Stored {
  readonly id: string;
  readonly answers: unknown;
}

/** All submissions that a server lists to an exercise, by learner, each as often as it is listed. */
export async function storedByLearner(
  client: Client,
  origin: string,
  learners: string,
): Promise<Map<string, Stored[]>> {
  const found = new Map<string, Stored[]>();
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const after = cursor === '' ? '' : `&cursor=${cursor}`;
    const { body } = await client.call(`${origin}/v1/submissions?limit=200${after}`);
    const page: z.infer<typeof SubmissionsReply> = SubmissionsReply.parse(JSON.parse(body));
    for (const { id, learner, receipt } of page.submissions) {
      if (!learner.startsWith(learners)) continue;
      found.set(learner, [...(found.get(learner) ?? []), { id, answers: receipt.answers }]);
    }
    cursor = page.next;
  }
  return found;
}

/** What SQLite itself finds wrong with the file; `ok` where it finds nothing. */
export function integrityOf(folder: string): string {
  const database = new DatabaseSync(join(folder, 'nabla.sqlite'), { readOnly: true });
  try {
    return String(database.prepare('PRAGMA integrity_check').get()?.['integrity_check']);
  } finally {
    database.close();
  }
}
