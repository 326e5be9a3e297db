import { z } from 'zod';
import type { Bindings } from './bindings.ts';

/** How derivatives are laid out and vectors stand; gradients are columns unless the exercise says otherwise. */
export const conventionSchema = z.strictObject({
  layout: z
    .enum(['denominator', 'numerator'])
    .default('denominator')
    .describe('denominator: a gradient is a column; numerator: a row'),
  vectors: z
    .enum(['columns', 'rows'])
    .default('columns')
    .describe('whether a flat list and a tuple (1, 2) are a column or a row'),
  step: z
    .strictObject({ atZero: z.number() })
    .optional()
    .describe('what the step function is at 0: {atZero: 1}; without it there is no value'),
});

export type Convention = z.output<typeof conventionSchema>;

/** How the author's texts are to be read: the convention, and what the names of parameters stand for. */
export interface Notation extends Convention {
  readonly bindings?: Bindings | undefined;
}
