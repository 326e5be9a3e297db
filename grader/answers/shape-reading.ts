import type { Shape } from '../language/shape.ts';
import { lengthOf, refuse } from './refusal.ts';
import { NOT_DEFINED, type NotDefined } from './content.ts';
import { saysNotDefined } from './not-defined.ts';
import type { Problem } from '../language/problem.ts';

type ShapeReading =
  | { readonly ok: true; readonly content: Shape | NotDefined }
  | { readonly ok: false; readonly problem: Problem };

const LONGEST = 60;
const DECORATION = /\\left|\\right|\\mathbb|\\[,;! ]|[${}]/g;
const PAIR = /^[([]?\s*(\d{1,6})\s*(?:x|X|×|✕|\*|·|by|,|;|\\times\b|\\cdot\b|\s)\s*(\d{1,6})\s*[)\]]?$/i;
const SINGLE = /^[([]?\s*(\d{1,6})\s*,?\s*[)\]]?$/;

/** Rows by columns as text or as a JSON array of two, or "not defined". */
export function readShape(answer: unknown): ShapeReading {
  if (saysNotDefined(answer)) return { ok: true, content: NOT_DEFINED };
  if (typeof answer !== 'string' && !Array.isArray(answer) && typeof answer !== 'number')
    return notAShape(answer);
  const text = Array.isArray(answer) ? pairText(answer) : String(answer);
  if (text.length > LONGEST) return notAShape(answer);
  const plain = text.replace(DECORATION, ' ').trim();
  const [, rows, columns] = PAIR.exec(plain) ?? [];
  if (rows !== undefined && columns !== undefined)
    return { ok: true, content: { rows: Number(rows), columns: Number(columns) } };
  return notAShape(answer, SINGLE.exec(plain)?.[1]);
}

function pairText(answer: readonly unknown[]): string {
  const flat =
    answer.length === 2 && answer.every((side) => typeof side === 'number' || typeof side === 'string');
  return flat ? answer.join(',') : '';
}

/** One number alone is most often a vector whose orientation was left out, which is part of the answer. */
function notAShape(answer: unknown, single?: string): ShapeReading {
  return refuse('not-a-shape', lengthOf(answer), {
    expected: 'rows x columns',
    ...(single !== undefined && { suggestion: `${single}x1`, data: { found: single } }),
  });
}
