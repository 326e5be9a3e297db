import type { Verdict } from '../../grader/result.ts';
import { html, type Html } from '../web/html.ts';
import { VERDICT_WORDS } from '../web/verdict-words.ts';
import type { PartReport } from './report.ts';
import { VERDICTS } from './verdicts.ts';
import { OUTCOMES, percent } from './words.ts';

const WIDTH = 480;
const HEIGHT = 22;

/** Narrower pieces have no room for a sign. */
const LEAST_FOR_SIGN = 16;

/** The shares of the verdicts as a bar, with the numbers in its description; signs tell the pieces apart where colours do not. */
export function barOf(part: PartReport): Html {
  const seen = VERDICTS.filter((verdict) => part.verdicts[verdict] > 0);
  const words = seen.map((verdict) => `${percent(part.shares[verdict])} ${OUTCOMES[verdict]}`).join(', ');
  let x = 0;
  const pieces = seen.map((verdict) => {
    const width = part.shares[verdict] * WIDTH;
    x += width;
    return piece(verdict, x - width, width);
  });
  return html`<svg
    class="bar"
    role="img"
    aria-label="${part.part}: ${words}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
  >
    <title>${words}</title>
    ${pieces}
  </svg>`;
}

function piece(verdict: Verdict, x: number, width: number): Html {
  const middle = px(x + width / 2);
  return html`<rect class="${verdict}" x="${px(x)}" y="1" width="${px(width)}" height="${HEIGHT - 2}" />
    ${width >= LEAST_FOR_SIGN && html`<text x="${middle}" y="16">${VERDICT_WORDS[verdict].sign}</text>`}`;
}

function px(value: number): string {
  return String(Number(value.toFixed(2)));
}
