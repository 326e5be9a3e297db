import { PLAIN_SETTING, REALS, type Domain, type Setting } from './equivalence/setting.ts';
import { canonicalName } from './language/names.ts';
import { SCALAR, type Shape } from './language/shape.ts';
import { createVocabulary, openVocabulary, type Vocabulary } from './language/vocabulary.ts';

/** What is said of a name: the shape of a symbol (a scalar by default) and the values it may take, or an unknown function. */
export interface CompareSymbol {
  readonly shape?: Shape;
  readonly domain?: Partial<Domain>;
  readonly function?: boolean;
}

/** The symbols of a comparison: their names, or what is known of each by name. */
export type CompareSymbols = readonly string[] | Readonly<Record<string, CompareSymbol>>;

export type SymbolsReading =
  | { readonly ok: true; readonly vocabulary: Vocabulary; readonly setting: Setting }
  | { readonly ok: false; readonly name: string };

/** The vocabulary and the setting of a comparison; `name` is one that cannot be a symbol's. */
export function readSymbols(symbols: CompareSymbols | undefined): SymbolsReading {
  if (symbols === undefined) return { ok: true, vocabulary: openVocabulary(), setting: PLAIN_SETTING };
  const shapes = new Map<string, Shape>();
  const domains = new Map<string, Domain>();
  const functions = new Set<string>();
  for (const [given, { shape, domain, function: isFunction }] of entriesOf(symbols)) {
    const name = canonicalName(given);
    if (name === undefined || shapes.has(name) || functions.has(name)) return { ok: false, name: given };
    if (isFunction) functions.add(name);
    else shapes.set(name, shape ?? SCALAR);
    if (domain) domains.set(name, { ...REALS, ...domain });
  }
  return {
    ok: true,
    vocabulary: createVocabulary({ symbols: shapes, functions }),
    setting: { ...PLAIN_SETTING, shapes, domains, functions },
  };
}

function entriesOf(symbols: CompareSymbols): readonly (readonly [string, CompareSymbol])[] {
  return isList(symbols) ? symbols.map((name) => [name, {}] as const) : Object.entries(symbols);
}

function isList(symbols: CompareSymbols): symbols is readonly string[] {
  return Array.isArray(symbols);
}
