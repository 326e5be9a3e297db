import type { ProblemCode } from './problem.ts';
import { Kind } from './tokens.ts';

/** What a command stands for: a token, or the reason why it is refused. */
export type CommandMeaning = { readonly kind: Kind; readonly value: string } | { readonly code: ProblemCode };

const token = (kind: Kind, value = ''): CommandMeaning => ({ kind, value });

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
  ...refusedAs(
    'relation',
    'le leq leqslant leqq ge geq geqslant geqq ne neq not lt gt ll gg nless ngtr approx equiv sim simeq cong doteq ' +
      'to rightarrow longrightarrow leftarrow mapsto propto coloneqq',
  ),
  ...refusedAs(
    'set',
    'in notin ni cup cap bigcup bigcap emptyset varnothing subset subseteq subsetneq supset supseteq supsetneq ' +
      'setminus',
  ),
  ...refusedAs(
    'logic',
    'land lor lnot neg wedge vee veebar bigwedge bigvee oplus forall exists nexists implies impliedby iff therefore ' +
      'Rightarrow Leftarrow Leftrightarrow Longrightarrow Longleftrightarrow',
  ),
  ...refusedAs('imaginary-unit', 'imath jmath Re Im'),
  ...refusedAs('plus-minus', 'pm mp'),
  ...refusedAs('infinity', 'infty'),
  ...refusedAs('integral', 'int iint iiint oint'),
  ...refusedAs('limit', 'lim limsup liminf sup inf'),
  // The sign with bounds, not the function "sum" of a vector.
  ...refusedAs('summation', 'sum prod coprod'),
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

function refusedAs(code: ProblemCode, commands: string): [string, CommandMeaning][] {
  return all(commands.split(' '), { code });
}

export function commandMeaning(command: string): CommandMeaning | undefined {
  return MEANINGS.get(command);
}

export function isSkipped(command: string): boolean {
  return SKIPPED.has(command);
}
