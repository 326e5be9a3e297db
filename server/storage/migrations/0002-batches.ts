import type { Kysely } from 'kysely';

/** Batches; the files of their rows and results are in the data folder. */
export async function batches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('batches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('feedback', 'text', (column) => column.notNull())
    .addColumn('total', 'bigint', (column) => column.notNull())
    .addColumn('done', 'bigint', (column) => column.notNull())
    .addColumn('errors', 'bigint', (column) => column.notNull())
    .addColumn('result_bytes', 'bigint', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text')
    .addColumn('finished_at', 'text')
    .addColumn('webhook', 'text')
    .addColumn('webhook_state', 'text')
    .addColumn('webhook_attempts', 'integer', (column) => column.notNull())
    .addColumn('webhook_due_at', 'text')
    .addColumn('webhook_failure', 'text')
    .addColumn('idempotency_key', 'text', (column) => column.unique())
    .addColumn('request_hash', 'text')
    .execute();
  await db.schema.createIndex('batches_by_state').on('batches').columns(['state', 'id']).execute();
  await db.schema
    .createIndex('batches_by_webhook')
    .on('batches')
    .columns(['webhook_state', 'webhook_due_at'])
    .execute();
}
