import { fingerprintOf, isTold, type Fingerprint } from './fingerprint.ts';
import { answerOf } from './answer.ts';
import { mostDerivations, slipsOf } from './effort.ts';
import { MISTAKE_CODES, MISTAKES, type Mistake, type MistakeCode } from './mistakes.ts';
import type { MistakeRule, Slip } from './mistake.ts';
import { allowedAround } from './slack.ts';
import { isExpression, type AnyContent, type Working } from './working.ts';

/** An answer that mistakes lead to: one, or two at once. */
export interface Derived {
  readonly mistakes: readonly [Mistake] | readonly [Mistake, Mistake];
  /** Whether all of them are. */
  readonly common: boolean;
  readonly content: AnyContent;
  /** Of answers that are expressions. */
  readonly print?: Fingerprint;
}

/** A single mistake that was made, with the working that it leaves behind. */
interface Made {
  readonly mistake: Mistake;
  readonly common: boolean;
  readonly slip: Slip<unknown>;
}

/** Every way of making one mistake in a working, the likelier ones first. */
function* made(working: Working): Iterable<Made> {
  const rules: Readonly<Record<MistakeCode, MistakeRule<unknown>>> = MISTAKES;
  const ranked = [
    ...MISTAKE_CODES.filter((code) => rules[code].common),
    ...MISTAKE_CODES.filter((code) => !rules[code].common),
  ];
  for (const code of ranked)
    for (const slip of slipsOf(rules[code], working))
      yield { mistake: { code, data: slip.data } as Mistake, common: rules[code].common, slip };
}

/** The answers that single mistakes lead to and that can be told from the right one. */
export function singleMistakes(working: Working): readonly Derived[] {
  return collected(working, function* () {
    let left = mostDerivations(working);
    for (const { mistake, common, slip } of made(working)) {
      if (left-- === 0) return;
      const content = contentOf(slip);
      if (content !== undefined) yield { mistakes: [mistake], common, content };
    }
  });
}

/**
 * The common mistakes that can be made in a part but lead to its right answer, or so near to it that nobody could tell. Of each mistake one
 * way of making it that can be told is enough.
 */
export function hiddenMistakes(working: Working): ReadonlySet<MistakeCode> {
  const told = telling(working);
  const rules: Readonly<Record<MistakeCode, MistakeRule<unknown>>> = MISTAKES;
  const isHidden = (code: MistakeCode): boolean => {
    let applies = false;
    for (const slip of slipsOf(rules[code], working)) {
      const content = contentOf(slip);
      if (content === undefined) continue;
      if (told(content)) return false;
      applies = true;
    }
    return applies;
  };
  return new Set(MISTAKE_CODES.filter((code) => rules[code].common && isHidden(code)));
}

/** So many pairs of mistakes at most are looked at. */
const MOST_PAIRS = 150;

/** The answers that two different common mistakes lead to when they are made one after the other. */
export function pairsOfMistakes(working: Working): readonly Derived[] {
  return collected(working, function* () {
    let left = Math.min(MOST_PAIRS, mostDerivations(working));
    for (const first of made(working)) {
      if (!first.common) return;
      if (!('working' in first.slip)) continue;
      for (const second of made(first.slip.working)) {
        if (!second.common) break;
        if (!mayFollow(first, second)) continue;
        if (left-- === 0) return;
        const content = contentOf(second.slip);
        if (content !== undefined) yield { mistakes: [first.mistake, second.mistake], common: true, content };
      }
    }
  });
}

/** Two misreadings come in the order of their codes, for the other order leads to the same; what ends in an answer comes last. */
function mayFollow(first: Made, second: Made): boolean {
  if (!('working' in second.slip)) return second.mistake.code !== first.mistake.code;
  return MISTAKE_CODES.indexOf(second.mistake.code) > MISTAKE_CODES.indexOf(first.mistake.code);
}

function contentOf(slip: Slip<unknown>): AnyContent | undefined {
  return 'content' in slip ? slip.content : answerOf(slip.working);
}

/** How an answer can be told from the right one: undefined where it cannot, or has no value. */
function telling({ task }: Working): (content: AnyContent) => { readonly print?: Fingerprint } | undefined {
  const right = isExpression(task.reference) ? fingerprintOf(task.reference, task.setting) : undefined;
  const allowed = allowedAround(task.tolerance);
  return (content) => {
    if (!isExpression(content)) return {};
    const print = fingerprintOf(content, task.setting);
    return print && (!right || isTold(print, right, allowed)) ? { print } : undefined;
  };
}

/**
 * Without those that cannot be told from the right answer, and without the same twice. Many mistakes lead to the same values: one answer with
 * them is kept for all.
 */
function collected(working: Working, derive: () => Iterable<Omit<Derived, 'print'>>): readonly Derived[] {
  const told = telling(working);
  const found = new Map<string, Derived>();
  const answers = new Map<string, Pick<Derived, 'content' | 'print'>>();
  for (const derived of derive()) {
    const seen = told(derived.content);
    if (!seen) continue;
    const values = JSON.stringify(
      seen.print ? { ...seen.print, values: [...seen.print.values] } : derived.content,
    );
    const key = JSON.stringify(derived.mistakes) + values;
    if (found.has(key)) continue;
    const answer = answers.get(values) ?? { content: derived.content, ...seen };
    answers.set(values, answer);
    found.set(key, { ...derived, ...answer });
  }
  return [...found.values()];
}
