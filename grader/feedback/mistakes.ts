import { SHAPE_SENTENCES } from './mistakes/shapes.ts';
import { COUNTING_SENTENCES } from './mistakes/counting.ts';
import { PRODUCT_SENTENCES } from './mistakes/products.ts';
import { FORWARD_SENTENCES } from './mistakes/forward-pass.ts';
import { BACKWARD_SENTENCES } from './mistakes/backward-pass.ts';
import { GRADIENT_SENTENCES } from './mistakes/gradients-asked.ts';
import { LOSS_SENTENCES } from './mistakes/losses.ts';
import { UPDATE_SENTENCES } from './mistakes/updates.ts';
import { ADAM_SENTENCES } from './mistakes/adam.ts';
import { SOFTMAX_SENTENCES } from './mistakes/softmax.ts';
import { FUNCTION_VALUE_SENTENCES } from './mistakes/function-values.ts';
import { TENSOR_SENTENCES } from './mistakes/tensor-formulas.ts';
import { ENTRY_SENTENCES } from './mistakes/entries.ts';
import { NUMBER_SENTENCES } from './mistakes/numbers.ts';
import type { Explanation } from '../mistakes/explain.ts';
import type { MistakeCode, MistakeData } from '../mistakes/mistakes.ts';
import type { MistakeSentence, MistakeSentences } from './mistake-sentence.ts';
import { CHAIN_RULE_SENTENCES } from './mistakes/chain-rule.ts';
import { CONSTANT_SENTENCES } from './mistakes/constants.ts';
import { DERIVATIVE_SENTENCES } from './mistakes/derivatives.ts';
import { DIFFERENCE_QUOTIENT_SENTENCES } from './mistakes/difference-quotients.ts';
import { FUNCTION_SENTENCES } from './mistakes/functions.ts';
import { PATH_SENTENCES } from './mistakes/paths.ts';
import { POWER_SENTENCES } from './mistakes/powers.ts';
import { PRODUCT_RULE_SENTENCES } from './mistakes/product-rule.ts';
import { QUOTIENT_RULE_SENTENCES } from './mistakes/quotient-rule.ts';
import { VARIABLE_SENTENCES } from './mistakes/variables.ts';
import { SIGN_SENTENCES } from './mistakes/signs.ts';

/** The sentences of all mistakes. */
const SENTENCES: MistakeSentences<MistakeData> = {
  ...SIGN_SENTENCES,
  ...DERIVATIVE_SENTENCES,
  ...DIFFERENCE_QUOTIENT_SENTENCES,
  ...PATH_SENTENCES,
  ...CHAIN_RULE_SENTENCES,
  ...PRODUCT_RULE_SENTENCES,
  ...QUOTIENT_RULE_SENTENCES,
  ...POWER_SENTENCES,
  ...FUNCTION_SENTENCES,
  ...CONSTANT_SENTENCES,
  ...VARIABLE_SENTENCES,
  ...SHAPE_SENTENCES,
  ...COUNTING_SENTENCES,
  ...PRODUCT_SENTENCES,
  ...FORWARD_SENTENCES,
  ...BACKWARD_SENTENCES,
  ...GRADIENT_SENTENCES,
  ...LOSS_SENTENCES,
  ...UPDATE_SENTENCES,
  ...ADAM_SENTENCES,
  ...SOFTMAX_SENTENCES,
  ...FUNCTION_VALUE_SENTENCES,
  ...TENSOR_SENTENCES,
  ...ENTRY_SENTENCES,
  ...NUMBER_SENTENCES,
};

interface Spoken<C extends MistakeCode> {
  readonly code: C;
  readonly data: MistakeData[C];
  readonly how: Explanation['how'];
}

/** What is said of a mistake, as sure as it is. */
export function sayMistake<C extends MistakeCode>({ code, data, how }: Spoken<C>): string {
  const sentences: { [P in MistakeCode]: MistakeSentence<MistakeData[P]> } = SENTENCES;
  const { says, supposing } = sentences[code];
  switch (how) {
    case 'one':
      return says(data);
    case 'one-of':
      return `This is what one gets if ${supposing(data)}.`;
    case 'two':
      return `Two mistakes at once lead to this, one of them if ${supposing(data)}.`;
  }
}
