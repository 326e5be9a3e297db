import type { ShapeClash } from '../equivalence/verdict.ts';
import type { Setting } from '../equivalence/setting.ts';
import type { FormName } from '../forms/form.ts';
import type { Answer, Read } from '../result.ts';
import { chain } from './chain.ts';
import { choice } from './choice.ts';
import type { Contents, Forms, Kind } from './content.ts';
import { expression } from './expression.ts';
import type { Finding } from './finding.ts';
import { formulaMatrix } from './formula-matrix.ts';
import { graph } from './graph.ts';
import type { AnswerKind, AnswerReading, ReadingTask, Task, VisibleForm } from './kind.ts';
import { matrix } from './matrix.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { shape } from './shape.ts';
import { table } from './table.ts';
import { tensorExpression } from './tensor-expression.ts';
import { text } from './text.ts';

const KINDS = {
  number,
  matrix,
  shape,
  expression,
  'formula-matrix': formulaMatrix,
  'tensor-expression': tensorExpression,
  graph,
  order,
  chain,
  text,
  choice,
  table,
} satisfies {
  [K in Kind]: AnswerKind<K>;
};

function kindOf<K extends Kind>(kind: K): AnswerKind<K> {
  const kinds: { [P in Kind]: AnswerKind<P> } = KINDS;
  return kinds[kind];
}

/** An answer as its kind understands it; never throws, whatever the JSON is. */
export function readAnswer<K extends Kind>(task: ReadingTask<K>, answer: Answer): AnswerReading<K> {
  return kindOf(task.kind).read(answer, task.vocabulary, task.form);
}

/**
 * What can be said of an answer, measured against the task's reference. Only an answer that is right is looked at for its form: one
 * that is not in it is partly right.
 */
export function judgeAnswer<K extends Kind>(task: Task<K>, content: Contents[K]): Finding {
  const kind = kindOf(task.kind);
  const finding = kind.judge(content, task);
  if (finding.verdict !== 'correct' || !task.requires) return finding;
  const found = kind.inForm?.deviation(content, task.requires, task.setting);
  if (!found) return finding;
  const { method, samples } = finding;
  return { verdict: 'partial', reason: 'form', method, ...(samples !== undefined && { samples }), ...found };
}

/** The forms that answers of a kind can be asked in. */
export function formsOf(kind: Kind): readonly (FormName | 'without')[] {
  return kindOf(kind).inForm?.forms ?? [];
}

/** How an answer is shown back. */
export function showAnswer<K extends Kind>(kind: K, content: Contents[K], setting: Setting): Read {
  return kindOf(kind).show(content, setting);
}

/** The answer with its sign turned, where it has one. */
export function oppositeAnswer<K extends Kind>(kind: K, content: Contents[K]): Contents[K] | undefined {
  return kindOf(kind).opposite(content);
}

/** The value as a float where the answer is a single number, NaN otherwise. */
export function floatOf<K extends Kind>(kind: K, content: Contents[K]): number {
  return kindOf(kind).float(content);
}

/** Shapes inside the answer that do not fit. */
export function clashInAnswer<K extends Kind>(
  kind: K,
  content: Contents[K],
  setting: Setting,
): ShapeClash | undefined {
  return kindOf(kind).clash(content, setting);
}

/** What a student sees of a part besides its prompt. */
export function visibleForm<K extends Kind>(kind: K, form: Forms[K]): VisibleForm {
  return kindOf(kind).visible?.(form) ?? {};
}
