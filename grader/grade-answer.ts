import type { Kind } from './answers/content.ts';
import type { Finding } from './answers/finding.ts';
import type { AnswerReading, Task } from './answers/kind.ts';
import { showAnswer } from './answers/kinds.ts';
import { disclosedWitness } from './diagnosis/disclosed.ts';
import type { Remark } from './diagnosis/remark.ts';
import { remarksOn } from './diagnosis/remarks.ts';
import type { Disclosure } from './exercise/prepared.ts';
import { sayRemark } from './feedback/remarks.ts';
import { inspectAnswer } from './inspect.ts';
import { judgeReading } from './judge.ts';
import type { Answer, Evidence, PartGrade } from './result.ts';

/** What is said of an answer before it becomes points. */
export type Said = Omit<PartGrade, 'score' | 'points'>;

/** Reads, judges and comments on one answer, telling no more of the reference than may be told. */
export function gradeAnswer<K extends Kind>(task: Task<K>, disclosure: Disclosure, answer: Answer): Said {
  const inspection = inspectAnswer(task, answer);
  if (!inspection.valid) return { verdict: 'invalid', problem: inspection.problem };
  const { reading, read, problem } = inspection;
  const finding = judgeReading(task, reading);
  const remarks = isTwofold(finding)
    ? [remarkOnReadings(task, reading)]
    : remarksOn(finding, reading.content, task, disclosure);
  const evidence = evidenceOf(finding, disclosure);
  return {
    verdict: finding.verdict,
    read,
    ...(problem && { problem }),
    feedback: remarks.map(sayRemark),
    ...(evidence && { evidence }),
  };
}

function isTwofold(finding: Finding): boolean {
  return finding.verdict === 'undecided' && finding.reason === 'two-readings';
}

function remarkOnReadings<K extends Kind>(
  task: Task<K>,
  { content, alternative }: Extract<AnswerReading<K>, { ok: true }>,
): Remark {
  const contents = alternative ? [content, alternative.content] : [content];
  const readings = contents.map((reading) => showAnswer(task.kind, reading, task.setting).text);
  return { code: 'two-readings', data: { readings } };
}

function evidenceOf(finding: Finding, disclosure: Disclosure): Evidence | undefined {
  if (!('method' in finding)) return undefined;
  const samples = 'samples' in finding ? finding.samples : undefined;
  const witness =
    'witness' in finding && finding.witness ? disclosedWitness(finding.witness, disclosure) : undefined;
  return { method: finding.method, ...(samples !== undefined && { samples }), ...(witness && { witness }) };
}
