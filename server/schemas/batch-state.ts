/** What becomes of a batch. The last three are final. */
export const BATCH_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Formats that a batch may come in, and those that its results are given in. */
export const BATCH_FORMATS = ['ndjson', 'json', 'csv'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

/** What becomes of telling that a batch is finished: `waiting` until it is, `due` until it has been told or given up. */
export const WEBHOOK_STATES = ['waiting', 'due', 'delivered', 'given-up'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];
