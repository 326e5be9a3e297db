import type { PreparedExercise } from '../exercise/prepared.ts';
import { nameLatex } from '../language/names.ts';

/** Formulas in a statement or a prompt, and what is to be typed. */
const FORMULAS = /\$([^$]+)\$|`([^`]+)`/g;

/**
 * Whether a student knows a quantity: its letter, whatever the index, stands in a formula of the statement or of a prompt. What an
 * exercise keeps to itself, hints keep too.
 */
export function seenIn({ statement, parts }: PreparedExercise): (name: string) => boolean {
  const prompts = [...parts.values()].map(({ prompt }) => prompt);
  const formulas = [statement, ...prompts].flatMap((text) =>
    [...text.matchAll(FORMULAS)].map(([formula]) => plain(formula)),
  );
  const written = formulas.join(' ');
  return (name) => basesOf(name).every((base) => written.includes(plain(nameLatex(base))));
}

/** The letters of a name without what stands below and above; of a derivative, of both its names. */
function basesOf(name: string): readonly string[] {
  const slash = name.indexOf('/');
  const names = slash < 0 ? [name] : [name.slice(1, slash), name.slice(slash + 2)];
  return names.map((one) => /^[^_^[]*/.exec(one)![0]);
}

/** A formula without what does not matter to names: spaces, braces and typefaces. */
function plain(latex: string): string {
  return latex.replaceAll(/\\(?:mathbf|mathrm|operatorname)|[\\{}\s]/g, '');
}
