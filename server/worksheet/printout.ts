import { Html, html } from '../web/html.ts';
import type { Paper } from './papers.ts';
import { pageName, printStyle, type RunningHead } from './print-style.ts';

/** The parts of a file to be printed: its beginning, each sheet, its end. All that it needs is in it. */
export interface Printout {
  readonly beginning: string;
  readonly sheet: (body: Html, i: number) => string;
  readonly end: string;
}

/** A file with a sheet for each of the heads. */
export function printout(title: string, heads: readonly RunningHead[], paper: Paper): Printout {
  const { markup } = html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    ${new Html(`<style>${printStyle(heads, paper)}</style>`)}
  </head>`;
  return {
    beginning: `<!doctype html>\n<html lang="en">\n${markup}\n<body>\n`,
    sheet: (body, i) =>
      `${html`<article class="sheet ${pageName(i)}">${body}</article>`.markup.replaceAll(/\n\s+/g, '\n')}\n`,
    end: '</body>\n</html>\n',
  };
}

/** A file with one sheet. */
export function singlePrintout(title: string, head: RunningHead, paper: Paper, body: Html): string {
  const { beginning, sheet, end } = printout(title, [head], paper);
  return beginning + sheet(body, 0) + end;
}
