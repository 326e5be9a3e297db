/** The kinds of tokens, as small numbers: the reader compares them at every step. */
export const Kind = {
  end: 0,
  number: 1,
  symbol: 2,
  constant: 3,
  /** A named function; the value is its operator. */
  function: 4,
  /** An unknown function of the vocabulary. */
  callable: 5,
  plus: 6,
  minus: 7,
  times: 8,
  dot: 9,
  hadamard: 10,
  divide: 11,
  power: 12,
  open: 13,
  close: 14,
  squareOpen: 15,
  squareClose: 16,
  braceOpen: 17,
  braceClose: 18,
  setOpen: 19,
  setClose: 20,
  /** `\left|`, `⌊`, `⌈`; the value is the function that the pair means. */
  fenceOpen: 21,
  fenceClose: 22,
  bar: 23,
  comma: 24,
  semicolon: 25,
  ampersand: 26,
  newRow: 27,
  matrixOpen: 28,
  matrixClose: 29,
  prime: 30,
  factorial: 31,
  /** Before the base of a logarithm. */
  underscore: 32,
  fraction: 33,
  binomial: 34,
  /** `√`, `∛`: the value is the function, which takes the one factor that follows. */
  radical: 35,
  /** LaTeX `\sqrt`, with an index in brackets or none. */
  root: 36,
  /** The exponent of a transpose: `⊤`, or a `T` that is no symbol. */
  transpose: 37,
  percent: 38,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

/** Whether a space or a line break stands before a token. */
export const Gap = { none: 0, space: 1, line: 2 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

const FACTOR_STARTS: ReadonlySet<Kind> = new Set([
  Kind.number,
  Kind.symbol,
  Kind.constant,
  Kind.function,
  Kind.callable,
  Kind.open,
  Kind.squareOpen,
  Kind.braceOpen,
  Kind.setOpen,
  Kind.fenceOpen,
  Kind.matrixOpen,
  Kind.fraction,
  Kind.binomial,
  Kind.radical,
  Kind.root,
]);
const startsFactorByKind: readonly boolean[] = Object.values(Kind).map((kind) => FACTOR_STARTS.has(kind));

/** Whether a factor can begin with such a token (a bar `|` can too, where none is open). */
export function startsFactor(kind: Kind): boolean {
  return startsFactorByKind[kind]!;
}

/** The tokens of one text, in columns that are used again for the next text. */
export class Tokens {
  readonly kinds: Kind[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly gaps: Gap[] = [];
  /** A number's canonical spelling, a name, an operator; empty for the rest. */
  readonly values: string[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(kind: Kind, start: number, end: number, gap: Gap, value: string): void {
    const i = this.count;
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
    this.gaps[i] = gap;
    this.values[i] = value;
    this.count = i + 1;
  }
}
