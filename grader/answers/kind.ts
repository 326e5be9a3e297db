import type { ShapeClash } from '../equivalence/verdict.ts';
import type { Setting, Tolerance } from '../equivalence/setting.ts';
import type { RequiredForm } from '../forms/form.ts';
import type { Problem } from '../language/problem.ts';
import type { Alternative } from '../language/reading.ts';
import type { Shape } from '../language/shape.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { Answer, Read } from '../result.ts';
import type { Contents, Forms, Kind } from './content.ts';
import type { Finding } from './finding.ts';
import type { InForm } from './in-form.ts';
import type { TextLimits } from './text-form.ts';

/** All that is needed to read and judge the answers to one part. */
export interface Task<K extends Kind = Kind> {
  readonly kind: K;
  readonly reference: Contents[K];
  readonly form: Forms[K];
  readonly vocabulary: Vocabulary;
  readonly setting: Setting;
  readonly tolerance: Tolerance;
  /** Forms that a right answer has to be in, of a kind that can be asked in forms. */
  readonly requires?: readonly RequiredForm[];
  readonly errata?: readonly Erratum<K>[];
}

/** A wrong answer that feedback recognises, and what it says of it. It is never used to grade. */
export interface Erratum<K extends Kind = Kind> {
  readonly content: Contents[K];
  readonly says: string;
}

/** A task of some kind, reference and kind belonging together. */
export type AnyTask = { [K in Kind]: Task<K> }[Kind];

/** What reading an answer takes of a task. */
export type ReadingTask<K extends Kind = Kind> = Pick<Task<K>, 'kind' | 'form' | 'vocabulary'>;

/** What a student sees of a part, for the kinds that show more than a prompt. */
export interface VisibleForm {
  /** Of an order: the names to be put into it. */
  readonly names?: readonly string[];
  /** Of a text: what a person looks for, and how long it may be. */
  readonly rubric?: readonly string[];
  readonly limits?: TextLimits;
  /** Of a choice: its labels. */
  readonly choices?: readonly string[];
  /** Of a table: the heads of its columns. */
  readonly columns?: readonly string[];
  /** Of a formula in matrix symbols: the shape of each. */
  readonly shapes?: Readonly<Record<string, Shape>>;
}

/** How an answer was understood, or why it could not be. */
export type AnswerReading<K extends Kind> =
  | {
      readonly ok: true;
      readonly content: Contents[K];
      /** What to show the student where it is not the content itself: JSON's 2 counts as the decimal 2.0. */
      readonly shown?: Contents[K];
      /** The other reading of the whole text, where there are two. */
      readonly alternative?: { readonly content: Contents[K]; readonly problem: Alternative['problem'] };
    }
  | { readonly ok: false; readonly problem: Problem };

/** One kind of answer: how it is read, judged and shown. The judge never sees a string. */
export interface AnswerKind<K extends Kind> {
  read(answer: Answer, vocabulary: Vocabulary, form: Forms[K]): AnswerReading<K>;
  judge(content: Contents[K], task: Task<K>): Finding;
  show(content: Contents[K], setting: Setting): Read;
  /** The answer with its sign turned, for kinds that have one: looked at to name a lost minus. */
  opposite(content: Contents[K]): Contents[K] | undefined;
  /** The value as a float, for kinds that are single numbers; NaN for the others. */
  float(content: Contents[K]): number;
  /** Shapes inside the answer that do not fit. */
  clash(content: Contents[K], setting: Setting): ShapeClash | undefined;
  /** Of a kind that can be asked in forms. */
  readonly inForm?: InForm<Contents[K]>;
  /** What a student may see of the form. */
  visible?(form: Forms[K]): VisibleForm;
}
