export const OUTPUT_FORMATS = ['ndjson', 'json', 'csv', 'table'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
