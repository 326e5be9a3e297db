import type { PublicPart } from '../../grader/index.ts';
import { canonicalName, nameLatex } from '../../grader/language/names.ts';
import { html, type Html } from '../web/html.ts';
import { mathematics } from '../web/mathematics.ts';
import { prose } from '../web/statement.ts';

/** How much room a kind of answer gets on paper: its height in millimetres, and what there is to fill in. */
interface Room {
  readonly height: number;
  readonly filled: Html;
}

const ROOMS = {
  number: () => box(16),
  expression: () => box(18),
  'tensor-expression': () => box(18),
  chain: () => box(18),
  order: () => box(12),
  shape: () => ({
    height: 9,
    filled: html`<p class="fill">Rows <span class="gap"></span> Columns <span class="gap"></span></p>`,
  }),
  matrix: () => box(32),
  'formula-matrix': () => box(32),
  graph: () => box(64),
  text: ({ limits }) => rules(limits?.sentences === undefined ? 6 : Math.min(2 * limits.sentences, 12)),
  choice: ({ choices = [] }) => boxes(choices),
  table: ({ columns = [] }) => emptyTable(columns),
} as const satisfies Record<PublicPart['kind'], (part: PublicPart) => Room>;

/** Where the answer to a part is to be written. */
export function answerRoom(part: PublicPart): Room {
  return ROOMS[part.kind](part);
}

/** The heights are the style sheet's, so that elements carry no style. */
function box(height: 12 | 16 | 18 | 32 | 64): Room {
  const filled = html`<div class="room room-${height}" role="img" aria-label="Room for the answer"></div>`;
  return { height, filled };
}

const RULE = 9;

function rules(count: number): Room {
  const lines = Array.from({ length: count }, () => html`<div class="rule"></div>`);
  const filled = html`<div class="rules" role="img" aria-label="Room for the answer">${lines}</div>`;
  return { height: RULE * count, filled };
}

/** A box to tick for each choice. */
function boxes(choices: readonly string[]): Room {
  const filled = html`<ul class="choices">
    ${choices.map((choice) => html`<li>${prose(choice)}</li>`)}
  </ul>`;
  return { height: 7 * choices.length, filled };
}

/** How many rows there are may be asked, so there are always as many. */
const ROWS = 5;

function emptyTable(columns: readonly string[]): Room {
  const row = html`<tr>
    ${columns.map(() => html`<td></td>`)}
  </tr>`;
  const filled = html`<table>
    <thead>
      <tr>
        ${columns.map((head) => html`<th scope="col">${columnHead(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${Array.from({ length: ROWS }, () => row)}
    </tbody>
  </table>`;
  return { height: RULE * (ROWS + 1), filled };
}

/** A name is typeset, what is more than a name stands as it is. */
function columnHead(head: string): Html | string {
  const name = canonicalName(head);
  return name === undefined ? head : mathematics(nameLatex(name));
}
