import type { Witness } from '../equivalence/verdict.ts';
import type { Working } from '../mistakes/working.ts';
import type { Read } from '../result.ts';
import type { Convention } from '../subjects/convention.ts';
import type { Model } from '../subjects/model.ts';
import type { Credit } from '../subjects/questions/credit-schema.ts';
import type { Claim } from '../subjects/questions/question.ts';
import type { SubjectName } from '../subjects/subjects.ts';
import type { Blueprint } from './blueprint.ts';
import type { Confirmation } from './confirm.ts';
import type { ExampleData, ExerciseData, PartData } from './schema.ts';

/** What feedback may tell of the reference. */
export interface Disclosure {
  /** The one point at which the reference's value may be shown; left out where it never may. */
  readonly at?: Witness['at'] | 'everywhere';
  /** Whether the reference's shape may be told. */
  readonly shape: boolean;
}

/** A part made ready: its reference derived and confirmed. */
export interface PreparedPart extends Working {
  readonly id: string;
  readonly prompt: string;
  readonly points: number;
  /** What answers earn that are not right, by the code of what is said of them. */
  readonly credit: Credit;
  /** The symbols that an answer may use. */
  readonly symbols: readonly string[];
  readonly disclosure: Disclosure;
  /** The ways that led to the same reference. */
  readonly confirmedBy: readonly Confirmation[];
  /** What the reference rests on: what other systems can be asked about. */
  readonly claims: readonly Claim[];
  /** What is asked, as the exercise has it. */
  readonly asked: PartData;
  /** The model that the reference was derived from: the exercise's, with what the part alone redefines. */
  readonly model: Model;
}

/** A given that a student sees besides the statement. */
export interface ShownGiven extends Read {
  readonly name: string;
}

/** An exercise made ready once, for any number of answers. It holds the references: never send it anywhere. */
export interface PreparedExercise {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly source?: ExerciseData['source'];
  readonly statement: string;
  readonly givens: readonly ShownGiven[];
  /** The quantities that pictures may hold; undefined where the exercise leaves that open. */
  readonly shown?: ReadonlySet<string>;
  readonly hints: readonly string[];
  /** `sha256:…` of the exercise's data. */
  readonly revision: string;
  /** 0 for the givens as the catalog has them. */
  readonly seed: number;
  /** What variants are made from; undefined where there are none. */
  readonly blueprint?: Blueprint;
  readonly parts: ReadonlyMap<string, PreparedPart>;
  readonly points: number;
  /** The share of its points that a partly right answer earns. */
  readonly partial: number;
  /** The share that one earns which is right given own earlier ones. */
  readonly carried: number;
  readonly examples: readonly ExampleData[];
  readonly subject: SubjectName;
  readonly convention: Convention;
  /** All quantities of the exercise. */
  readonly model: Model;
}
