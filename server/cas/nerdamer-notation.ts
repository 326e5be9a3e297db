import { parseDecimal } from '../../grader/numeric/rational.ts';
import { COMMON, type Notation } from './notation.ts';

/** Formulas as nerdamer reads them, scalars only. It rounds decimals to fractions, so it is given exact ones. */
export const NERDAMER: Notation = {
  operators: {
    ...COMMON,
    cbrt: (x) => `cbrt(${x})`,
    factorial: (n) => `factorial(${n})`,
  },
  number: (text) => {
    const { numerator, denominator } = parseDecimal(text);
    return denominator === 1n ? String(numerator) : `(${numerator} / ${denominator})`;
  },
};
