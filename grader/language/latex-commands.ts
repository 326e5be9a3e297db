import type { ProblemCode } from './problem.ts';
import { Kind } from './tokens.ts';

/** What a command stands for: a token, or the reason why it is refused. */
export type CommandMeaning = { readonly kind: Kind; readonly value: string } | { readonly code: ProblemCode };

const token = (kind: Kind, value = ''): CommandMeaning => ({ kind, value });
const refused = (code: ProblemCode): CommandMeaning => ({ code });

const MEANINGS: ReadonlyMap<string, CommandMeaning> = new Map<string, CommandMeaning>([
  ...all(['frac', 'dfrac', 'tfrac', 'cfrac'], token(Kind.fraction)),
  ...all(['binom', 'dbinom', 'tbinom'], token(Kind.binomial)),
  ['sqrt', token(Kind.root)],
  ['cdot', token(Kind.dot)],
  ...all(['times', 'ast'], token(Kind.times)),
  ['div', token(Kind.divide)],
  ...all(['odot', 'circ'], token(Kind.hadamard)),
  ...all(['top', 'intercal'], token(Kind.transpose)),
  ['prime', token(Kind.prime)],
  ...all(['vert', 'mid'], token(Kind.bar, 'abs')),
  ...all(['Vert', 'parallel'], token(Kind.bar, 'norm')),
  ['lVert', token(Kind.fenceOpen, 'norm')],
  ['rVert', token(Kind.fenceClose, 'norm')],
  ['lvert', token(Kind.fenceOpen, 'abs')],
  ['rvert', token(Kind.fenceClose, 'abs')],
  ['lfloor', token(Kind.fenceOpen, 'floor')],
  ['rfloor', token(Kind.fenceClose, 'floor')],
  ['lceil', token(Kind.fenceOpen, 'ceil')],
  ['rceil', token(Kind.fenceClose, 'ceil')],
  ['lbrack', token(Kind.squareOpen)],
  ['rbrack', token(Kind.squareClose)],
  ['lbrace', token(Kind.setOpen)],
  ['rbrace', token(Kind.setClose)],
  ...all(['le', 'leq', 'ge', 'geq', 'ne', 'neq', 'lt', 'gt', 'approx', 'equiv', 'sim'], refused('relation')),
  ...all(['to', 'rightarrow', 'leftarrow', 'propto', 'coloneqq'], refused('relation')),
  ...all(['in', 'notin', 'cup', 'cap', 'emptyset', 'subset', 'setminus'], refused('set')),
  ...all(
    ['land', 'lor', 'lnot', 'neg', 'wedge', 'vee', 'forall', 'exists', 'implies', 'iff'],
    refused('logic'),
  ),
  ...all(['pm', 'mp'], refused('plus-minus')),
  ['infty', refused('infinity')],
  // The sign with limits, not the function "sum" of a vector.
  ['sum', refused('unknown-command')],
]);

/** Sizes of brackets and of type, and spaces: read past. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr quad qquad displaystyle ' +
    'textstyle limits nolimits thinspace enspace'
  ).split(' '),
);

export const ENVIRONMENTS: ReadonlySet<string> = new Set(
  'matrix pmatrix bmatrix Bmatrix smallmatrix array'.split(' '),
);

function all(commands: readonly string[], meaning: CommandMeaning): [string, CommandMeaning][] {
  return commands.map((command) => [command, meaning]);
}

export function commandMeaning(command: string): CommandMeaning | undefined {
  return MEANINGS.get(command);
}

export function isSkipped(command: string): boolean {
  return SKIPPED.has(command);
}
