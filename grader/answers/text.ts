import type { Answer } from '../result.ts';
import type { AnswerKind, AnswerReading } from './kind.ts';
import { lengthOf, refuse } from './refusal.ts';
import { countSentences, countWords } from './sentences.ts';
import type { TextForm } from './text-form.ts';

/** A few sentences in words, which a person grades; longer than its limits it is refused. */
export const text: AnswerKind<'text'> = {
  read: (answer, _vocabulary, form) => readText(answer, form),
  judge: () => ({ verdict: 'pending' }),
  show: (content) => ({ latex: `\\text{${escaped(content)}}`, text: content }),
  opposite: () => undefined,
  float: () => NaN,
  clash: () => undefined,
  visible: ({ rubric, limits }) => ({ rubric, limits }),
};

function readText(answer: Answer, { limits }: TextForm): AnswerReading<'text'> {
  const length = lengthOf(answer);
  if (typeof answer !== 'string') return refuse('not-text', length);
  const { characters, words = Infinity, sentences = Infinity } = limits;
  if (length > characters) return refuse('too-long', length, { data: { limit: characters } });
  if (countWords(answer) > words) return refuse('too-many-words', length, { data: { limit: words } });
  if (countSentences(answer) > sentences) {
    return refuse('too-many-sentences', length, { data: { limit: sentences } });
  }
  return { ok: true, content: answer.trim() };
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
};

function escaped(content: string): string {
  return content.replace(/[\\{}$&#^_%~]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
