import type { Problem, ProblemCode, ProblemData } from '../language/problem.ts';
import { printShape } from '../language/shape.ts';

type Sentence = (problem: Problem, data: ProblemData) => string;

/** What a student is told about a problem: what was found, and what to do next. */
export function describeProblem(problem: Problem): string {
  return SENTENCES[problem.code](problem, problem.data ?? {});
}

const SENTENCES = {
  'too-long': (_, { limit }) => `The answer is too long: at most ${limit} characters are read. Shorten it.`,
  'too-deep': (_, { limit }) => `This is nested too deeply: at most ${limit} levels are read. Simplify it.`,
  'too-many-nodes': (_, { limit }) =>
    `The formula is too large: at most ${limit} numbers, names and operations are read. Simplify it.`,
  'too-many-digits': (_, { limit }) => `The number is too long: at most ${limit} digits are read. Round it.`,
  'exponent-too-large': (_, { limit }) => `The exponent is too large: at most ${limit} is read.`,
  'matrix-too-large': (_, { limit }) =>
    `The matrix is too large: at most ${limit} rows and columns are read.`,

  'unknown-character': ({ suggestion }, { found }) =>
    `The character ${found} has no meaning here. ${suggestion ? `Type ${suggestion} for it.` : 'Leave it out.'}`,
  'malformed-number': () => 'This is not a complete number. Write it like 3, 0.5 or 1.5e-8.',
  'decimal-comma': ({ suggestion }) => `A decimal number is written with a point: ${suggestion}.`,
  'thousands-separator': ({ suggestion }) => `Write the number without separators: ${suggestion}.`,
  'mixed-number': ({ suggestion }) =>
    `A mixed number can be read in two ways. Write it as a sum: ${suggestion}.`,

  'unexpected-end': ({ expected }) => `The answer ends too early. Go on with ${expected ?? 'an expression'}.`,
  'unexpected-token': ({ expected }) => `This cannot stand here. Expected: ${expected ?? 'an expression'}.`,
  'unbalanced-bracket': ({ expected }) =>
    expected
      ? `A bracket is not closed. Close it with ${expected}, or remove it.`
      : 'This bracket closes nothing. Remove it, or open it before.',
  'ragged-matrix': ({ expected }) =>
    expected
      ? `The entries do not form a matrix. Expected: ${expected}.`
      : 'The rows are not equally long. Give every row the same number of entries.',
  'wrong-number-of-arguments': (_, { name, limit }) =>
    `The function ${name} takes ${limit} ${limit === 1 ? 'argument' : 'arguments'}. Add or remove some.`,
  'missing-argument': (_, { name }) => `The function ${name} needs an argument: write ${name}(…).`,

  'unknown-name': ({ suggestion }, { name, names }) =>
    `"${name}" is not a known name. ${knownNames(suggestion, names)}`,
  'asked-name': (_, { name, names }) =>
    `"${name}" is what is asked for. Write ${names?.length ? `it in ${listed(names)}` : 'its value'}.`,
  'ambiguous-name': (_, { name, readings }) =>
    `"${name}" can be read in two ways: ${alternatives(readings)}. Put a * or a space between the factors.`,
  'number-after-name': (_, { name, readings }) =>
    `A number behind the name "${name}" can mean two things. Write ${alternatives(readings)}.`,
  'exponent-on-index': ({ suggestion }, { name }) =>
    `"${name}" alone is not a known name. If the exponent is meant to be the layer, write ${suggestion}.`,
  'prime-on-scalar': () =>
    "A prime behind a single number means nothing. Write the derivative as f'(x), a transpose behind a matrix only.",
  'ambiguous-function': ({ suggestion }, { name }) =>
    `It is not clear which function ${name} is. ${suggestion ? `Write ${suggestion}, ln or log_2.` : 'Write 1/f(x) for a reciprocal; an unknown inverse is not read.'}`,
  'wrong-left-side': ({ suggestion }, { name }) =>
    `"${name}" is not what was asked for. Write only the right side: ${suggestion}.`,

  relation: ({ suggestion }, { found }) =>
    `An equation or comparison${sign(found)} is not an answer here. Write only ${suggestion ?? 'the expression itself'}.`,
  set: () => 'A set is not an answer here. Write a matrix with [ ] or a vector with ( ).',
  logic: (_, { found }) => `Logical words and signs${sign(found)} are not read. Write a formula.`,
  'imaginary-unit': (_, { name, found, declarable }) =>
    `Only real numbers are used here, so ${name ?? found ?? 'i'} as the imaginary unit is not read. ` +
    (declarable ? 'If it is a variable, declare it in symbols.' : 'Write a real formula.'),
  'plus-minus': () => 'Two values at once (±) are not read. Write the one that is right.',
  infinity: () => 'Infinity and NaN are no numbers here. Write a finite number or a formula.',
  integral: () => 'Integrals are not read. Write what the integral comes to.',
  limit: () => 'Limits are not read. Write what the limit comes to.',
  summation: () =>
    'Sums and products with bounds are not read. Write the terms out, or sum(x) for the sum of the entries of x.',
  'unit-or-text': ({ suggestion }, { found }) =>
    `Units and words${sign(found)} are not read. Write ${suggestion ?? 'only the number or the formula'}.`,
  'unknown-command': (_, { found }) =>
    `The LaTeX command ${found} is not known. Leave it out, or write the formula in plain text.`,

  'ambiguous-division': (_, { readings }) =>
    `This can be read in two ways: ${alternatives(readings)}. Put brackets around the denominator.`,
  'ambiguous-exponent': (_, { readings }) =>
    `This can be read in two ways: ${alternatives(readings)}. Put brackets around the exponent.`,
  'shape-clash': (_, { shapes }) =>
    shapes
      ? `The sizes ${printShape(shapes[0])} and ${printShape(shapes[1])} do not fit together. Check the order and the transposes.`
      : 'The sizes do not fit together. Check the order and the transposes.',

  'not-a-number': ({ suggestion }) =>
    `A number is asked for. Write for example ${suggestion ?? '97, 7/4 or 2.17'}.`,
  'not-a-shape': ({ suggestion }) => `A shape is asked for. Write rows x columns: ${suggestion ?? '7x9'}.`,
  'not-a-matrix': ({ suggestion }) =>
    `A matrix is asked for. Write its rows: ${suggestion ?? '[[1,2],[3,4]]'}.`,
  'not-a-table': ({ expected }) =>
    `A table is asked for. Write ${expected ?? 'its rows'}, with commas between the entries and a line for each row.`,
  'not-text': () => 'A text is asked for. Write the answer as text.',
  'not-a-choice': (_, { names }) =>
    `Write one of the choices${names?.length ? `: ${names.join(', ')}` : ''}.`,
  'not-an-order': (_, { names }) =>
    `Write these names in an order, with commas: ${(names ?? []).join(', ')}.`,
  'not-a-step': () => 'A line gives a name to one operation. Write it like n1 = 5*x.',
  'name-twice': (_, { name }) => `"${name}" has a meaning already. Give this step another name.`,
  circular: (_, { names }) =>
    `These steps need each other: ${(names ?? []).join(', ')}. Start from the inputs.`,
  'too-many-words': (_, { limit }) => `The text is too long: at most ${limit} words are read. Shorten it.`,
  'too-many-sentences': (_, { limit }) =>
    `The text is too long: at most ${limit} ${limit === 1 ? 'sentence is' : 'sentences are'} read. Shorten it.`,
} as const satisfies Record<ProblemCode, Sentence>;

function knownNames(suggestion: string | undefined, names: readonly string[] | undefined): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  if (!names?.length) return 'Check its spelling.';
  return `Use ${listed(names)}.`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`;
}

function alternatives(readings: readonly string[] | undefined): string {
  return (readings ?? []).join(' or ');
}

function sign(found: string | undefined): string {
  return found === undefined ? '' : ` (${found})`;
}
