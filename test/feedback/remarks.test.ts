import { describe, expect, it } from 'vitest';
import type { Remark } from '../../grader/diagnosis/remark.ts';
import { LANGUAGES } from '../../grader/feedback/language.ts';
import { sayRemark } from '../../grader/feedback/remarks.ts';

const given = [
  { part: 'd', text: '3' },
  { part: 'u', text: '(7, -22, -2, 104)' },
];

const rows: readonly { readonly remark: Remark; readonly message: string }[] = [
  {
    remark: { code: 'carried-forward', data: { given: given.slice(0, 1) } },
    message: 'Right, given your d = 3: the slip is earlier.',
  },
  {
    remark: { code: 'carried-forward', data: { given } },
    message: 'Right, given your d = 3 and u: the slip is earlier.',
  },
  {
    remark: { code: 'entries-carried-forward', data: { given: [], right: 1, carried: 2, all: 4 } },
    message:
      'Of 4 entries 1 is right, and 2 more are right given the one before. Look at the first that is not.',
  },
  {
    remark: { code: 'rounded-before', data: { given: [] } },
    message: 'Right with your rounded entries before it. Go on with more digits than you write down.',
  },
  {
    remark: { code: 'row-negated', data: { row: 2 } },
    message: 'Row 2 would be right with the other sign.',
  },
  {
    remark: { code: 'entries-scaled', data: { factor: '1/2' } },
    message: 'All entries are 1/2 times what they should be. Look for a factor.',
  },
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(rows)('$remark.code: $message', ({ remark, message }) => {
    expect(sayRemark(remark, language)).toEqual({ code: remark.code, message, data: remark.data });
  });

  it('has no data where the sentence needs none', () => {
    expect(sayRemark({ code: 'wrong-value', data: undefined }, language)).toEqual({
      code: 'wrong-value',
      message: 'This is not the value that was asked for.',
    });
  });

  it('has the place in the text beside the data, not in it', () => {
    const span = { start: 4, end: 11 };
    const remark: Remark = { code: 'not-a-single-fraction', data: { piece: '1/x', span } };
    expect(sayRemark(remark, language)).toMatchObject({ data: { piece: '1/x' }, ...span });
    expect(sayRemark(remark, language).data).not.toHaveProperty('span');
  });
});
