import { ShapeMismatch } from '../graph/lower.ts';
import { NotDifferentiable } from '../graph/symbolic.ts';
import { ExerciseRefused } from '../subjects/complaint.ts';
import { deriveAnswer, type Ask } from '../subjects/questions/questions.ts';
import { derivativesAnswered, derivativesAsked, derivativesFound } from './derivatives-asked.ts';
import type { AnyContent, Working } from './working.ts';

/** The answer that a working leads to; undefined where it leads to none, or to one of another kind than the part asks for. */
export function answerOf(working: Working): AnyContent | undefined {
  return attempted(() => {
    const derivatives = working.misrules && derivativesAsked(working);
    return derivatives
      ? derivativesAnswered(derivativesFound(working, derivatives), working, derivatives)
      : derivedAnswer(working);
  });
}

/** What `derive` returns; undefined where a mistake leads nowhere. */
export function attempted<T>(derive: () => T): T | undefined {
  try {
    return derive();
  } catch (error) {
    if (leadsNowhere(error)) return undefined;
    throw error;
  }
}

/** What a mistaken formula can run into: no value, no derivative, shapes that do not fit, numbers beyond all bounds. */
function leadsNowhere(error: unknown): boolean {
  return (
    error instanceof ExerciseRefused ||
    error instanceof NotDifferentiable ||
    error instanceof ShapeMismatch ||
    error instanceof RangeError
  );
}

/** What an author says of the right answer's form does not hold of a mistaken one. */
function derivedAnswer({ asked, model, convention, task }: Working): AnyContent | undefined {
  const { closedForm: _, ...part } = { closedForm: undefined, ...asked };
  const { reference } = deriveAnswer<Ask>(part.ask, part, {
    model,
    convention,
    domains: task.setting.domains,
    path: [],
  });
  return reference.kind === task.kind ? reference.content : undefined;
}
