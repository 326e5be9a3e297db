import type { PreparedExercise } from '../exercise/prepared.ts';
import { isGreekName } from '../language/greek.ts';
import { nameLatex } from '../language/names.ts';
import type { Warning } from './warning.ts';
import { formulasIn, proseOf } from './prose.ts';

/** Letters that formulas hold without naming a quantity: differentials, Euler's number, transposes, indices. */
const COMMON = ['d', 'e', 'T', 'i', 'j', 'k', 'l', 'm', 'n', 'partial', 'pi', 'sigma', 'Sigma', 'Delta'];

/** The letters of formulas that nothing in the exercise is called by, each once. */
export function unknownSymbols(exercise: PreparedExercise): readonly Warning[] {
  const known = new Set([...COMMON, ...knownLetters(exercise)]);
  return proseOf(exercise).flatMap(({ text, path }) =>
    formulasIn(text)
      .flatMap(lettersOf)
      .flatMap((symbol): Warning[] => {
        if (known.has(symbol)) return [];
        known.add(symbol);
        return [{ code: 'unknown-symbol', path, data: { symbol } }];
      }),
  );
}

function knownLetters({ model, parts, blueprint }: PreparedExercise): readonly string[] {
  const models = [model, ...[...parts.values()].map((part) => part.model)];
  const names = models.flatMap(({ shapes, functions = [], aliases }) => [
    ...shapes.keys(),
    ...functions,
    ...(aliases?.keys() ?? []),
  ]);
  return [...names, ...(blueprint?.parameters.keys() ?? [])].flatMap((name) => lettersOf(nameLatex(name)));
}

/** What is no name in LaTeX: words, environments and commands that are no Greek letters. */
const WORDS =
  /\\(?:text|textrm|mathrm|operatorname|begin|end|mathbb|mathcal|hspace)\*?\s*\{[^{}]*\}|\\([A-Za-z]+)|([A-Za-z])/g;

/** The single letters of a formula, Greek ones by their names: of `w_{ij} \hat y` w, i, j and y. */
function lettersOf(latex: string): readonly string[] {
  return [...latex.matchAll(WORDS)].flatMap(([, command, letter]) => {
    if (letter !== undefined) return letter;
    const name = command?.replace(/^var/, '');
    return name !== undefined && isGreekName(name) ? name : [];
  });
}
