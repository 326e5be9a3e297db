import { describe, expect, it } from 'vitest';
import { PLAIN_SETTING } from '../../grader/equivalence/setting.ts';
import { printText } from '../../grader/language/print-text.ts';
import { closedEntries } from '../../grader/subjects/closed-number.ts';
import { expressionOf } from '../expression-of.ts';

const closed = (text: string): string => printText(closedEntries(expressionOf(text), PLAIN_SETTING)[0]![0]!);

const nested = (innermost: string): string => {
  let text = innermost;
  for (let n = 0; n < 5; n++) text = `(tanh(${text}) + exp(-${text}))`;
  return text;
};

describe('a number is exact as long as that can be read', () => {
  it.each([
    { given: '2/6', is: '1/3', why: 'a fraction' },
    { given: '1.5 - 2', is: '-1/2', why: 'a decimal is a fraction' },
    { given: 'sigmoid(1)/2', is: 'sigmoid(1)/2', why: 'a closed form' },
  ])('$given = $is: $why', ({ given, is }) => {
    expect(closed(given)).toBe(is);
  });

  it.each([
    { given: nested('1'), sign: '' },
    { given: `-${nested('1')}`, sign: '-' },
  ])('has all digits otherwise: $given', ({ given, sign }) => {
    expect(closed(given)).toMatch(new RegExp(`^${sign}\\d\\.\\d{60,}(e-?\\d+)?$`));
  });

  it.each([
    { given: `${nested('1')} - ${nested('1')}`, why: 'it is 0' },
    { given: `1/(2 + exp(${nested('1')} - ${nested('1')}))`, why: 'it is 1/3' },
    { given: `2 cosh(${nested('1')})^2 - 2 sinh(${nested('1')})^2`, why: 'it is 2' },
  ])('keeps its closed form where $why', ({ given }) => {
    expect(closed(given)).toContain('tanh');
  });
});
