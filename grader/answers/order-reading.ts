import { plainText } from '../language/characters.ts';
import { scanName } from '../language/name-scan.ts';
import { nearestName } from '../language/nearest-name.ts';
import { nameText } from '../language/names.ts';
import { LIMITS } from '../language/limits.ts';
import type { Answer } from '../result.ts';
import type { AnswerReading } from './kind.ts';
import { lengthOf, refuse } from './refusal.ts';

/** What may stand between names: spaces, commas, arrows in ASCII, Unicode and LaTeX; and brackets or a full stop around it all. */
const BETWEEN =
  /(?:[\s,;.()[\]$→⟶⇒]|[-=]*>|\\(?:to|rightarrow|longrightarrow|Rightarrow|left|right|quad|[,;! ])(?![A-Za-z]))*/y;

/** Names in an order, as text or as a JSON array of texts; each has to be one of those that are known. */
export function readOrder(answer: Answer, known: readonly string[]): AnswerReading<'order'> {
  const list = Array.isArray(answer) && answer.every((entry) => typeof entry === 'string');
  if (typeof answer !== 'string' && !list)
    return refuse('not-an-order', lengthOf(answer), { data: { names: known } });
  if (typeof answer === 'string') return readNames(answer, known);
  const reading = readNames(answer.join(', '), known);
  return reading.ok ? reading : { ok: false, problem: { ...reading.problem, start: 0, end: 0 } };
}

function readNames(text: string, known: readonly string[]): AnswerReading<'order'> {
  if (text.length > LIMITS.length) return refuse('too-long', text.length, { data: { limit: LIMITS.length } });
  const { text: plain, places } = plainText(text);
  const place = (at: number): number => places?.[at] ?? at;
  const names: string[] = [];
  for (let at = skip(plain, 0); at < plain.length;) {
    const found = scanName(plain, at);
    const end = found?.end ?? at + 1;
    if (!found || !known.includes(found.text)) {
      return refuseName(text.slice(place(at), place(end)), place(at), place(end), known);
    }
    names.push(found.text);
    at = skip(plain, end);
  }
  if (names.length === 0) return refuse('not-an-order', text.length, { data: { names: known } });
  return { ok: true, content: names };
}

function skip(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  return at + BETWEEN.exec(text)![0].length;
}

function refuseName(
  name: string,
  start: number,
  end: number,
  known: readonly string[],
): AnswerReading<'order'> {
  const names = known.map(nameText);
  const suggestion = nearestName(name, names);
  const details = { data: { name, names }, ...(suggestion !== undefined && { suggestion }) };
  return { ok: false, problem: { code: 'unknown-name', start, end, ...details } };
}
