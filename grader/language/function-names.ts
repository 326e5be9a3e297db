import { FUNCTIONS, notationOf, type FunctionName } from './operators.ts';

/** The operator for each way to spell a function. `log` is the bare one, which the reader turns into ln. */
const BY_SPELLING: ReadonlyMap<string, FunctionName> = new Map(
  (Object.keys(FUNCTIONS) as FunctionName[]).flatMap((name) =>
    notationOf(name).spellings.map((spelling) => [spelling, name] as const),
  ),
);

/** The function that a word names, if it names one. */
export function functionNamed(word: string): FunctionName | undefined {
  return BY_SPELLING.get(word);
}

export function functionSpellings(): Iterable<string> {
  return BY_SPELLING.keys();
}

/** The inverse that `f^-1` means. */
export const INVERSES: ReadonlyMap<string, FunctionName> = new Map([
  ...(['sin', 'cos', 'tan', 'sec', 'csc', 'cot'] as const).map((name) => [name, `a${name}`] as const),
  ...(['sinh', 'cosh', 'tanh', 'sech', 'csch', 'coth'] as const).map((name) => [name, `a${name}`] as const),
]);
