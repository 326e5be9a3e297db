import { asFormula } from './answers/as-formula.ts';
import type { Contents, Kind } from './answers/content.ts';
import type { Task } from './answers/kind.ts';
import { judgeAnswer, readAnswer, showAnswer } from './answers/kinds.ts';
import { isNear, sketchOf, type Sketch } from './equivalence/sketch.ts';

/** An answer is compared with so many groups at most; their sketches are near, and still they mean something else. */
const MOST_COMPARED = 40;

/** An answer that was read again. */
interface Meaning<K extends Kind> {
  /** The same for answers that are the same but for their writing. */
  readonly key: string;
  /** Of answers with a value. */
  readonly value?: { readonly content: Contents[K]; readonly sketch: Sketch };
}

interface Group<K extends Kind> {
  readonly first: Meaning<K>;
  readonly members: number[];
}

/**
 * Puts answers to one part together that mean the same by the comparison that grades them: numbers by value, within the part's
 * tolerance, formulas by equivalence, matrices entry by entry, texts by their words. `texts` are answers as they were read; each is held
 * against the first of a group, so let the commonest come first. Gives indexes into `texts`.
 */
export function groupAlike<K extends Kind>(
  task: Task<K>,
  texts: readonly string[],
): readonly (readonly number[])[] {
  const groups: Group<K>[] = [];
  const byKey = new Map<string, Group<K>>();
  for (const [i, text] of texts.entries()) {
    const meaning = meaningOf(task, text);
    const group = byKey.get(meaning.key) ?? groupOf(meaning, groups, task);
    if (group) group.members.push(i);
    else groups.push({ first: meaning, members: [i] });
    byKey.set(meaning.key, group ?? groups.at(-1)!);
  }
  return groups.map(({ members }) => members);
}

/** What cannot be read any more, because the exercise has changed since, means no more than its text. */
function meaningOf<K extends Kind>(task: Task<K>, text: string): Meaning<K> {
  const reading = readAnswer(task, text);
  if (!reading.ok) return { key: text };
  const { content } = reading;
  const key = task.kind === 'text' ? wordsOf(text) : showAnswer(task.kind, content, task.setting).text;
  const formula = asFormula(task.kind, content);
  const sketch = formula && sketchOf(formula, task.setting);
  return sketch ? { key, value: { content, sketch } } : { key };
}

/** A text without what changes nothing in it: case, space and the full stop at its end. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim();
}

function groupOf<K extends Kind>(
  { value }: Meaning<K>,
  groups: readonly Group<K>[],
  task: Task<K>,
): Group<K> | undefined {
  if (!value) return undefined;
  let compared = 0;
  for (const group of groups) {
    const other = group.first.value;
    if (!other || !isNear(value.sketch, other.sketch, task.tolerance)) continue;
    if (meansTheSame(value.content, other.content, task)) return group;
    compared += 1;
    if (compared === MOST_COMPARED) return undefined;
  }
  return undefined;
}

/** Either may be the rounded one: 0.333 is right for 1/3, but 1/3 is not right for 0.333. */
function meansTheSame<K extends Kind>(a: Contents[K], b: Contents[K], task: Task<K>): boolean {
  return isRightFor(a, b, task) || isRightFor(b, a, task);
}

function isRightFor<K extends Kind>(answer: Contents[K], reference: Contents[K], task: Task<K>): boolean {
  const { requires: _, errata: __, ...plain } = task;
  return judgeAnswer<K>({ ...plain, reference }, answer).verdict === 'correct';
}
