/** How a report can be printed. */
export const REPORT_FORMATS = ['text', 'markdown', 'html', 'json'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
