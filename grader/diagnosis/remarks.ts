import type { Contents, Kind } from '../answers/content.ts';
import type { Finding } from '../answers/finding.ts';
import type { Task } from '../answers/kind.ts';
import type { Disclosure } from '../exercise/prepared.ts';
import type { Working } from '../mistakes/working.ts';
import { remarkOnLocality, remarksOnFactors } from './chain-remarks.ts';
import { disclosedWitness } from './disclosed.ts';
import { remarksOnErrata } from './errata.ts';
import { entryPatternIn } from './entry-pattern.ts';
import { remarkOnForm } from './form-remark.ts';
import { mistakesIn } from './mistakes.ts';
import { otherLayoutIn } from './other-layout.ts';
import type { Remark } from './remark.ts';
import { isNearWholeNumber } from './whole-number.ts';

/** What is to be said of an answer that was judged; nothing in it tells more of the reference than may be told. */
export function remarksOn<K extends Kind>(
  finding: Finding,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
  working?: Working,
): readonly Remark[] {
  switch (finding.verdict) {
    case 'correct':
      return finding.exceptAt ? [{ code: 'undefined-at', data: { at: finding.exceptAt } }] : [];
    case 'partial':
      return [remarkOnPartial(finding, task, disclosure)];
    case 'undecided':
      return [{ code: 'undecided', data: { reason: finding.reason } }];
    case 'pending':
      return [];
    case 'incorrect':
      return remarksOnIncorrect(finding, content, task, disclosure, working);
  }
}

/** What its author says of an answer, then the mistakes that lead to it, then what can be seen of it in itself. */
function remarksOnIncorrect<K extends Kind>(
  finding: Wrong,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
  working: Working | undefined,
): readonly Remark[] {
  const errata = remarksOnErrata(content, task);
  const named = [...errata, ...mistakesIn(finding, content, task, working)];
  const observed = remarksOnWrong(finding, content, task, disclosure, named);
  const plain = observed.length > 0 || named.length > 0 ? observed : [WRONG_VALUE];
  return [...named, ...plain, ...otherLayoutIn(finding, disclosure, working)];
}

const WRONG_VALUE: Remark = { code: 'wrong-value', data: undefined };

type Wrong = Extract<Finding, { verdict: 'incorrect' }>;

function remarkOnPartial(
  finding: Extract<Finding, { verdict: 'partial' }>,
  task: Task,
  disclosure: Disclosure,
): Remark {
  if (finding.reason === 'smaller-domain') {
    return { code: 'smaller-domain', data: disclosedWitness(finding.witness, disclosure) };
  }
  if (finding.reason === 'form') return remarkOnForm(finding);
  return { code: 'fewer-digits', data: { digits: finding.digits, asked: task.tolerance.digits } };
}

function remarksOnWrong<K extends Kind>(
  finding: Wrong,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
  named: readonly Remark[],
): readonly Remark[] {
  switch (finding.reason) {
    case 'value':
      return remarksOnValue(finding, content, task, disclosure, named);
    case 'undefined':
      return [{ code: 'undefined-everywhere', data: undefined }];
    case 'shape':
      return [remarkOnShape(finding, disclosure)];
    case 'shape-clash': {
      const { operator, left, right } = finding.clash;
      return [{ code: 'shape-clash', data: { operator, left, right } }];
    }
    case 'other-shape':
      return [{ code: finding.swapped ? 'rows-and-columns-swapped' : 'other-shape', data: undefined }];
    case 'other-choice':
    case 'does-not-exist':
    case 'exists':
      return [{ code: finding.reason, data: undefined }];
    case 'not-one-operation':
    case 'visited-twice':
    case 'not-visited':
      return [{ code: finding.reason, data: { names: finding.names } }];
    case 'too-early':
      return [{ code: 'visited-too-early', data: { name: finding.name, before: finding.before } }];
    case 'not-local':
      return [remarkOnLocality(finding)];
    case 'factors':
      return isNamed(named, 'sign') ? [] : remarksOnFactors(finding.slips);
  }
}

function isNamed(named: readonly Remark[], mistake: Remark['code']): boolean {
  return named.some(({ code }) => code === mistake);
}

/** Which entries are wrong, unless it is the sign of all, then the point at which the answer differs. */
function remarksOnValue<K extends Kind>(
  { witness, places }: Extract<Wrong, { reason: 'value' }>,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
  named: readonly Remark[],
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (named.length === 0 && isNearWholeNumber(content, task))
    remarks.push({ code: 'whole-number', data: undefined });
  else if (places && !isNamed(named, 'sign')) {
    const pattern = named.length === 0 ? entryPatternIn(content, task, places) : undefined;
    remarks.push(...(pattern ? [pattern] : []), { code: 'wrong-entries', data: { places } });
  }
  if (witness && Object.keys(witness.at).length > 0) {
    const place = places?.[0];
    remarks.push({
      code: 'differs-at',
      data: { ...disclosedWitness(witness, disclosure), ...(place && { place }) },
    });
  }
  return remarks;
}

function remarkOnShape(finding: Extract<Wrong, { reason: 'shape' }>, disclosure: Disclosure): Remark {
  const { yours, expected, transposed } = finding;
  if (!disclosure.shape) return { code: 'wrong-shape', data: { yours } };
  return { code: transposed ? 'transposed' : 'wrong-shape', data: { yours, expected } };
}
