import { html, type Html } from './html.ts';

/** A whole page; its main content comes with its own heading. */
export function page(title: string, main: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Nabla</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><a href="/" class="home">∇ Nabla</a></header>
        <main id="main">${main}</main>
      </body>
    </html>`.markup;
}
