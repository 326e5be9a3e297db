import type { Load } from './load.ts';

/** The smallest exercise of the catalog, answered. */
const ONE = { exercise: 'chain-one-variable', answers: { 'dz-dx': '6x' } };
/** A typical one. */
const SIX = {
  exercise: 'graph-c-a-2b',
  answers: { d: '2', e: '5', L: '-10', 'dL-da': '-2', 'dL-db': '4', 'dL-dc': '5' },
};

/** The typical one with an answer that nobody has given before: nothing that was graded earlier helps. */
function sixNew(n: number): typeof SIX {
  return { ...SIX, answers: { ...SIX.answers, 'dL-db': String(n) } };
}

const GRADE = { path: '/v1/grade', idempotent: false };
const SUBMIT = { path: '/v1/submissions', idempotent: true };

export const LOADS: readonly Load[] = [
  { ...GRADE, name: 'grade, 1 answer', body: () => ONE },
  { ...GRADE, name: 'grade, 6 answers', body: () => SIX },
  { ...GRADE, name: 'grade, 6 answers, one of them new', body: sixNew },
  { ...SUBMIT, name: 'submissions, 6 answers', body: () => ({ learner: 'anna', ...SIX }) },
  {
    ...SUBMIT,
    name: 'submissions, 6 answers, one of them new',
    body: (n) => ({ learner: 'anna', ...sixNew(n) }),
  },
];
