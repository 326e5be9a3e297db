import type { PlainText } from './characters.ts';
import type { ProblemCode } from './problem.ts';
import { refuse, type Details } from './refusal.ts';
import { Gap, type Kind, type Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where the reader of tokens stands in a text. Places are turned into those of the original text on the way out. */
export class Scan {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Tokens;
  /** The text ends here; what follows, such as a closing `$`, is no part of it. */
  readonly end: number;
  at: number;
  gap: Gap = Gap.none;
  readonly #places: PlainText['places'];

  constructor(plain: PlainText, from: number, end: number, vocabulary: Vocabulary, tokens: Tokens) {
    this.text = plain.text;
    this.#places = plain.places;
    this.at = from;
    this.end = end;
    this.vocabulary = vocabulary;
    this.tokens = tokens;
  }

  /** Adds a token and goes on behind it. */
  emit(kind: Kind, start: number, end: number, value = ''): void {
    this.tokens.push(kind, this.place(start), this.place(end), this.gap, value);
    this.gap = Gap.none;
    this.at = end;
  }

  /** Goes on at `at`, with a space before the next token. */
  space(at: number): void {
    if (this.gap === Gap.none) this.gap = Gap.space;
    this.at = at;
  }

  refuse(code: ProblemCode, start: number, end: number, details?: Details): never {
    return refuse(code, this.place(start), this.place(Math.min(end, this.end)), details);
  }

  /** The kind of the token `back` before the next one: 1 is the last. */
  before(back: number): Kind | undefined {
    return this.tokens.count >= back ? this.tokens.kinds[this.tokens.count - back] : undefined;
  }

  place(at: number): number {
    return this.#places === undefined ? at : this.#places[at]!;
  }
}
