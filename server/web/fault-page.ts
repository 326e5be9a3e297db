import { FAULTS } from '../faults/codes.ts';
import type { Fault } from '../faults/fault.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** What went wrong, for a person. */
export function faultPage(fault: Fault): string {
  const { title } = FAULTS[fault.code];
  const suggestion = fault.code === 'exercise-not-found' ? fault.errors[0]?.suggestion : undefined;
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${fault.message}</p>
      ${
        suggestion !== undefined &&
        html`<p>Did you mean <a href="/exercises/${encodeURIComponent(suggestion)}">${suggestion}</a>?</p>`
      }
      <p><a href="/">All exercises</a></p>`,
  );
}
