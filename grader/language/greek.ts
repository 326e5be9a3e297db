const SMALL = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'iota',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'omicron',
  'pi',
  'rho',
  'sigma',
  'sigma',
  'tau',
  'upsilon',
  'phi',
  'chi',
  'psi',
  'omega',
];

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** The other shapes of a letter, which mean the same letter. */
const VARIANTS: readonly (readonly [character: string, command: string, name: string])[] = [
  ['ϵ', 'varepsilon', 'epsilon'],
  ['ϑ', 'vartheta', 'theta'],
  ['ϕ', 'varphi', 'phi'],
  ['ϖ', 'varpi', 'pi'],
  ['ϱ', 'varrho', 'rho'],
  ['ς', 'varsigma', 'sigma'],
  ['ϰ', 'varkappa', 'kappa'],
];

/** Letters by code unit, spelled out: α is `alpha`, Σ is `Sigma`, ∂ is the `d` of a derivative. */
const NAME_OF: ReadonlyMap<number, string> = new Map([
  ...SMALL.map((name, i) => [0x3b1 + i, name] as const),
  ...SMALL.map((name, i) => [0x391 + i, capital(name)] as const).filter(([code]) => code !== 0x3a2),
  ...VARIANTS.map(([character, , name]) => [character.charCodeAt(0), name] as const),
  ['∂'.charCodeAt(0), 'd'],
]);

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ...SMALL.flatMap((name) => [[name, name] as const, [capital(name), capital(name)] as const]),
  ...VARIANTS.map(([, command, name]) => [command, name] as const),
  ['partial', 'd'],
  ['ell', 'l'],
]);

/** The name of the Greek letter (or ∂) with this code unit. */
export function greekLetter(code: number): string | undefined {
  return NAME_OF.get(code);
}

/** The name of the letter that a LaTeX command writes, given without its backslash: `varepsilon` is `epsilon`. */
export function letterOfCommand(command: string): string | undefined {
  return COMMANDS.get(command);
}

/** The character of a Greek letter that is spelled out: α for `alpha`. */
export function greekCharacter(name: string): string | undefined {
  // Of the two small sigmas the first is that at the end of a word.
  const at = SMALL.lastIndexOf(name.toLowerCase());
  if (!isGreekName(name)) return undefined;
  return String.fromCharCode((name === name.toLowerCase() ? 0x3b1 : 0x391) + at);
}

/** Whether a name is that of a Greek letter, and so a LaTeX command. */
export function isGreekName(name: string): boolean {
  return name !== 'd' && COMMANDS.get(name) === name;
}
