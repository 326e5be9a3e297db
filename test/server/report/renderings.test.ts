import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NOTES } from '../../../server/report/notes.ts';
import { RENDERINGS } from '../../../server/report/renderings.ts';
import type { Report } from '../../../server/report/report.ts';
import { nabla } from '../cli/nabla.ts';
import { faultsInXml } from '../figures/well-formed.ts';
import { partResult, resultLine } from './results.ts';

const folder = await mkdtemp(join(tmpdir(), 'nabla-'));
afterAll(() => rm(folder, { recursive: true }));

const LINES = [
  { 'dz-dx': partResult('correct', '2*x + 3*y - 1'), 'dz-dy': partResult('invalid') },
  { 'dz-dx': partResult('incorrect', 'x^7 + y', 'differs-at'), 'dz-dy': partResult('undecided', '1/2*x') },
  {
    'dz-dx': partResult('incorrect', 'y + x^7', 'differs-at'),
    'dz-dy': partResult('incorrect', '2', 'sign'),
  },
  { 'dz-dx': partResult('incorrect', '7', 'differs-at'), 'dz-dy': partResult('missing') },
].map((parts, i) => resultLine({ id: `s${i}`, learner: `l${i}`, parts, unread: { 'dz-dy': '3x +' } }));
const SMALL = `${LINES.join('\n')}\n{"line": 5, "error": {"code": "exercise-not-found", "message": "No."}}\n`;

const TEXT = `partial-quadratic: Partial derivatives of a quadratic function
4 submissions of 4 learners
Note: ${NOTES['changed-since']}

  part   answered  correct  wrong  unreadable  undecided  missing       mean  discrimination
  dz-dx         4      25%    75%          0%         0%       0%  0.25 of 1               –
  dz-dy         3       0%    25%         25%        25%      25%     0 of 1               –

dz-dx
  Wrong, and not explained: 3 answers
    2 × x^7 + y, in 1 other form too (l1, l2)
    and 1 more (1 different)

dz-dy
  Mistakes and other reasons
    1 × sign, such as 2: What sign says.
  For a person to decide: 1 answer
    1 × 1/2*x (l1)
  Unreadable
    1 × unexpected-end, such as "3x +": The answer ends too early.

1 row not graded: 1 × exercise-not-found.
`;

it('text', async () => {
  const { output, code } = await nabla(['report', '-', '--top', '1'], SMALL);
  expect(output).toBe(TEXT);
  expect(code).toBe(0);
});

describe('the format follows the name of the file, unless it is given', () => {
  it.each([
    { name: 'a.txt', begins: 'partial-quadratic: ' },
    { name: 'a', begins: 'partial-quadratic: ' },
    { name: 'a.md', begins: '# Item analysis\n' },
    { name: 'a.HTML', begins: '<!doctype html>' },
    { name: 'a.json', begins: '{\n  "submissions": 4,' },
  ])('$name', async ({ name, begins }) => {
    const path = join(folder, name);
    const { output } = await nabla(['report', '-', '--out', path], SMALL);
    expect(output).toBe('');
    expect((await readFile(path, 'utf8')).startsWith(begins)).toBe(true);
  });

  it('--format markdown', async () => {
    const path = join(folder, 'b.json');
    await nabla(['report', '-', '--out', path, '--format', 'markdown'], SMALL);
    expect(await readFile(path, 'utf8')).toContain(
      '- 2 × `x^7 + y`, in 1 other form too (l1, l2)\n- 1 × `7` (l3)',
    );
  });
});

const HOSTILE = '<script>alert(1)</script> | `` [x](y) \u001b[31m';
const NONE = { correct: 0, partial: 0, incorrect: 0, invalid: 0, undecided: 0, pending: 0, missing: 0 };
const READ = { text: HOSTILE, latex: HOSTILE };
const EXAMPLE = { seed: 7, read: READ, submitter: { id: HOSTILE } };

/** A report in which all that comes from elsewhere is hostile. */
const REPORT: Report = {
  submissions: 300,
  notGraded: [],
  exercises: [
    {
      exercise: HOSTILE,
      submissions: 300,
      learners: 0,
      variants: 2,
      notes: ['several-revisions'],
      parts: [
        {
          part: HOSTILE,
          answered: 300,
          verdicts: { ...NONE, correct: 1, incorrect: 299 },
          shares: { ...NONE, correct: 1 / 300, incorrect: 299 / 300 },
          meanScore: 1 / 300,
          points: 1,
          discrimination: -0.256,
          mistakes: [{ code: 'sign', count: 200, message: HOSTILE, example: EXAMPLE }],
          unreadable: [
            { code: 'x', count: 1, message: 'm', example: { seed: 0, typed: HOSTILE, submitter: { id: 1 } } },
          ],
          unexplained: {
            clusters: [
              {
                count: 40,
                seed: 7,
                read: READ,
                writings: 3,
                submitters: Array.from({ length: 30 }, (_, id) => ({ id })),
              },
            ],
            others: 59,
          },
          open: { clusters: [], others: 0 },
        },
      ],
    },
  ],
};

describe('what comes from elsewhere cannot do anything', () => {
  it('text has no control characters', () => {
    expect(RENDERINGS.text(REPORT, 5).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('Markdown has it in code spans that it cannot end, or escaped', () => {
    const markdown = RENDERINGS.markdown(REPORT, 5);
    expect(markdown).toContain('such as ``` <script>alert(1)</script> | `` [x](y) ');
    expect(markdown.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '')).not.toMatch(/(?<!\\)<script|(?<!\\)\[x/);
  });

  it('the page is well-formed, without scripts or anything from elsewhere', () => {
    const page = RENDERINGS.html(REPORT, 5);
    const body = /<body>(.*)<\/body>/s.exec(page)![1]!;
    const simple = body.replaceAll(/\s+/g, ' ').replaceAll(/(<\/?h)\d/g, '$1');
    expect(faultsInXml(simple)).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
  });

  it('JSON is the report itself', () => {
    expect(JSON.parse(RENDERINGS.json(REPORT))).toEqual(REPORT);
  });
});

describe('numbers in words', () => {
  const text = RENDERINGS.text(REPORT, 5);
  it.each([
    { id: 'nearly nothing', says: '<1%' },
    { id: 'nearly all', says: '>99%' },
    { id: 'discrimination', says: '−0.26' },
    { id: 'what many answered', says: '(0, 1, 2, 3, 4 and 35 more)' },
    { id: 'what was let go', says: 'Wrong, and not explained: 99 answers' },
    { id: 'which of it is not listed', says: '\n    and 59 more\n' },
    { id: 'variants', says: '300 submissions, 2 variants' },
    { id: 'the seed of an example', says: 'of seed 7, in 2 other forms too' },
  ])('$id: $says', ({ says }) => {
    expect(text).toContain(says);
  });
});

describe('the picture of a part', () => {
  const bar = /<svg.*?<\/svg>/s.exec(RENDERINGS.html(REPORT, 5))![0];

  it('says the same in words', () => {
    expect(bar).toContain('&lt;1% correct, &gt;99% wrong');
    expect(bar).toContain('role="img"');
  });

  it('is as wide as its pieces, with a sign in each that has room', () => {
    const widths = [...bar.matchAll(/<rect[^>]*\bwidth="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(480, 6);
    expect([...bar.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, sign]) => sign)).toEqual(['✗']);
  });
});

it('--top has to be a number', async () => {
  const { errors, code } = await nabla(['report', '-', '--top', 'all'], SMALL);
  expect(errors).toContain('--top has to be a whole number from 1 to 1000, not "all".');
  expect(code).toBe(2);
});
