import { nameText } from '../language/names.ts';
import type { Warning, WarningCode, WarningData } from '../warnings/warning.ts';

/** A warning as a sentence for the author of an exercise. */
export function sayWarning<C extends WarningCode>(
  warning: { code: C; data: WarningData[C] } | Warning,
): string {
  const sentences: { [P in WarningCode]: (data: WarningData[P]) => string } = SENTENCES;
  const say = sentences[warning.code as C];
  return say(warning.data as WarningData[C]);
}

const SENTENCES = {
  'no-example': ({ part }) => `"${part}" has no examples; add a right, a wrong and an unreadable answer`,
  'no-right-example': ({ part }) => `"${part}" has no example that is correct; add one`,
  'no-wrong-example': ({ part }) =>
    `"${part}" has no example that is incorrect; add an answer that students give`,
  'answer-zero': ({ part }) => `the answer to "${part}" is 0, which comes by luck; take other givens`,
  'answer-given': ({ part, name }) =>
    `"${part}" asks for ${nameText(name)}, which is a given; ask for what is computed from it`,
  'points-unset': () =>
    'every part counts one point; say what each is worth with "points" if that is not meant',
  'lone-dollar': () => String.raw`a $ has no partner; write formulas as $…$, and \$ for a dollar sign`,
  'unreadable-formula': ({ formula, reason }) => `$${formula}$ cannot be typeset: ${reason}`,
  'unknown-symbol': ({ symbol }) =>
    `a formula names ${symbol}, which is nothing in this exercise; define it, or mend the formula`,
  'unused-given': ({ name }) =>
    `no part depends on the given ${nameText(name)}; ask for something with it, or drop it`,
  'unused-parameter': ({ name }) =>
    `the parameter ${nameText(name)} changes nothing; use it in the givens or as <<${name}>>, or drop it`,
} satisfies { [C in WarningCode]: (data: WarningData[C]) => string };
