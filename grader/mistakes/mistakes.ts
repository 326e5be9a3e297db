import { shapeMistakes, type ShapeMistakes } from './shapes.ts';
import { countingMistakes, type CountingMistakes } from './counting.ts';
import { productMistakes, type ProductMistakes } from './products.ts';
import { forwardMistakes, type ForwardMistakes } from './forward-pass.ts';
import { backwardMistakes, type BackwardMistakes } from './backward-pass.ts';
import { gradientMistakes, type GradientMistakes } from './gradients-asked.ts';
import { lossMistakes, type LossMistakes } from './losses.ts';
import { updateMistakes, type UpdateMistakes } from './updates.ts';
import { adamMistakes, type AdamMistakes } from './adam.ts';
import { softmaxMistakes, type SoftmaxMistakes } from './softmax.ts';
import { functionValueMistakes, type FunctionValueMistakes } from './function-values.ts';
import { tensorMistakes, type TensorMistakes } from './tensor-formulas.ts';
import { entryMistakes, type EntryMistakes } from './entries.ts';
import { numberMistakes, type NumberMistakes } from './numbers.ts';
import { chainRuleMistakes, type ChainRuleMistakes } from './chain-rule.ts';
import { constantMistakes, type ConstantMistakes } from './constants.ts';
import { derivativeMistakes, type DerivativeMistakes } from './derivatives.ts';
import { differenceQuotientMistakes, type DifferenceQuotientMistakes } from './difference-quotients.ts';
import { functionMistakes, type FunctionMistakes } from './functions.ts';
import { pathMistakes, type PathMistakes } from './paths.ts';
import { powerMistakes, type PowerMistakes } from './powers.ts';
import { productRuleMistakes, type ProductRuleMistakes } from './product-rule.ts';
import { quotientRuleMistakes, type QuotientRuleMistakes } from './quotient-rule.ts';
import { variableMistakes, type VariableMistakes } from './variables.ts';
import type { MistakeRule } from './mistake.ts';
import { signMistakes, type SignMistakes } from './signs.ts';

/** Every known mistake by its code, with the data that its sentence needs. A family of mistakes adds its own here. */
export interface MistakeData
  extends
    SignMistakes,
    DerivativeMistakes,
    DifferenceQuotientMistakes,
    PathMistakes,
    ChainRuleMistakes,
    ProductRuleMistakes,
    QuotientRuleMistakes,
    PowerMistakes,
    FunctionMistakes,
    ConstantMistakes,
    VariableMistakes,
    ShapeMistakes,
    CountingMistakes,
    ProductMistakes,
    ForwardMistakes,
    BackwardMistakes,
    GradientMistakes,
    LossMistakes,
    UpdateMistakes,
    AdamMistakes,
    SoftmaxMistakes,
    FunctionValueMistakes,
    TensorMistakes,
    EntryMistakes,
    NumberMistakes {}

export type MistakeCode = keyof MistakeData;

/**
 * The rules of all mistakes. Where several lead to the same answer, those before others are the likelier ones; and of two made one after the
 * other the one before comes first, so that what changes the question stands before what changes a rule.
 */
export const MISTAKES: { readonly [C in MistakeCode]: MistakeRule<MistakeData[C]> } = {
  ...signMistakes,
  ...derivativeMistakes,
  ...differenceQuotientMistakes,
  ...variableMistakes,
  ...shapeMistakes,
  ...countingMistakes,
  ...productMistakes,
  ...forwardMistakes,
  ...backwardMistakes,
  ...gradientMistakes,
  ...lossMistakes,
  ...updateMistakes,
  ...adamMistakes,
  ...softmaxMistakes,
  ...functionValueMistakes,
  ...tensorMistakes,
  ...entryMistakes,
  ...numberMistakes,
  ...pathMistakes,
  ...chainRuleMistakes,
  ...productRuleMistakes,
  ...quotientRuleMistakes,
  ...powerMistakes,
  ...functionMistakes,
  ...constantMistakes,
};

/** The codes of all mistakes, in this order. */
export const MISTAKE_CODES = Object.keys(MISTAKES) as readonly MistakeCode[];

/** A mistake that was made, with what can be said of it. */
export type Mistake = {
  [C in MistakeCode]: { readonly code: C; readonly data: MistakeData[C] };
}[MistakeCode];
