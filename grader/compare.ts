import { isClash, shapeOrClash } from './answers/shape-or-clash.ts';
import type { AnyTask } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import { type CompareSymbols, readSymbols } from './compare-symbols.ts';
import { DEFAULT_TOLERANCE, EXACT, hasMargin, type Setting, type Tolerance } from './equivalence/setting.ts';
import type { Disclosure } from './exercise/prepared.ts';
import { speak } from './feedback/spoken-problem.ts';
import type { RequiredForm } from './forms/form.ts';
import { commentOn } from './grade-answer.ts';
import { imaginaryUnitIn } from './imaginary-unit.ts';
import { inspectAnswer } from './inspect.ts';
import { symbolsOf, type Expression } from './language/expression.ts';
import { read } from './language/reader.ts';
import { isScalar } from './language/shape.ts';
import type { Vocabulary } from './language/vocabulary.ts';
import type { Comparison, SpokenProblem } from './result.ts';

export interface CompareRequest {
  readonly submission: string;
  readonly reference: string;
  /** What the names mean. Without it every name on either side, whole words, is a scalar symbol over the reals. */
  readonly symbols?: CompareSymbols;
  /** How near rounded decimals have to come. Without it values have to be exactly the same. */
  readonly tolerance?: Partial<Tolerance>;
  /** The forms that a right submission has to be in: it is `partial` where it is not. */
  readonly form?: readonly RequiredForm[];
}

/** A comparison, or what is wrong with the request: that is not the submission's fault. */
export type CompareOutcome =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly code: 'unreadable-reference'; readonly problem: SpokenProblem }
  | { readonly ok: false; readonly code: 'unusable-symbol'; readonly name: string }
  /** An absolute or relative tolerance, although the reference is no number. */
  | { readonly ok: false; readonly code: 'unusable-tolerance' };

/** Whoever compares two texts knows both. */
const DISCLOSURE: Disclosure = { at: 'everywhere', shape: true };

/**
 * The equivalence check alone: whether two texts mean the same, with evidence. Both are read by the same grammar; an
 * unreadable submission is `invalid`, an unreadable reference, or one with two readings, is the caller's to mend.
 */
export function compareTexts(request: CompareRequest): CompareOutcome {
  const symbols = readSymbols(request.symbols);
  if (!symbols.ok) return { ok: false, code: 'unusable-symbol', name: symbols.name };
  const { vocabulary, setting } = symbols;
  const reference = readReference(request.reference, vocabulary);
  if ('code' in reference) return { ok: false, code: 'unreadable-reference', problem: reference };
  if (request.tolerance && hasMargin(request.tolerance) && symbolsOf(reference).size > 0) {
    return { ok: false, code: 'unusable-tolerance' };
  }
  const task = taskFor(reference, vocabulary, setting, request);
  if (task === undefined) {
    const problem = speak({ code: 'shape-clash', start: 0, end: request.reference.length });
    return { ok: false, code: 'unreadable-reference', problem };
  }
  if (isMissing(request.submission)) return { ok: true, comparison: { verdict: 'missing' } };
  const comparison = commentOn(task, DISCLOSURE, inspectAnswer(task, request.submission));
  const settled = comparison.verdict !== 'incorrect' && comparison.verdict !== 'undecided';
  if (settled || !vocabulary.open) return { ok: true, comparison };
  return refuseImaginaryUnit(request, comparison);
}

/**
 * Where no symbols are declared `i` is a variable like any other. But one text with an `i` that the other has not, or with a power
 * e^(i…), that is not right for every i means the imaginary unit: `e^(pi i)` against -1 is not wrong, it is out of scope.
 */
function refuseImaginaryUnit(request: CompareRequest, comparison: Comparison): CompareOutcome {
  const submission = imaginaryUnitIn(request.submission);
  const reference = imaginaryUnitIn(request.reference);
  const isVariable = submission && reference && !submission.inExponent && !reference.inExponent;
  if (isVariable) return { ok: true, comparison };
  if (submission) return { ok: true, comparison: { verdict: 'invalid', problem: submission.problem } };
  return reference
    ? { ok: false, code: 'unreadable-reference', problem: reference.problem }
    : { ok: true, comparison };
}

function readReference(text: string, vocabulary: Vocabulary): Expression | SpokenProblem {
  const reading = read(text, vocabulary);
  if (!reading.ok) return speak(reading.problem);
  return reading.alternative ? speak(reading.alternative.problem) : reading.expression;
}

/** Undefined where the shapes in the reference clash. */
function taskFor(
  reference: Expression,
  vocabulary: Vocabulary,
  setting: Setting,
  { tolerance, form }: CompareRequest,
): AnyTask | undefined {
  const shape = shapeOrClash(reference, setting);
  if (isClash(shape)) return undefined;
  const rounded = tolerance !== undefined && symbolsOf(reference).size === 0;
  const kinds = isScalar(shape) ? SCALAR_KINDS : MATRIX_KINDS;
  const task: AnyTask = {
    kind: rounded ? kinds.rounded : kinds.formula,
    reference,
    form: undefined,
    vocabulary,
    setting,
    tolerance: tolerance ? { ...DEFAULT_TOLERANCE, ...tolerance } : EXACT,
  };
  return form ? { ...task, requires: form } : task;
}

const SCALAR_KINDS = { rounded: 'number', formula: 'expression' } as const;
const MATRIX_KINDS = { rounded: 'matrix', formula: 'formula-matrix' } as const;
