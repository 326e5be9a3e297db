import { html, type Html } from './html.ts';

/** A picture with its title and the same in words. */
export interface PagePicture {
  readonly title: string;
  readonly description: string;
  readonly inline: Html;
}

/** The pictures of an exercise, each with its description for whoever would rather read. */
export function pictures(all: readonly PagePicture[]): Html {
  return html`${all.map(
    ({ title, description, inline }) =>
      html`<figure class="picture">
        ${inline}
        <figcaption>
          <details>
            <summary>${title}</summary>
            ${description}
          </details>
        </figcaption>
      </figure>`,
  )}`;
}
