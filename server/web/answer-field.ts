import type { PublicPart } from '../../grader/index.ts';
import { html, type Html } from './html.ts';
import { visibleHint } from './visible-hint.ts';

interface FieldStyle {
  /** How such an answer may be typed. */
  readonly hint: string;
  /** Lines of the field. */
  readonly lines: number;
}

const FIELDS = {
  number: { hint: 'A number, such as 97, 7/4, 2.17 or -ln(3).', lines: 1 },
  matrix: { hint: 'A matrix, such as [[1, 2], [3, 4]] or [1 2; 3 4], or: not defined.', lines: 3 },
  shape: { hint: 'Rows x columns, such as 5x7, or: not defined.', lines: 1 },
  expression: { hint: 'A formula.', lines: 1 },
  'formula-matrix': { hint: 'A matrix of formulas: [a; b] is a column, [a, b] a row.', lines: 3 },
  'tensor-expression': {
    hint: 'A formula in the symbols as wholes, such as A*B, A^T, diag(v), v ⊙ w (also typed v .* w) or I.',
    lines: 1,
  },
  graph: {
    hint: 'A line for each node: a name and one operation, such as p = 3*q. What no other line uses is the result.',
    lines: 5,
  },
  order: { hint: 'Names in an order, with commas or spaces.', lines: 1 },
  chain: { hint: 'Products and sums of local derivatives, such as ∂p/∂q · ∂q/∂r.', lines: 1 },
  text: { hint: 'In your own words; a person will grade it.', lines: 4 },
  choice: { hint: 'One of the list.', lines: 1 },
  table: { hint: 'Numbers, a line for each row, with commas or spaces between them.', lines: 4 },
} as const satisfies Record<PublicPart['kind'], FieldStyle>;

/** The id of the field of a part: where the error summary leads to. */
export function fieldId(part: string): string {
  return `answer-${part}`;
}

/** The id of what is said of a part's answer, which describes the field. */
export function outcomeId(part: string): string {
  return `outcome-${part}`;
}

function hintId(part: string): string {
  return `hint-${part}`;
}

/** The field for one answer, with what was typed before. */
export function answerField(part: PublicPart, typed: string, hasOutcome: boolean, invalid: boolean): Html {
  const { lines } = FIELDS[part.kind];
  const described = hasOutcome ? `${hintId(part.id)} ${outcomeId(part.id)}` : hintId(part.id);
  const attributes = html`id="${fieldId(part.id)}" name="answer.${part.id}" aria-describedby="${described}"
  autocomplete="off" autocapitalize="off" spellcheck="false" ${invalid && html`aria-invalid="true"`}`;
  if (part.choices) return choiceField(part.choices, typed, attributes);
  // A line break right behind the opening tag of a textarea is not a part of its text.
  if (lines > 1) return html`<textarea rows="${lines}" ${attributes}>${'\n'}${typed}</textarea>`;
  return html`<input type="text" ${attributes} value="${typed}" />`;
}

/** What was sent and is no choice is kept in the list, so that the field shows what the verdict is about. */
function choiceField(choices: readonly string[], typed: string, attributes: Html): Html {
  const labels = typed === '' || choices.includes(typed) ? choices : [...choices, typed];
  return html`<select ${attributes}>
    <option value="">Choose…</option>
    ${labels.map((label) => html`<option ${label === typed && html`selected`}>${label}</option>`)}
  </select>`;
}

/** How the answer may be typed, and in which symbols. */
export function answerHint(part: PublicPart): Html {
  const symbols = part.symbols.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`);
  return html`<p class="quiet" id="${hintId(part.id)}">
    ${FIELDS[part.kind].hint} ${symbols.length > 0 && html`It may use ${symbols}.`} ${visibleHint(part)}
  </p>`;
}
