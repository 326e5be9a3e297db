import { voteOf, weigh, type Vote } from '../../grader/exercise/weigh.ts';
import type { Consultation } from '../../grader/exercise/consultation.ts';
import type { SecondOpinion } from '../../grader/exercise/second-opinion.ts';

/** What each system says of one reference; a system that was asked nothing has no vote. */
export async function consult(
  consultations: readonly Consultation[],
  systems: readonly SecondOpinion[],
): Promise<readonly Vote[]> {
  if (consultations.length === 0) return [];
  return Promise.all(systems.map((system) => voteBy(system, consultations)));
}

async function voteBy(system: SecondOpinion, consultations: readonly Consultation[]): Promise<Vote> {
  const opinions = await system.ask(consultations.map(({ question }) => question));
  return voteOf(
    system.system,
    consultations.map((consultation, i) => weigh(consultation, opinions[i]!)),
  );
}
