import { isClash, shapeOrClash } from './answers/shape-or-clash.ts';
import type { AnyTask } from './answers/kind.ts';
import { isMissing } from './answers/missing.ts';
import { type CompareSymbols, readSymbols } from './compare-symbols.ts';
import { DEFAULT_TOLERANCE, EXACT, type Setting, type Tolerance } from './equivalence/setting.ts';
import { speak } from './feedback/spoken-problem.ts';
import { gradeAnswer } from './grade-answer.ts';
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
}

/** A comparison, or what is wrong with the request: that is not the submission's fault. */
export type CompareOutcome =
  | { readonly ok: true; readonly comparison: Comparison }
  | { readonly ok: false; readonly code: 'unreadable-reference'; readonly problem: SpokenProblem }
  | { readonly ok: false; readonly code: 'unusable-symbol'; readonly name: string };

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
  const task = taskFor(reference, vocabulary, setting, request.tolerance);
  if (task === undefined) {
    const problem = speak({ code: 'shape-clash', start: 0, end: request.reference.length });
    return { ok: false, code: 'unreadable-reference', problem };
  }
  if (isMissing(request.submission)) return { ok: true, comparison: { verdict: 'missing' } };
  const { read: _, ...comparison } = gradeAnswer(task, { at: 'everywhere', shape: true }, request.submission);
  return { ok: true, comparison };
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
  tolerance: Partial<Tolerance> | undefined,
): AnyTask | undefined {
  const shape = shapeOrClash(reference, setting);
  if (isClash(shape)) return undefined;
  const rounded = tolerance !== undefined && symbolsOf(reference).size === 0;
  const common = {
    reference,
    form: undefined,
    vocabulary,
    setting,
    tolerance: tolerance ? { ...DEFAULT_TOLERANCE, ...tolerance } : EXACT,
  };
  if (isScalar(shape)) return { kind: rounded ? 'number' : 'expression', ...common };
  return { kind: rounded ? 'matrix' : 'formula-matrix', ...common };
}
