import type { Deviation, RequiredForm } from '../../grader/forms/form.ts';
import { deviationFrom } from '../../grader/forms/forms.ts';
import { printText } from '../../grader/language/print-text.ts';
import type { Shape } from '../../grader/language/shape.ts';
import { expressionOf } from '../expression-of.ts';

/** What keeps a text from being in a form: the first piece that is not, as it was read; 'nothing' where it is in the form. */
export function keptFrom(
  form: RequiredForm,
  text: string,
  shapes: ReadonlyMap<string, Shape> = new Map(),
): string {
  const found = deviationFrom([form], expressionOf(text), shapes);
  return found ? printText(found.deviation.piece) : 'nothing';
}

/** The first deviation itself. */
export function deviation(form: RequiredForm, text: string): Deviation | undefined {
  return deviationFrom([form], expressionOf(text), new Map())?.deviation;
}
