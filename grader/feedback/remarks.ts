import type { Remark, RemarkData } from '../diagnosis/remark.ts';
import type { UndecidedReason, Witness } from '../equivalence/verdict.ts';
import { printShape, type Shape } from '../language/shape.ts';
import type { Feedback } from '../result.ts';
import { CARRIED_SENTENCES } from './carried-remarks.ts';
import { ENTRY_SENTENCES } from './entry-remarks.ts';
import { FORM_SENTENCES } from './form-remarks.ts';
import type { Language } from './language.ts';
import { sayMistake } from './mistakes.ts';

/** The remark as a sentence for the student, with what the sentence is made of. */
export function sayRemark(remark: Remark, language: Language = 'en'): Feedback {
  const { span, ...data } = { span: undefined, ...remark.data };
  return {
    code: remark.code,
    message: SPEAKERS[language](remark),
    ...(Object.keys(data).length > 0 && { data }),
    ...span,
  };
}

/** Says a remark in one or two plain sentences. */
type Speaker = (remark: Remark) => string;

const SPEAKERS: Readonly<Record<Language, Speaker>> = {
  en: (remark) => ('how' in remark ? sayMistake(remark) : sayObservation(remark)),
};

function sayObservation<C extends keyof RemarkData>({
  code,
  data,
}: {
  code: C;
  data: RemarkData[C];
}): string {
  const sentences: { [P in keyof RemarkData]: (data: RemarkData[P]) => string } = SENTENCES;
  return sentences[code](data);
}

const SENTENCES = {
  'wrong-value': () => 'This is not the value that was asked for.',
  'differs-at': sayWitness,
  'whole-number': () => 'You are close, but the answer is a whole number and has to be met exactly.',
  'wrong-entries': sayEntries,
  ...ENTRY_SENTENCES,
  ...CARRIED_SENTENCES,
  'fewer-digits': ({ digits, asked }) =>
    `Right to ${digits} significant digits; ${asked} are asked for. An exact form counts too.`,
  ...FORM_SENTENCES,
  'smaller-domain': ({ at, yours }) =>
    `Right where it is defined, but ${sayPoint(at)} yours is ${yours}, although there is a value there.`,
  'undefined-everywhere': () => 'Your answer has no value anywhere that the right one has one.',
  'undefined-at': ({ at }) => `Right; note that your form has no value ${sayPoint(at)}.`,
  'wrong-shape': ({ yours, expected }) =>
    expected
      ? `Your answer is ${printShape(yours)}, but the right one is ${printShape(expected)}.${sayHowToType(expected)}`
      : `Your answer is ${printShape(yours)}, which is not the right shape.`,
  transposed: ({ yours, expected }) =>
    `Your answer is ${printShape(yours)}, but the right one is ${printShape(expected)}: transposed, yours would be right.${sayHowToType(expected)}`,
  'shape-clash': ({ operator, left, right }) => sayClash(operator, left, right),
  'other-choice': () => 'This is not the right choice.',
  'other-shape': () => 'This is not the shape. It follows from the shapes of what the value is made of.',
  'rows-and-columns-swapped': () => 'Rows and columns are swapped: rows come first.',
  'does-not-exist': () => 'Look at the shapes first: can this be computed at all?',
  exists: () => 'This can be computed: the shapes do fit.',
  'not-one-operation': ({ names }) =>
    `${list(names)} ${names.length === 1 ? 'does' : 'do'} more than one operation. Give each operation a line of its own.`,
  'visited-twice': ({ names }) => `${list(names)} may be visited only once.`,
  'not-visited': ({ names }) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} not visited.`,
  'visited-too-early': ({ name, before }) =>
    `${name} cannot be visited before ${before}, which is computed from it.`,
  'not-local': ({ derivative }) =>
    `${derivative} is not a derivative along one edge: write it as a product of local derivatives.`,
  independent: ({ derivative }) =>
    `${derivative} does not belong here: the one is not computed from the other.`,
  'missing-factor': ({ factors }) => `${list(factors)} ${factors.length === 1 ? 'is' : 'are'} missing.`,
  'repeated-factor': ({ factors }) =>
    `${list(factors)} ${factors.length === 1 ? 'is' : 'are'} there more than once: each edge of a path counts once.`,
  'foreign-factor': ({ factors }) =>
    `${list(factors)} ${factors.length === 1 ? 'does' : 'do'} not belong to this path.`,
  'missing-path': ({ paths }) =>
    paths === 1
      ? 'A path is missing: add the product of the local derivatives along it.'
      : `${paths} paths are missing: add the product of the local derivatives along each.`,
  'miscounted-path': () =>
    'The products are those along the paths, but their sum is not right: each is added once, with no sign or number before it.',
  erratum: ({ says }) => says,
  'two-readings': ({ readings }) =>
    `This can be read in two ways, which differ: ${readings.join(' or ')}. A person will look at it; brackets make it clear.`,
  undecided: ({ reason }) => UNDECIDED[reason],
} satisfies { [C in keyof RemarkData]: (data: RemarkData[C]) => string };

const PERSON = 'so a person will look at it';

const UNDECIDED: Readonly<Record<UndecidedReason, string>> = {
  'too-few-points': `There are too few points at which your answer and the right one can be compared, ${PERSON}.`,
  'not-visible': `A term of your answer is too small beside the others to be checked, ${PERSON}.`,
  'kink-not-reached': `Your answer has a case that no point was found for, ${PERSON}.`,
  'too-large': `Your answer is too large to be checked with enough digits, ${PERSON}.`,
  'two-readings': `Your answer can be read in two ways, ${PERSON}.`,
  failure: `Something went wrong on our side, ${PERSON}. It costs you nothing.`,
};

/** So many symbols, or entries, at most are worth reading. */
const MOST_LISTED = 6;

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sayPoint(at: Witness['at']): string {
  const values = Object.entries(at).map(([name, value]) => `${name} = ${value}`);
  return `at ${values.slice(0, MOST_LISTED).join(', ')}${values.length > MOST_LISTED ? ', …' : ''}`;
}

function sayWitness({ at, yours, reference, place }: RemarkData['differs-at']): string {
  const value = reference === undefined ? 'which is not it' : `but the right value is ${reference}`;
  const where = sayPoint(at);
  const what = place ? `your entry in row ${place.row}, column ${place.column}` : 'yours';
  return `${where[0]!.toUpperCase()}${where.slice(1)} ${what} is ${yours}, ${value}.`;
}

function sayEntries({ places }: RemarkData['wrong-entries']): string {
  const listed = places.slice(0, MOST_LISTED).map(({ row, column }) => `row ${row}, column ${column}`);
  const rest = places.length > listed.length ? `, and ${places.length - listed.length} more` : '';
  return `The shape is right; these entries are not: ${listed.join('; ')}${rest}.`;
}

function sayHowToType({ rows, columns }: Shape): string {
  if (columns === 1 && rows > 1) return ' A column is typed [1; 2; 3].';
  return rows === 1 && columns > 1 ? ' A row is typed [1, 2, 3].' : '';
}

function sayClash(operator: string, left: Shape, right: Shape): string {
  const shapes = `${printShape(left)} and ${printShape(right)}`;
  return operator === 'multiply'
    ? `${shapes} cannot be multiplied: the columns of the left have to be as many as the rows of the right.`
    : `The shapes ${shapes} do not fit in "${operator}".`;
}
