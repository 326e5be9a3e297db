import type { Finding } from '../answers/finding.ts';
import type { Disclosure } from '../exercise/prepared.ts';
import type { Working } from '../mistakes/working.ts';
import type { NamedMistake } from './remark.ts';

const OTHER_LAYOUT: NamedMistake = { code: 'other-layout', data: undefined, how: 'one' };

const OF_DERIVATIVES: ReadonlySet<Working['asked']['ask']> = new Set(['derivative', 'gradient', 'jacobian']);

/** Whether derivatives are laid out in the other convention, where their shape shows it, and the shape may be told. */
export function otherLayoutIn(
  finding: Finding,
  disclosure: Disclosure,
  working: Working | undefined,
): readonly NamedMistake[] {
  const isTransposed = finding.verdict === 'incorrect' && finding.reason === 'shape' && finding.transposed;
  return isTransposed && disclosure.shape && working && OF_DERIVATIVES.has(working.asked.ask)
    ? [OTHER_LAYOUT]
    : [];
}
