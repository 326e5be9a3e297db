import { expect, it } from 'vitest';
import { partOutcome } from '../../../server/web/part-outcome.ts';

it('marks the piece of the answer that feedback is about, and only where there is one', () => {
  const { markup } = partOutcome('p', '3 + (x+1)^2', {
    verdict: 'partial',
    score: 0.5,
    points: 1,
    feedback: [
      { code: 'not-expanded', message: 'Multiply it out.', start: 4, end: 11 },
      { code: 'sign', message: 'Look at the sign.' },
    ],
  });
  expect(markup.match(/<mark>[^<]*<\/mark>/g)).toEqual(['<mark>(x+1)^2</mark>']);
  expect(markup).toContain('<p>Look at the sign.</p>');
});

it('says what an answer builds on that is right given earlier ones, with links to these', () => {
  const { markup } = partOutcome('e', '6', {
    verdict: 'partial',
    score: 0.1 + 0.2,
    points: 1,
    feedback: [{ code: 'carried-forward', message: 'Right, given your d = 3: the slip is earlier.' }],
    evidence: { method: 'structure', given: ['d'] },
  });
  expect(markup).toContain('Right by your own earlier answers <span class="points">0.3 of 1</span>');
  expect(markup).toMatch(/It builds on <a href="#[^"]*d">d<\/a>\./);
});
