import type { Contents, Kind } from '../answers/content.ts';
import type { AnyTask } from '../answers/kind.ts';
import type { Expression } from '../language/expression.ts';
import type { Convention } from '../subjects/convention.ts';
import type { Model } from '../subjects/model.ts';
import type { AskedPart } from '../subjects/questions/questions.ts';
import type { Misrule } from './differentiation.ts';

/**
 * What the answer to a part is worked out from: how it is asked, from which model, in which convention. A misreading changes
 * something in it; the answer that follows is then derived as the right one was.
 */
export interface Working {
  readonly asked: AskedPart;
  readonly model: Model;
  readonly convention: Convention;
  /** The right answer, its kind, and how answers to the part are judged. A misreading leaves it as it is. */
  readonly task: AnyTask;
  /** Rules that take the place of the right ones of differentiation, the first that has something to say of a site. */
  readonly misrules?: readonly Misrule[];
}

/** An answer of any kind. */
export type AnyContent = Contents[Kind];

/** Whether an answer is of a kind whose answers are expressions. */
export function isExpression(content: AnyContent): content is Expression {
  return typeof content === 'object' && 'kind' in content;
}
