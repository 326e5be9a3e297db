import { nameText } from '../language/names.ts';
import { isScalar, printShape, type Shape } from '../language/shape.ts';
import type { Convention } from '../subjects/convention.ts';
import { listNames } from './list-names.ts';
import type { DifferentiationRule, Step, StepCode, StepData } from '../solution/step.ts';

/** What a step of a worked solution does, as a sentence. */
export function sayStep<C extends StepCode>(
  step: { readonly code: C; readonly data: StepData[C] } | Step,
): string {
  const sentences: { [P in StepCode]: (data: StepData[P]) => string } = SENTENCES;
  return sentences[step.code as C](step.data as StepData[C]);
}

const RULES = {
  table: 'From the table of derivatives.',
  sum: 'The sum rule: term by term; a constant has the derivative 0.',
  'constant-factor': 'A constant factor stays.',
  product: "The product rule: (u v)' = u' v + u v'.",
  quotient: "The quotient rule: (u/v)' = (u' v - u v')/v^2.",
  power: 'The power rule: the exponent comes down as a factor, and becomes one less.',
  exponential: "The rule of exponential functions: (a^x)' = a^x ln(a), and e^x stays as it is.",
  chain: 'The chain rule: the derivative of the outer function times that of the inner one.',
  largest: 'The largest (or smallest) has the derivative of the one that is chosen.',
} as const satisfies Record<DifferentiationRule, string>;

const SENTENCES = {
  at: () => 'Put in the point.',
  given: ({ name }) => `${nameText(name)} is given.`,
  entries: ({ name, shape }) =>
    isScalar(shape)
      ? `Write ${nameText(name)} out, entry by entry.`
      : `Write ${nameText(name)}, ${printShape(shape)}, with its entries.`,
  name: ({ name }) => `Call it ${nameText(name)}.`,
  forward: ({ name }) => `Compute ${nameText(name)}.`,
  expand: ({ names }) =>
    names.length === 0
      ? 'By definition.'
      : `Put in what ${listNames(names)} ${names.length === 1 ? 'stands' : 'stand'} for.`,
  evaluate: () => 'Put in the values, and compute.',
  gather: () => 'Put the values together.',
  rule: ({ rule }) => RULES[rule],
  local: ({ of, by }) => `How ${nameText(of)} changes with ${nameText(by)} alone.`,
  adjoint: ({ of, by, directly, through }) =>
    through.length === 0
      ? `${nameText(of)} is computed from ${nameText(by)} directly.`
      : `The chain rule: ${nameText(by)} reaches ${nameText(of)} ${directly ? 'directly, and ' : ''}through ${listNames(through)}.`,
  independent: ({ of, by }) => `${nameText(of)} does not depend on ${nameText(by)}.`,
  collect: ({ layout, shape }) => `Put the derivatives together in ${layout} layout: ${printShape(shape)}.`,
  simplify: () => 'Write the result in the symbols of the question, in its usual form.',
  shapes: () => 'The shapes, as rows x columns.',
  'shape-of-product': ({ left, right }) =>
    `${printShape(left)} times ${printShape(right)}: the inner sizes fit, the outer ones are the shape.`,
  'shape-of-transpose': () => 'Rows become columns.',
  'shape-of-whole': () => 'Entry by entry, or as the operation has it.',
  'shape-clash': ({ left, right }) =>
    `${printShape(left)} and ${printShape(right)} do not fit: there is no such value.`,
  'shape-of-derivative': sayShapeOfDerivative,
  'function-value': () => 'The function at both points.',
  'difference-quotient': ({ scheme }) => `The ${scheme} difference: the values' difference over the points'.`,
  row: ({ row }) => `Row ${row}.`,
  path: ({ names }) => `A path: ${names.map(nameText).join(' → ')}.`,
  'sum-of-paths': ({ of, by, paths }) =>
    paths === 1
      ? `${nameText(by)} reaches ${nameText(of)} on one path: multiply the derivatives along it.`
      : `${nameText(by)} reaches ${nameText(of)} on ${paths} paths: multiply along each, and add.`,
  visit: ({ name, after }) =>
    after.length === 0
      ? `Begin with ${nameText(name)}.`
      : `${nameText(name)} comes after ${listNames(after)}, which ${after.length === 1 ? 'is' : 'are'} computed from it.`,
  node: ({ name }) => `One operation: ${nameText(name)}.`,
  option: ({ label, holds, same, at }) =>
    `"${label}" ${holds ? 'holds' : 'does not hold'}: the two are ${same ? 'the same' : 'not the same'}${at ? `, as at ${point(at)}` : ''}.`,
  choose: ({ label }) => `The answer is "${label}".`,
  matches: ({ name, same }) => `${nameText(name)} is ${same ? '' : 'not '}what it should be.`,
  update: ({ name }) => `A step against the gradient changes ${nameText(name)}.`,
  rubric: ({ says }) => says,
} as const satisfies { [C in StepCode]: (data: StepData[C]) => string };

function sayShapeOfDerivative({
  of,
  by,
  layout,
}: {
  of: Shape;
  by: Shape;
  layout: Convention['layout'];
}): string {
  const shapes = `${printShape(of)} by ${printShape(by)}`;
  return layout === 'denominator'
    ? `${shapes}, in denominator layout: the derivative of a number has the shape of what one differentiates by.`
    : `${shapes}, in numerator layout: a row for each entry of what is differentiated, a column for each that one differentiates by.`;
}

function point(at: Readonly<Record<string, string>>): string {
  return Object.entries(at)
    .map(([name, value]) => `${nameText(name)} = ${value}`)
    .join(', ');
}
