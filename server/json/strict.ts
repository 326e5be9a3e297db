import { JsonRefusal, type JsonRefusalCode } from './refusal.ts';

/** Arrays and objects inside each other. */
const MAX_DEPTH = 64;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
/** NUL, and halves of surrogate pairs, which no well-formed text holds. */
const FORBIDDEN = /[\0\p{Cs}]/u;
const LITERALS = ['true', 'false', 'null'] as const;

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const BRACKET = { open: 0x5b, close: 0x5d } as const;
const BACKSLASH = 0x5c;
const BRACE = { open: 0x7b, close: 0x7d } as const;

/**
 * Reads a JSON text as RFC 8259 has it, and refuses what two readers could take differently: members of one name, numbers
 * that a double cannot hold, NUL and lone surrogates, `__proto__`, and nesting that later steps could not walk.
 * The text is scanned once, then parsed: the scan never builds a value, so that nothing hostile has been made by then.
 * @throws {JsonRefusal}
 */
export function parseStrictJson(text: string): unknown {
  new Scan(text).run();
  return JSON.parse(text);
}

class Scan {
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    this.#value();
    if (this.#at < this.#text.length) this.#refuse('malformed-json');
  }

  /** The code unit at the place, NaN behind the end. */
  #here(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #value(): void {
    this.#space();
    const first = this.#here();
    if (first === BRACE.open) this.#object();
    else if (first === BRACKET.open) this.#array();
    else if (first === QUOTE) this.#string();
    else if (first === MINUS || (first >= DIGIT_0 && first <= DIGIT_9)) this.#number();
    else this.#literal();
    this.#space();
  }

  #object(): void {
    const keys = new Set<string>();
    this.#sequence(BRACE.close, () => {
      this.#space();
      const start = this.#at;
      const key = this.#string();
      this.#path.push(key);
      if (key === '__proto__') this.#refuse('forbidden-key', start);
      if (keys.has(key)) this.#refuse('duplicate-key', start);
      keys.add(key);
      this.#space();
      this.#expect(COLON);
      this.#value();
      this.#path.pop();
    });
  }

  #array(): void {
    let index = 0;
    this.#sequence(BRACKET.close, () => {
      this.#path.push(index);
      index += 1;
      this.#value();
      this.#path.pop();
    });
  }

  /** Items between commas up to the closing bracket. The depth is the length of the path. */
  #sequence(close: number, item: () => void): void {
    if (this.#path.length >= MAX_DEPTH) this.#refuse('too-deep');
    this.#at += 1;
    this.#space();
    if (this.#here() === close) {
      this.#at += 1;
      return;
    }
    item();
    while (this.#here() === COMMA) {
      this.#at += 1;
      item();
    }
    this.#expect(close);
  }

  #string(): string {
    const start = this.#at;
    this.#expect(QUOTE);
    let plain = true;
    while (this.#stop() === BACKSLASH) {
      plain = false;
      this.#at += 1;
      if (this.#match(ESCAPE) === undefined) this.#refuse('malformed-json');
    }
    this.#at += 1;
    return plain ? this.#text.slice(start + 1, this.#at - 1) : this.#unescape(start);
  }

  /** Moves to the quotation mark or backslash that comes next. */
  #stop(): number {
    const text = this.#text;
    let at = this.#at;
    let code = text.charCodeAt(at);
    while (code >= SPACE && code !== QUOTE && code !== BACKSLASH) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.#at = at;
    return code === QUOTE || code === BACKSLASH ? code : this.#refuse('malformed-json');
  }

  #unescape(start: number): string {
    const value = JSON.parse(this.#text.slice(start, this.#at)) as string;
    if (FORBIDDEN.test(value)) this.#refuse('forbidden-character', start);
    return value;
  }

  #number(): void {
    const start = this.#at;
    const literal = this.#match(NUMBER);
    if (literal === undefined) this.#refuse('malformed-json');
    else if (!isRepresentable(literal)) this.#refuse('unrepresentable-number', start);
  }

  #literal(): void {
    const found = LITERALS.find((literal) => this.#text.startsWith(literal, this.#at));
    if (found === undefined) return this.#refuse('malformed-json');
    this.#at += found.length;
  }

  #space(): void {
    while (isSpace(this.#here())) this.#at += 1;
  }

  #expect(code: number): void {
    if (this.#here() !== code) this.#refuse('malformed-json');
    this.#at += 1;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #refuse(code: JsonRefusalCode, position = this.#at): never {
    throw new JsonRefusal(code, position, this.#path);
  }
}

/** Space, tab, line feed, carriage return. */
function isSpace(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x0d || code === 0x09;
}

/** False for numbers that would silently become infinite, zero, or another whole number. */
function isRepresentable(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  if (value === 0) return !/^[^eE]*[1-9]/.test(literal);
  return !/^-?\d{16,}$/.test(literal) || Number.isSafeInteger(value);
}
