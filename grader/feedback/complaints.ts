import { nearestName } from '../language/nearest-name.ts';
import { printShape } from '../language/shape.ts';
import type { ShapeClash } from '../equivalence/verdict.ts';
import type { Complaint, ComplaintCode, ComplaintData } from '../subjects/complaint.ts';
import { describeProblem } from './problems.ts';

/** A complaint about an exercise as a sentence for its author. */
export function sayComplaint<C extends ComplaintCode>(
  complaint: { code: C; data: ComplaintData[C] } | Complaint,
): string {
  const sentences: { [P in ComplaintCode]: (data: ComplaintData[P]) => string } = SENTENCES;
  const say = sentences[complaint.code as C];
  return say(complaint.data as ComplaintData[C]);
}

const SENTENCES = {
  schema: ({ message }) => message,
  'unknown-field': ({ field, known }) => `there is no field "${field}"${didYouMean(field, known)}`,
  unreadable: ({ text, problem }) => `"${text}" cannot be read: ${describeProblem(problem)}`,
  'two-readings': ({ text, problem }) =>
    `"${text}" has two readings; use brackets. ${describeProblem(problem)}`,
  'bad-name': ({ name }) =>
    `"${name}" is not a name: use a letter, a Greek letter's name, an index, as in x, w_32, theta`,
  'name-twice': ({ name }) => `"${name}" is defined twice`,
  'unknown-name': ({ name, known }) =>
    known.length > 0
      ? `"${name}" is not known here${didYouMean(name, known)} Known are ${known.join(', ')}`
      : `"${name}": no names can be used here`,
  circle: ({ names }) => `these define each other in a circle: ${names.join(' -> ')}`,
  'not-one-operation': ({ name }) =>
    `the node "${name}" does more than one operation; give each its own node`,
  'too-large': ({ name, limit }) => `"${name}" has more than ${limit} nodes once it is written out`,
  'shapes-clash': ({ clash }) => `the shapes do not fit: ${shapesOf(clash)}`,
  'not-scalar': ({ shape }) => `a single number is needed here, but this is ${printShape(shape)}`,
  'no-layout': ({ shapes }) =>
    `the derivative of ${printShape(shapes[0])} by ${printShape(shapes[1])} is no matrix; differentiate a vector by a vector, or a number`,
  'closed-form-differs': ({ text, verdict }) =>
    `the closed form "${text}" is ${verdict} when compared with the derived answer; it has to be correct`,
  'not-differentiable': ({ by }) => `this holds an operation without a derivative by ${by}`,
  'unknown-ask': ({ ask, subject, known }) =>
    `the subject "${subject}" does not know "ask: ${ask}"; it knows ${known.join(', ')}`,
  'unknown-part': ({ part, known }) =>
    `there is no part "${part}"${didYouMean(part, known)} There are ${known.join(', ')}`,
  'part-twice': ({ part }) => `two parts have the id "${part}"`,
  'kind-does-not-fit': ({ kind, possible }) =>
    `the answer cannot be of kind "${kind}"; it can be ${possible.join(' or ')}`,
  'form-does-not-fit': ({ form, kind, possible }) =>
    possible.length === 0
      ? `an answer of kind "${kind}" has no form; remove "form"`
      : `an answer of kind "${kind}" cannot be asked in the form "${form}", but in ${possible.join(', ')}`,
  'margin-does-not-fit': ({ kind }) =>
    `an absolute or relative tolerance is for numbers, and this answer is of kind "${kind}"; use digits`,
  'kind-needed': ({ clash }) =>
    `this value does not exist, because shapes do not fit: ${shapesOf(clash)}; say "kind: matrix" if that is the point`,
  'prompt-needed': ({ of }) =>
    of === ''
      ? 'a prompt is needed: nothing else says what is asked'
      : `a prompt is needed: "${of}" is more than a name, and showing it could give the answer away`,
  'values-missing': ({ names }) => `these have no value here: ${names.join(', ')}`,
  'no-value': ({ of }) => `"${of}" has no finite value there`,
  'no-path': ({ of, by }) => `"${of}" is not computed from "${by}"`,
  'too-many-paths': ({ of, by, limit }) => `more than ${limit} paths lead from "${by}" to "${of}"`,
  'erratum-not-wrong': ({ answer, verdict }) =>
    `the erratum "${answer}" is ${verdict}; it has to be incorrect`,
  'derivatives-disagree': ({ of, by, at, symbolic, reverse, differences }) =>
    `the derivative of ${of} by ${by} is not sure: at ${pointOf(at)} the derivative table says ${symbolic}, ` +
    `reverse mode ${reverse}, finite differences ${differences ?? 'nothing'}`,
  'steps-disagree': ({ of, steps, written }) =>
    `"${of}" is ${steps} when computed step by step, but ${written} when written out`,
  'shapes-disagree': ({ of, found, computed }) =>
    `the shape of "${of}" is ${found}, but its value when computed is ${computed}`,
  'comparison-disagrees': ({ left, right, same }) =>
    `"${left}" and "${right}" ${same ? 'mean the same' : 'differ'}, but not when computed at some points`,
  'claim-undecided': ({ label }) => `whether the option "${label}" is right could not be told`,
  'not-one-choice': ({ right }) =>
    right.length === 0
      ? 'none of the options is right; exactly one has to be'
      : `exactly one option has to be right, but these are: ${right.join(', ')}`,
  'nothing-to-draw': ({ from, to }) =>
    `nothing from ${from} to ${to} is left to draw; put the smaller number first, and leave out less`,
  'too-many-values': ({ limit }) => `there are more than ${limit} numbers to draw from; take larger steps`,
  'value-not-drawn': ({ name, value, from }) =>
    `"${name}" is ${value} in the catalog, which is not among what is drawn (${someOf(from)}); let the range hold it`,
  'value-of-other-shape': ({ name, shape }) =>
    shape === '1'
      ? `"${name}" is one number or word, and its value has to be one`
      : `"${name}" is drawn as ${shape}, and its value has to be of that size`,
  'not-a-relation': ({ text }) => `"${text}" is no relation; write one such as a != b or 0 < a <= b`,
  'own-values-refused': ({ text }) =>
    `"${text}" does not hold of the values that the catalog has; change them or the constraint`,
  'constraints-too-tight': ({ text, attempts }) =>
    `in ${attempts} draws the constraints never held all at once, most often not "${text}"; widen the ranges or drop it`,
  'constraints-without-parameters': () => 'there are no parameters that these could hold of',
  'example-without-variants': ({ seed }) =>
    `there is no variant ${seed}: the exercise has no parameters; leave the seed out`,
  'no-variant': ({ seed, attempts, flaws }) =>
    `no variant for seed ${seed} in ${attempts} draws: ${flaws.join('; ')}; add a constraint, or change the ranges`,
  'too-few-points': ({ of, found, needed }) =>
    `"${of}" could be checked at ${found} points only, ${needed} are needed; declare the domain of its symbols`,
} satisfies { [C in ComplaintCode]: (data: ComplaintData[C]) => string };

function didYouMean(word: string, known: readonly string[]): string {
  const nearest = nearestName(word, known);
  return nearest === undefined ? '.' : `; did you mean "${nearest}"?`;
}

/** The first of a list, for a message. */
function someOf(values: readonly (number | string)[]): string {
  const first = values.slice(0, 8).join(', ');
  return values.length > 8 ? `${first}, …` : first;
}

function shapesOf({ operator, left, right }: ShapeClash): string {
  return `${printShape(left)} and ${printShape(right)} in "${operator}"`;
}

function pointOf(at: Readonly<Record<string, number>>): string {
  return Object.entries(at)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
