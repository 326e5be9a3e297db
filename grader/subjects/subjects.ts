import type { z } from 'zod';
import type { Notation } from './convention.ts';
import { functionSubject } from './function/subject.ts';
import { graph } from './graph/subject.ts';
import { loss } from './loss/subject.ts';
import type { Model } from './model.ts';
import { network } from './network/subject.ts';
import type { Subject } from './subject.ts';
import { update } from './update/subject.ts';
import { values } from './values/subject.ts';

/** Every subject; an exercise has exactly one of them, under this name. */
export const SUBJECTS = { values, function: functionSubject, graph, network, loss, update };

export type SubjectName = keyof typeof SUBJECTS;

export const SUBJECT_NAMES = Object.keys(SUBJECTS) as readonly SubjectName[];

type Givens = { [S in SubjectName]: z.output<(typeof SUBJECTS)[S]['schema']> };

/** The model that the givens of a subject describe; undefined where there are none. Throws ExerciseRefused. */
export function modelOf<S extends SubjectName>(
  name: S,
  givens: Givens[S] | undefined,
  notation: Notation,
): Model | undefined {
  const subjects: { [P in SubjectName]: Subject<Givens[P]> } = SUBJECTS;
  return givens === undefined ? undefined : subjects[name].model(givens, notation, [name]);
}
