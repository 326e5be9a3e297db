import type { Kind } from './answers/content.ts';
import type { Finding } from './answers/finding.ts';
import type { Task } from './answers/kind.ts';
import { showAnswer } from './answers/kinds.ts';
import { disclosedWitness } from './diagnosis/disclosed.ts';
import type { Remark } from './diagnosis/remark.ts';
import { remarksOn } from './diagnosis/remarks.ts';
import type { Disclosure } from './exercise/prepared.ts';
import { sayRemark } from './feedback/remarks.ts';
import { inspectAnswer, showReading, type Inspection, type Understood } from './inspect.ts';
import { judgeReading } from './judge.ts';
import type { Working } from './mistakes/working.ts';
import type { Answer, Comparison, Evidence, PartGrade } from './result.ts';

/** What is said of an answer before it becomes points. */
export type Said = Omit<PartGrade, 'score' | 'points'>;

/**
 * Reads, judges and comments on one answer, telling no more of the reference than may be told. `working` is what the mistakes that lead to
 * a wrong answer are derived from.
 */
export function gradeAnswer<K extends Kind>(
  task: Task<K>,
  disclosure: Disclosure,
  answer: Answer,
  working?: Working,
): Said {
  const inspection = inspectAnswer(task, answer);
  const { verdict, ...comments } = commentOn(task, disclosure, inspection, working);
  if (!inspection.valid) return { verdict, ...comments };
  return { verdict, read: showReading(task, inspection.reading), ...comments };
}

/** Judges and comments on an answer that was inspected. Comparing alone asks for no more: printing it takes a while. */
export function commentOn<K extends Kind>(
  task: Task<K>,
  disclosure: Disclosure,
  inspection: Inspection<K>,
  working?: Working,
): Comparison {
  if (!inspection.valid) return { verdict: 'invalid', problem: inspection.problem };
  const { reading, problem } = inspection;
  const finding = judgeReading(task, reading);
  const remarks = isTwofold(finding)
    ? [remarkOnReadings(task, reading)]
    : remarksOn(finding, reading.content, task, disclosure, working);
  const { verdict } = finding;
  const feedback = remarks.map((remark) => sayRemark(remark));
  const evidence = evidenceOf(finding, disclosure);
  if (!problem && evidence) return { verdict, feedback, evidence };
  return { verdict, ...(problem && { problem }), feedback, ...(evidence && { evidence }) };
}

function isTwofold(finding: Finding): boolean {
  return finding.verdict === 'undecided' && finding.reason === 'two-readings';
}

function remarkOnReadings<K extends Kind>(task: Task<K>, { content, alternative }: Understood<K>): Remark {
  const contents = alternative ? [content, alternative.content] : [content];
  const readings = contents.map((reading) => showAnswer(task.kind, reading, task.setting).text);
  return { code: 'two-readings', data: { readings } };
}

function evidenceOf(finding: Finding, disclosure: Disclosure): Evidence | undefined {
  if (!('method' in finding)) return undefined;
  const samples = 'samples' in finding ? finding.samples : undefined;
  const witness =
    'witness' in finding && finding.witness ? disclosedWitness(finding.witness, disclosure) : undefined;
  const evidence = samples === undefined ? { method: finding.method } : { method: finding.method, samples };
  return witness ? { ...evidence, witness } : evidence;
}
