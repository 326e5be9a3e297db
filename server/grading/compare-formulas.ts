import { compareTexts, type CompareRequest, type OnFailure } from '../../grader/index.ts';
import type { Comparison } from '../../grader/result.ts';
import { Fault } from '../faults/fault.ts';

/**
 * The equivalence check alone. A failure of ours is undecided.
 * @throws {Fault} where the reference or a symbol cannot be used: these are the caller's, not a student's
 */
export function compareFormulas(request: CompareRequest, onFailure: OnFailure): Comparison {
  const outcome = compareOrFail(request, onFailure);
  if (outcome === undefined) return { verdict: 'undecided' };
  if (outcome.ok) return outcome.comparison;
  if (outcome.code === 'unusable-symbol') {
    const { name } = outcome;
    throw new Fault('unusable-symbol', { name: JSON.stringify(name) }, [
      {
        pointer: '/symbols',
        code: outcome.code,
        message: 'This name cannot be a symbol, or it occurs twice.',
      },
    ]);
  }
  if (outcome.code === 'unusable-tolerance') {
    const message = 'An absolute or relative tolerance is for numbers; use digits.';
    throw new Fault('unusable-tolerance', {}, [{ pointer: '/tolerance', code: outcome.code, message }]);
  }
  const { code, message, suggestion } = outcome.problem;
  throw new Fault('unreadable-reference', { message }, [
    { pointer: '/reference', code, message, ...(suggestion === undefined ? {} : { suggestion }) },
  ]);
}

function compareOrFail(
  request: CompareRequest,
  onFailure: OnFailure,
): ReturnType<typeof compareTexts> | undefined {
  try {
    return compareTexts(request);
  } catch (error) {
    onFailure('compare', error);
    return undefined;
  }
}
