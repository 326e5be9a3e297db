import { nameLatex, nameText } from '../language/names.ts';
import { quantitiesOf, type Dependencies } from './dependencies.ts';
import type { Finding } from './finding.ts';
import type { AnswerKind } from './kind.ts';
import { readOrder } from './order-reading.ts';

/**
 * An order in which the backward pass may visit the quantities of a graph: each once, and after all that are computed from
 * it, because their derivatives add up to its own.
 */
export const order: AnswerKind<'order'> = {
  read: (answer, _vocabulary, form) => readOrder(answer, quantitiesOf(form)),
  judge(content, { form }) {
    const twice = content.filter((name, i) => content.indexOf(name) < i);
    if (twice.length > 0) return slip('visited-twice', [...new Set(twice)]);
    const left = quantitiesOf(form).filter((name) => !content.includes(name));
    if (left.length > 0) return slip('not-visited', left);
    return firstTooEarly(content, form) ?? { verdict: 'correct', method: 'structure' };
  },
  show: (content) => ({
    latex: content.map(nameLatex).join(' \\to '),
    text: content.map(nameText).join(', '),
  }),
  opposite: () => undefined,
  float: () => NaN,
  clash: () => undefined,
  visible: (form) => ({ names: quantitiesOf(form).map(nameText) }),
};

function slip(reason: 'visited-twice' | 'not-visited', names: readonly string[]): Finding {
  return { verdict: 'incorrect', reason, method: 'structure', names: names.map(nameText) };
}

function firstTooEarly(content: readonly string[], form: Dependencies): Finding | undefined {
  for (const [i, name] of content.entries()) {
    const user = content.slice(i + 1).find((later) => form.get(later)?.has(name));
    if (user === undefined) continue;
    return {
      verdict: 'incorrect',
      reason: 'too-early',
      method: 'structure',
      name: nameText(name),
      before: nameText(user),
    };
  }
  return undefined;
}
