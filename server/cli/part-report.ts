import type { Silence } from '../../grader/exercise/second-opinion.ts';
import type { Vote } from '../../grader/exercise/weigh.ts';
import { printText } from '../../grader/language/print-text.ts';
import type { CheckedPart } from '../catalog/check-exercise.ts';

/** Silences that are worth a line: what cannot be asked, or has no answer, is no news of the reference. */
const NEWS: Readonly<Partial<Record<Silence | 'too-few-points', string>>> = {
  'too-slow': 'took too long',
  crashed: 'crashed',
  unavailable: 'does not run',
};

/** The lines on one part: its reference and what confirmed it, then who says something else. */
export function partReport({
  id,
  kind,
  reference,
  shorter,
  confirmedBy,
  votes,
  stands,
}: CheckedPart): string {
  const lines = [`  ${id} (${kind}) = ${reference}   [${confirmedBy.join(', ')}]`];
  if (shorter !== undefined) lines.push(`    shorter: ${shorter}`);
  for (const vote of votes) lines.push(...remarksOn(vote, stands));
  return lines.map((line) => `${line}\n`).join('');
}

function remarksOn({ system, weights }: Vote, stands: boolean): readonly string[] {
  const outcome = stands ? 'outvoted' : 'which nothing outvotes';
  const remarks = weights.flatMap((weight) => {
    if (weight.weight === 'differs') return `    ${system} says ${printText(weight.said)}: ${outcome}`;
    const news = weight.weight === 'none' ? NEWS[weight.silence] : undefined;
    return news === undefined ? [] : `    ${system} ${news}`;
  });
  return [...new Set(remarks)];
}
