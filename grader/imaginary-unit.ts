import { speak } from './feedback/spoken-problem.ts';
import { childrenOf, symbolsOf, type Expression } from './language/expression.ts';
import { read } from './language/reader.ts';
import { SCALAR } from './language/shape.ts';
import { createVocabulary, openVocabulary } from './language/vocabulary.ts';
import type { SpokenProblem } from './result.ts';

/** An `i` by itself, or a character that may be read as one: few texts have to be read again for it. */
const MAY_HAVE_I = /(?<![A-Za-z])i(?![A-Za-z])|[\u0080-\uffff]/;

/** An `i` that may be meant as the imaginary unit. */
interface ImaginaryUnit {
  /** What it is refused with where `i` is no name. */
  readonly problem: SpokenProblem;
  /** Whether it stands in a power of e, as no variable would be called there. */
  readonly inExponent: boolean;
}

/** The `i` of a text without declared symbols; undefined where there is none. */
export function imaginaryUnitIn(text: string): ImaginaryUnit | undefined {
  if (!MAY_HAVE_I.test(text)) return undefined;
  const reading = read(text, openVocabulary());
  if (!reading.ok || !symbolsOf(reading.expression).has('i')) return undefined;
  const others = [...symbolsOf(reading.expression)].filter((name) => name !== 'i');
  const refused = read(text, createVocabulary({ symbols: new Map(others.map((name) => [name, SCALAR])) }));
  const { start, end } = refused.ok ? { start: 0, end: text.length } : refused.problem;
  const data = { name: 'i', declarable: true };
  return {
    problem: speak({ code: 'imaginary-unit', start, end, data }),
    inExponent: hasImaginaryPower(reading.expression),
  };
}

function hasImaginaryPower(expression: Expression): boolean {
  const exponent = exponentOfE(expression);
  if (exponent && symbolsOf(exponent).has('i')) return true;
  return childrenOf(expression).some(hasImaginaryPower);
}

function exponentOfE(expression: Expression): Expression | undefined {
  if (expression.kind !== 'apply') return undefined;
  const [first, second] = expression.operands;
  if (expression.operator === 'exp') return first;
  return expression.operator === 'power' && first?.kind === 'constant' && first.name === 'e'
    ? second
    : undefined;
}
