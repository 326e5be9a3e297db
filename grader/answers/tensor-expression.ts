import { judgeFormula } from '../equivalence/judge-formula.ts';
import { SCALAR, type Shape } from '../language/shape.ts';
import { clashInside, expressionContent, negated, showExpression } from './expression-content.ts';
import { nameIdentities, withIdentities, withIdentityNamed } from './identity.ts';
import { INSIDE_MATRICES } from './in-form.ts';
import type { AnswerKind } from './kind.ts';
import { readMatrix } from './matrix-reading.ts';
import type { TensorForm } from './tensor-form.ts';

/** A formula in matrix symbols: `(u ⊙ f'(z)) xᵀ`. It is compared entry by entry with what the exercise asks for. */
export const tensorExpression: AnswerKind<'tensor-expression'> = {
  read(answer, vocabulary, form) {
    const reading = readMatrix(answer, withIdentityNamed(vocabulary));
    if (!reading.ok) return reading;
    const { content, shown, alternative } = expressionContent(reading);
    return {
      ok: true,
      content: withIdentities(content, form),
      ...(shown && { shown }),
      ...(alternative && {
        alternative: { ...alternative, content: withIdentities(alternative.content, form) },
      }),
    };
  },
  judge: (content, { reference, tolerance, setting }) => judgeFormula(content, reference, tolerance, setting),
  show(content, setting) {
    const { latex, text } = showExpression(nameIdentities(content, setting), setting);
    return { ...showExpression(content, setting), latex, text };
  },
  opposite: negated,
  inForm: INSIDE_MATRICES,
  float: () => NaN,
  clash: clashInside,
  visible: (form) => ({ shapes: shapesOf(form) }),
};

function shapesOf({ symbols, shapes }: TensorForm): Readonly<Record<string, Shape>> {
  return Object.fromEntries(symbols.map((name) => [name, shapes.get(name) ?? SCALAR]));
}
