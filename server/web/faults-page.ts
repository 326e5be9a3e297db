import { FAULTS } from '../faults/codes.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** Every code that a fault can have: what the `type` of problem details leads to. */
export function faultsPage(): string {
  const rows = Object.entries(FAULTS).map(
    ([code, { status, title, detail }]) =>
      html`<tr id="${code}">
        <th scope="row"><code>${code}</code></th>
        <td>${status}</td>
        <td>${title}. <span class="quiet">${detail}</span></td>
      </tr>`,
  );
  return page(
    'Faults',
    html`<h1>Faults of the REST API</h1>
      <p>
        A request that cannot be served is answered with problem details (RFC 9457), whose code is one of
        these.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Status</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}
