import { prepareExercise, sayComplaint, type PreparedExercise } from '../../grader/index.ts';

/** An exercise with just what is given, the rest of its fields filled in; throws if it is refused. */
export function prepared(fields: Readonly<Record<string, unknown>>): PreparedExercise {
  const preparation = prepareExercise({ ...FILLED, ...fields }, PROVENANCE);
  if (preparation.ok) return preparation.exercise;
  throw new Error(preparation.complaints.map((complaint) => sayComplaint(complaint)).join('\n'));
}

/** Everything that is wrong with such an exercise: code, place and sentence. */
export function complaintsOn(fields: Readonly<Record<string, unknown>>) {
  const preparation = prepareExercise({ ...FILLED, ...fields }, PROVENANCE);
  if (preparation.ok) return [];
  return preparation.complaints.map((complaint) => ({
    code: complaint.code,
    place: complaint.path.join('.'),
    sentence: sayComplaint(complaint),
  }));
}

const PROVENANCE = { topic: 'tests', revision: 'sha256:0' };
const FILLED = { id: 'under-test', title: 'Under test', statement: 'Answer.', examples: [] };
