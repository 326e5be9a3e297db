import type { Contents, Kind } from '../answers/content.ts';
import type { Task } from '../answers/kind.ts';
import { floatOf, judgeAnswer } from '../answers/kinds.ts';
import { pairsOfMistakes, singleMistakes, type Derived } from './derived.ts';
import { fingerprintOf, mayBeSame, type Fingerprint, type Slack } from './fingerprint.ts';
import { MISTAKES, type Mistake } from './mistakes.ts';
import { ROUNDING, slackOf } from './slack.ts';
import { isExpression, type AnyContent, type Working } from './working.ts';

/** Mistakes that lead to a wrong answer. */
export interface Explanation {
  /**
   * `one`: nothing else that is known leads to it. `one-of`: each of these leads to it, the likelier ones first, or the only one leads to a
   * number that much else may lead to. `two`: both were made, one after the other.
   */
  readonly how: 'one' | 'one-of' | 'two';
  readonly mistakes: readonly Mistake[];
}

/** The mistakes of a part, derived at its first wrong answers. */
interface Mistakes {
  readonly single: readonly Derived[];
  pairs?: readonly Derived[];
}

const derived = new WeakMap<Working, Mistakes>();

function mistakesOf(working: Working): Mistakes {
  const known = derived.get(working) ?? { single: singleMistakes(working) };
  derived.set(working, known);
  return known;
}

function pairsOf(working: Working): readonly Derived[] {
  const mistakes = mistakesOf(working);
  mistakes.pairs ??= pairsOfMistakes(working);
  return mistakes.pairs;
}

/** More of them than this are not worth reading. */
const MOST_NAMED = 3;

/** What leads to an answer that was judged to be wrong, as far as it is known. The working has to be the same object each time. */
export function explain<K extends Kind>(
  working: Working,
  task: Task<K>,
  content: Contents[K],
): Explanation | undefined {
  const answer = seen(task, content);
  if (!answer) return undefined;
  const digits = tellingDigits(task, content);
  const single = matches(mistakesOf(working).single, answer).filter(
    ({ common }) => common || digits >= DIGITS_OF_RARE,
  );
  if (single.length > 0) return ranked(mostTelling(single.map(({ mistakes }) => mistakes[0])), digits);
  const pairs = digits >= DIGITS_OF_PAIRS ? matches(pairsOf(working), answer) : [];
  const telling = mostTellingPairs(pairs.map(({ mistakes }) => mistakes));
  const codes = new Set(telling.map(codesOf));
  return codes.size === 1 ? { how: 'two', mistakes: telling[0]! } : undefined;
}

function codesOf(mistakes: readonly Mistake[]): string {
  return mistakes
    .map(({ code }) => code)
    .toSorted()
    .join(' ');
}

/** Without the pairs of which one mistake yields to another that makes a pair with the other one. */
function mostTellingPairs(pairs: readonly (readonly Mistake[])[]): readonly (readonly Mistake[])[] {
  const known = new Set(pairs.map(codesOf));
  const isTold = (a: string, b: string): boolean => known.has([a, b].toSorted().join(' '));
  return pairs.filter(
    (pair) =>
      !pair.some(({ code }, i) => MISTAKES[code].yieldsTo?.some((other) => isTold(other, pair[1 - i]!.code))),
  );
}

function mostTelling(mistakes: readonly Mistake[]): readonly Mistake[] {
  const codes = new Set<string>(mistakes.map(({ code }) => code));
  return mistakes.filter(({ code }) => !MISTAKES[code].yieldsTo?.some((other) => codes.has(other)));
}

/** Each code once. That the opposite is right can be seen, however few digits there are. */
function ranked(mistakes: readonly Mistake[], digits: number): Explanation {
  const first = mistakes.filter(({ code }, i) => mistakes.findIndex((other) => other.code === code) === i);
  const alike = mistakes.every(({ data }) => JSON.stringify(data) === JSON.stringify(mistakes[0]!.data));
  const isSure = digits >= DIGITS_OF_SURE || first[0]!.code === 'sign';
  const how = first.length === 1 && alike && isSure ? 'one' : 'one-of';
  return { how, mistakes: first.slice(0, MOST_NAMED) };
}

/** A number of fewer digits may well be the result of something else. */
const DIGITS_OF_SURE = 2;
const DIGITS_OF_RARE = 2;
const DIGITS_OF_PAIRS = 3;

/** How many digits a number has between its zeros; a formula or a matrix tells more than any number. */
function tellingDigits<K extends Kind>({ kind }: Task<K>, content: Contents[K]): number {
  const value = floatOf(kind, content);
  if (Number.isNaN(value)) return Infinity;
  return Math.abs(value).toExponential(11).replace(/e.*/, '').replace('.', '').replace(/0+$/, '').length;
}

/** An answer as it is held against others. */
interface Seen {
  readonly print?: Fingerprint;
  readonly slack: Slack;
  /** Whether it is right, measured against another reference. */
  readonly isSameAs: (reference: AnyContent) => boolean;
}

/** Undefined where shapes inside of it do not fit: then it has no value. */
function seen<K extends Kind>(task: Task<K>, content: Contents[K]): Seen | undefined {
  const { requires: _, ...plain } = task;
  const isSameAs = (reference: AnyContent): boolean =>
    judgeAnswer({ ...plain, reference: reference as Contents[K] }, content).verdict === 'correct';
  const answer: AnyContent = content;
  if (!isExpression(answer)) return { slack: ROUNDING, isSameAs };
  const print = fingerprintOf(answer, task.setting);
  return print && { print, slack: slackOf(answer, task.tolerance), isSameAs };
}

/** The derived answers that an answer is the same as; those that have the same values at all points are compared once. */
function matches(all: readonly Derived[], { print, slack, isSameAs }: Seen): readonly Derived[] {
  if (!print) return all.filter((one) => !one.print && isSameAs(one.content));
  const compared: { readonly print: Fingerprint; readonly same: boolean }[] = [];
  return all.filter((one) => {
    if (!one.print || !mayBeSame(print, one.print, slack)) return false;
    const known = compared.find((other) => mayBeSame(other.print, one.print!, ROUNDING));
    if (known) return known.same;
    const same = isSameAs(one.content);
    compared.push({ print: one.print, same });
    return same;
  });
}
