import type { PublicPart } from '../../grader/index.ts';
import { html, type Html } from './html.ts';

interface FieldStyle {
  /** How such an answer may be typed. */
  readonly hint: string;
  /** Lines of the field. */
  readonly lines: number;
}

const FIELDS = {
  number: { hint: 'A number, such as 29, 7/4, 2.17 or -ln(3).', lines: 1 },
  matrix: { hint: 'A matrix, such as [[1, 2], [3, 4]] or [1 2; 3 4], or: not defined.', lines: 3 },
  shape: { hint: 'Rows x columns, such as 5x7, or: not defined.', lines: 1 },
  expression: { hint: 'A formula.', lines: 1 },
  'formula-matrix': { hint: 'A matrix of formulas: [a; b] is a column, [a, b] a row.', lines: 3 },
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
  // A line break right behind the opening tag of a textarea is not a part of its text.
  if (lines > 1) return html`<textarea rows="${lines}" ${attributes}>${'\n'}${typed}</textarea>`;
  return html`<input type="text" ${attributes} value="${typed}" />`;
}

/** How the answer may be typed, and in which symbols. */
export function answerHint(part: PublicPart): Html {
  const symbols = part.symbols.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`);
  return html`<p class="quiet" id="${hintId(part.id)}">
    ${FIELDS[part.kind].hint} ${symbols.length > 0 && html`It may use ${symbols}.`}
  </p>`;
}
