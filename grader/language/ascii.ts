export const BACKSLASH = 92;
export const UNDERSCORE = 95;
export const CARET = 94;
export const SLASH = 47;
export const OPEN = 40;
export const CLOSE = 41;
export const SQUARE_OPEN = 91;
export const SQUARE_CLOSE = 93;
export const BRACE_OPEN = 123;
export const BRACE_CLOSE = 125;
export const POINT = 46;
export const AMPERSAND = 38;
export const STAR = 42;
export const PLUS = 43;
export const MINUS = 45;
export const ZERO = 48;
export const EQUALS = 61;
export const CAPITAL_E = 69;
export const SMALL_E = 101;

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Where the run of letters that starts at `at` ends. */
export function lettersEnd(text: string, at: number): number {
  while (isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the run of digits that starts at `at` ends. */
export function digitsEnd(text: string, at: number): number {
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** The next place that is not a space. */
export function skipSpaces(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}
