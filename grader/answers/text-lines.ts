import { insideDelimiters } from '../language/delimiters.ts';
import type { Answer } from '../result.ts';

/** A line of an answer, without the space and the `$` around it. */
export interface TextLine {
  readonly text: string;
  /** Where it starts in the answer; in JSON, where there is no one text, places count from the start of the line. */
  readonly start: number;
  /** Counted from 1. */
  readonly number: number;
}

/** `\;` is a space of LaTeX. */
const END = /\\\\|(?<!\\);|\n|$/g;

/** The lines of a text that hold something, ended by line breaks, semicolons or `\\`; undefined for what is no text. */
export function textLines(answer: Answer): readonly TextLine[] | undefined {
  if (typeof answer === 'string') return linesOf(answer).map((line, i) => ({ ...line, number: i + 1 }));
  if (!Array.isArray(answer) || !answer.every((entry) => typeof entry === 'string')) return undefined;
  return answer.flatMap((entry, i) => linesOf(entry).map((line) => ({ ...line, number: i + 1 })));
}

function linesOf(text: string): readonly Omit<TextLine, 'number'>[] {
  let from = 0;
  return [...text.matchAll(END)].flatMap(({ 0: sign, index }) => {
    const line = text.slice(from, index);
    const [inside, end] = insideDelimiters(line);
    const start = from + inside;
    from = index + sign.length;
    const content = line.slice(inside, end);
    return content.trim() === ''
      ? []
      : [{ text: content.trim(), start: start + content.length - content.trimStart().length }];
  });
}
