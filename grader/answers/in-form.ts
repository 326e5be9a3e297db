import type { Setting } from '../equivalence/setting.ts';
import { FORM_NAMES, type FormName, type RequiredForm } from '../forms/form.ts';
import { deviationFrom, type FormFinding } from '../forms/forms.ts';
import type { Expression } from '../language/expression.ts';

/** How the answers of a kind can be asked in forms. */
export interface InForm<Content> {
  /** The forms that it can be asked in. */
  readonly forms: readonly (FormName | 'without')[];
  /** What keeps an answer from being in the forms that are required. */
  deviation(content: Content, required: readonly RequiredForm[], setting: Setting): FormFinding | undefined;
}

/** Of a kind whose answers are scalars, or matrices of scalars. */
export const INSIDE_SCALARS: InForm<Expression> = {
  forms: [...FORM_NAMES, 'without'],
  deviation: (content, required, { shapes }) => deviationFrom(required, content, shapes),
};

/** Of a kind whose answers are in matrix symbols: factors keep their order, so that nothing is taken out or cancelled. */
export const INSIDE_MATRICES: InForm<Expression> = {
  ...INSIDE_SCALARS,
  forms: ['expanded', 'single-fraction', 'numbers-combined', 'without'],
};
