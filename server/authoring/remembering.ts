import type { CasQuestion, Opinion, SecondOpinion } from '../../grader/exercise/second-opinion.ts';
import { printText } from '../../grader/language/print-text.ts';

/** Silences that another attempt may end. */
const PASSING = new Set(['too-slow', 'crashed', 'unavailable']);

/**
 * A system that is asked each question once: what it said is remembered for as long as this is, so that checking again after a change
 * asks only about references that changed.
 */
export function remembering(system: SecondOpinion): SecondOpinion {
  const known = new Map<string, Opinion>();
  return {
    system: system.system,
    ask: async (questions) => {
      const keys = questions.map(keyOf);
      const fresh = questions.filter((_, i) => !known.has(keys[i]!));
      const opinions = fresh.length === 0 ? [] : await system.ask(fresh);
      const said = new Map(fresh.map((question, i) => [keyOf(question), opinions[i]!]));
      for (const [key, opinion] of said)
        if (opinion.said || !PASSING.has(opinion.silence)) known.set(key, opinion);
      return keys.map((key) => known.get(key) ?? said.get(key)!);
    },
  };
}

function keyOf(question: CasQuestion): string {
  const by = question.kind === 'derivative' ? question.by : '';
  return `${question.kind}\n${by}\n${printText(question.of)}`;
}
