import type { Kind } from '../answers/content.ts';
import type { ShapeClash } from '../equivalence/verdict.ts';
import type { Problem } from '../language/problem.ts';
import type { Shape } from '../language/shape.ts';

/** Where in the data of an exercise something stands: `['parts', 2, 'of']`. */
export type Path = readonly (string | number)[];

/** What can be wrong with an exercise, by code, with what the sentence needs. */
export interface ComplaintData {
  /** The data does not have the form that the schema asks for. */
  schema: { readonly message: string };
  'unknown-field': { readonly field: string; readonly known: readonly string[] };
  unreadable: { readonly text: string; readonly problem: Problem };
  'two-readings': { readonly text: string; readonly problem: Problem };
  'bad-name': { readonly name: string };
  'name-twice': { readonly name: string };
  'unknown-name': { readonly name: string; readonly known: readonly string[] };
  circle: { readonly names: readonly string[] };
  'not-one-operation': { readonly name: string };
  'too-large': { readonly name: string; readonly limit: number };
  'shapes-clash': { readonly clash: ShapeClash };
  'not-scalar': { readonly shape: Shape };
  /** A derivative of so large tensors that it is no matrix. */
  'no-layout': { readonly shapes: readonly [Shape, Shape] };
  'closed-form-differs': { readonly text: string; readonly verdict: string };
  'not-differentiable': { readonly by: string };
  'unknown-ask': { readonly ask: string; readonly subject: string; readonly known: readonly string[] };
  'unknown-part': { readonly part: string; readonly known: readonly string[] };
  'part-twice': { readonly part: string };
  'kind-does-not-fit': { readonly kind: Kind; readonly possible: readonly Kind[] };
  'form-does-not-fit': { readonly form: string; readonly kind: Kind; readonly possible: readonly string[] };
  /** A margin around what is no number. */
  'margin-does-not-fit': { readonly kind: Kind };
  /** A value that does not exist, in a part that does not say so by `kind: matrix`. */
  'kind-needed': { readonly clash: ShapeClash };
  'prompt-needed': { readonly of: string };
  'values-missing': { readonly names: readonly string[] };
  'no-value': { readonly of: string };
  'no-path': { readonly of: string; readonly by: string };
  'too-many-paths': { readonly of: string; readonly by: string; readonly limit: number };
  /** An answer that feedback should recognise as wrong is right, or cannot be judged. */
  'erratum-not-wrong': { readonly answer: string; readonly verdict: string };
  'derivatives-disagree': {
    readonly of: string;
    readonly by: string;
    readonly at: Readonly<Record<string, number>>;
    readonly symbolic: number;
    readonly reverse: number;
    readonly differences: number | undefined;
  };
  'steps-disagree': { readonly of: string; readonly steps: number; readonly written: number };
  'shapes-disagree': { readonly of: string; readonly found: string; readonly computed: string };
  'comparison-disagrees': { readonly left: string; readonly right: string; readonly same: boolean };
  /** Whether the option is right could not be told. */
  'claim-undecided': { readonly label: string };
  'not-one-choice': { readonly right: readonly string[] };
  /** A parameter of whose values none is left, or too many. */
  'nothing-to-draw': { readonly from: number; readonly to: number };
  'too-many-values': { readonly limit: number };
  /** What a parameter is in the catalog, which could not be drawn. */
  'value-not-drawn': {
    readonly name: string;
    readonly value: string;
    readonly from: readonly (number | string)[];
  };
  'value-of-other-shape': { readonly name: string; readonly shape: string };
  'not-a-relation': { readonly text: string };
  'own-values-refused': { readonly text: string };
  /** The constraint that most draws did not keep, when none kept all. */
  'constraints-too-tight': { readonly text: string; readonly attempts: number };
  'constraints-without-parameters': Readonly<Record<string, never>>;
  'example-without-variants': { readonly seed: number };
  'no-variant': { readonly seed: number; readonly attempts: number; readonly flaws: readonly string[] };
  'too-few-points': { readonly of: string; readonly found: number; readonly needed: number };
}

export type ComplaintCode = keyof ComplaintData;

/** Something wrong with an exercise, and where; the sentences are in feedback/. */
export type Complaint = {
  [C in ComplaintCode]: { readonly code: C; readonly path: Path; readonly data: ComplaintData[C] };
}[ComplaintCode];

/** Thrown while an exercise is made ready and caught by the one who prepares it, which goes on with the next part. */
export class ExerciseRefused extends Error {
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(complaint.code);
    this.complaint = complaint;
  }
}
