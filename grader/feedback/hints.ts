import { nameLatex } from '../language/names.ts';
import type { Hint, HintCode, HintData } from '../solution/hint.ts';
import type { DifferentiationRule } from '../solution/step.ts';
import { listed } from './list-names.ts';

/** What a hint says, as a sentence with formulas between dollar signs; a line that it shows comes behind it. */
export function sayHint<C extends HintCode>(
  hint: { readonly code: C; readonly data: HintData[C] } | Hint,
): string {
  const sentences: { [P in HintCode]: (data: HintData[P]) => string } = SENTENCES;
  return sentences[hint.code as C](hint.data as HintData[C]);
}

const RULES = {
  table: 'the table of derivatives',
  sum: 'the sum rule',
  'constant-factor': 'the rule that a constant factor stays',
  product: 'the product rule',
  quotient: 'the quotient rule',
  power: 'the power rule',
  exponential: 'the rule of exponential functions',
  chain: 'the chain rule',
  largest: 'the derivative of the larger one',
} as const satisfies Record<DifferentiationRule, string>;

const SENTENCES = {
  rules: ({ rules }) => `Use ${listed(rules.map((rule) => RULES[rule]))}.`,
  through: ({ of, by, directly, through }) =>
    through.length === 1 && !directly
      ? `${formula(of)} depends on ${formula(by)} through ${formulas(through)}: multiply the derivatives along the way.`
      : `${formula(of)} depends on ${formula(by)} on several paths, ${directly ? 'directly and ' : ''}through ${formulas(through)}: add up what comes along each.`,
  'compute-first': ({ names }) =>
    names.length === 1
      ? `Compute ${formulas(names)} first.`
      : `Compute ${formulas(names)} first, in this order.`,
  'put-in': () => 'Put the values into the formula, before you compute anything.',
  'stand-for': ({ names }) =>
    `Put in what ${formulas(names)} ${names.length === 1 ? 'stands' : 'stand'} for.`,
  sizes: () =>
    'Write down the sizes as rows x columns first: in a product the inner ones have to be the same.',
  'derivative-shape': () =>
    'Count the entries of what is differentiated and of what one differentiates by; the layout says where each goes.',
  'one-entry': () =>
    'Write it out entry by entry, and differentiate one entry by one entry. Then put them together.',
  'read-off': () =>
    'Nothing has to be computed: read it off what is given, and mind what is a row and what a column.',
  'try-a-point': () => 'Look for values at which the two sides differ. Where there are none, find out why.',
  'each-point': () =>
    'Compute the output for one input after the other, and compare. A single one that differs decides.',
  'both-points': () => 'Compute the function at both points. Then divide by how far apart these are.',
  innermost: () =>
    'Begin with the innermost operation. Each operation has a line, and uses names of lines before it.',
  paths: ({ of, by, paths }) =>
    paths === 1
      ? `There is one path from ${formula(of)} to ${formula(by)}: each edge of it is a factor.`
      : `There are ${paths} paths from ${formula(of)} to ${formula(by)}: each is a product, and they are added.`,
  'from-the-output': () => 'Begin with the output. A quantity comes after all that are computed from it.',
  'gradient-first': ({ name }) => `Find the gradient by ${formula(name)} first, and step against it.`,
  formula: () => 'On the way you need:',
  blanks: () => 'At the end it looks like this:',
} as const satisfies { [C in HintCode]: (data: HintData[C]) => string };

function formula(name: string): string {
  return `$${nameLatex(name)}$`;
}

function formulas(names: readonly string[]): string {
  return listed(names.map(formula));
}
