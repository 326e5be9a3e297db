import type { Contents, Kind } from '../answers/content.ts';
import type { Finding } from '../answers/finding.ts';
import type { Task } from '../answers/kind.ts';
import type { Disclosure } from '../exercise/prepared.ts';
import { remarkOnLocality, remarksOnFactors } from './chain-remarks.ts';
import { disclosedWitness } from './disclosed.ts';
import { remarksOnErrata } from './errata.ts';
import { isOpposite } from './opposite.ts';
import type { Remark } from './remark.ts';
import { isNearWholeNumber } from './whole-number.ts';

/** What is to be said of an answer that was judged; nothing in it tells more of the reference than may be told. */
export function remarksOn<K extends Kind>(
  finding: Finding,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
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
      return [...remarksOnErrata(content, task), ...remarksOnWrong(finding, content, task, disclosure)];
  }
}

type Wrong = Extract<Finding, { verdict: 'incorrect' }>;

function remarkOnPartial(
  finding: Extract<Finding, { verdict: 'partial' }>,
  task: Task,
  disclosure: Disclosure,
): Remark {
  if (finding.reason === 'smaller-domain') {
    return { code: 'smaller-domain', data: disclosedWitness(finding.witness, disclosure) };
  }
  return { code: 'fewer-digits', data: { digits: finding.digits, asked: task.tolerance.digits } };
}

function remarksOnWrong<K extends Kind>(
  finding: Wrong,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
): readonly Remark[] {
  switch (finding.reason) {
    case 'value':
      return remarksOnValue(finding, content, task, disclosure);
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
      return isOpposite(task, content)
        ? [{ code: 'sign', data: undefined }]
        : remarksOnFactors(finding.slips);
  }
}

/** A named mistake first, then which entries are wrong, then the point at which the answer differs. */
function remarksOnValue<K extends Kind>(
  { witness, places }: Extract<Wrong, { reason: 'value' }>,
  content: Contents[K],
  task: Task<K>,
  disclosure: Disclosure,
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (isOpposite(task, content, witness)) remarks.push({ code: 'sign', data: undefined });
  else if (isNearWholeNumber(content, task)) remarks.push({ code: 'whole-number', data: undefined });
  else if (places) remarks.push({ code: 'wrong-entries', data: { places } });
  if (witness && Object.keys(witness.at).length > 0) {
    const place = places?.[0];
    remarks.push({
      code: 'differs-at',
      data: { ...disclosedWitness(witness, disclosure), ...(place && { place }) },
    });
  }
  return remarks.length > 0 ? remarks : [{ code: 'wrong-value', data: undefined }];
}

function remarkOnShape(finding: Extract<Wrong, { reason: 'shape' }>, disclosure: Disclosure): Remark {
  const { yours, expected, transposed } = finding;
  if (!disclosure.shape) return { code: 'wrong-shape', data: { yours } };
  return { code: transposed ? 'transposed' : 'wrong-shape', data: { yours, expected } };
}
