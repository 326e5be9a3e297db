import type { ReportFormat } from './formats.ts';
import { reportMarkdown } from './markdown.ts';
import { reportPage } from './page.ts';
import type { Report } from './report.ts';
import { reportText } from './text.ts';

/** Who writes a report in which format; `top` is how much of a list they show, JSON all of it. */
export const RENDERINGS = {
  text: reportText,
  markdown: reportMarkdown,
  html: reportPage,
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
} as const satisfies Record<ReportFormat, (report: Report, top: number) => string>;
