import { expect, it, describe } from 'vitest';
import { FORM_NAMES } from '../../grader/forms/form.ts';
import { deviationFrom } from '../../grader/forms/forms.ts';
import { LIMITS } from '../../grader/language/limits.ts';
import { expressionOf } from '../expression-of.ts';

/** As many as fit into an answer. */
function many(piece: (k: number) => string, separator: string): string {
  const pieces = Array.from({ length: 66 }, (_, k) => piece(k + 1)).join(separator);
  return pieces.length <= LIMITS.length ? pieces : '';
}

const HOSTILE = [
  { id: 'a high power of a sum', text: '(x + y + z + 1)^1000000/(x + 1)^999999' },
  { id: 'a power of a power', text: '((x + 1)^1000000)^1000000' },
  { id: 'a high power of a number', text: '(7^1000000 x + 1)/7^999999' },
  { id: 'long coefficients', text: many((k) => `1e${900 + k}x^${k}`, ' + ') },
  { id: 'a product of sums that have to be factored', text: many((k) => `(x^8 + ${k})`, '*') },
  { id: 'in two variables', text: many((k) => `(x^4 + ${k}y^4)`, '*') },
  { id: 'a sum of powers of sums', text: many((k) => `(x + ${k})^32(y + ${k})^32`, ' + ') },
  { id: 'fractions of long products', text: many((k) => `(x + ${k})^24/(x - ${k})^24`, ' + ') },
  { id: 'fractions in fractions', text: `${'1/(x + '.repeat(30)}1${')'.repeat(30)}` },
  { id: 'functions in functions', text: `${'sin(2x/4 + '.repeat(25)}1${')'.repeat(25)}` },
  { id: 'many symbols', text: `(${many((k) => `a_${k}`, ' + ')})/(${many((k) => `b_${k}`, ' + ')})` },
  { id: 'nothing to the power nothing', text: '0^0/0^-1 + 0/0' },
];

describe.each(FORM_NAMES)('%s is decided of', (form) => {
  it.each(HOSTILE)('$id', ({ text }) => {
    const answer = expressionOf(text);
    const found = deviationFrom([form], answer, new Map());
    expect(deviationFrom([form], answer, new Map())).toEqual(found);
  });
});
