import { nearestName } from '../language/nearest-name.ts';
import type { Problem } from '../language/problem.ts';
import { lengthOf, refuse } from './refusal.ts';

type ChoiceReading =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly problem: Problem };

/** What a boolean means where neither is a label: JSON's, or a spreadsheet's TRUE. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['true', 'yes'],
  ['false', 'no'],
]);

/**
 * A label in any case, or the words that it begins with where no other label does (`adding` for `adding a constant`).
 * A JSON number stands for the label that is written so, `true` for `yes`.
 */
export function readChoice(answer: unknown, choices: readonly string[]): ChoiceReading {
  const text = plain(answer);
  const label = text && (labelOf(text, choices) ?? labelOf(MEANT.get(text) ?? text, choices));
  if (label) return { ok: true, content: label };
  const nearest = text && nearestName(text, choices.map(plainText));
  const suggestion = nearest ? labelOf(nearest, choices) : undefined;
  return refuse('not-a-choice', lengthOf(answer), {
    expected: choices.join(' or '),
    ...(suggestion && { suggestion }),
    data: { names: choices },
  });
}

function plain(answer: unknown): string | undefined {
  const readable = typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean';
  const text = readable ? plainText(String(answer).slice(0, LONGEST)) : '';
  return text === '' ? undefined : text;
}

const LONGEST = 300;

/** Without what surrounds a label or stands behind it: quotes, dollar signs, LaTeX's \text{}, a full stop. */
function plainText(text: string): string {
  return text
    .replace(/\\(?:text|mathrm|textrm)\b|[{}$"“”'`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]$/, '')
    .toLowerCase();
}

function labelOf(text: string, choices: readonly string[]): string | undefined {
  const whole = choices.find((label) => plainText(label) === text);
  if (whole !== undefined) return whole;
  const begun = choices.filter((label) => plainText(label).startsWith(`${text} `));
  return begun.length === 1 ? begun[0] : undefined;
}
